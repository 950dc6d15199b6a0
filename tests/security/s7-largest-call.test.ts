import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createDemo } from '../harness/demo-calls';
import { figure, percentile, times } from '../harness/figure';
import { testServer } from '../harness/test-server';

/** The largest call that a server takes by itself, or a quarter of it. */
const ROWS = times(25_000, 100_000);
/** Calls of others when it is answered. */
const AFTER = times(20, 100);

const server = testServer();

/** In a thread of its own: sending megabytes must not hold up the clock of those who wait. */
const SENDER = `
  const { parentPort, workerData: { url, body } } = require('node:worker_threads');
  const headers = { 'Content-Type': 'application/json' };
  fetch(url, { method: 'POST', body, headers }).then((answer) => answer.json()).then((reply) => parentPort.postMessage(reply));
`;

test(`a call of ${ROWS} rows is accepted whole, and others go on being answered`, { timeout: 300_000 }, async () => {
  const { demo } = server;
  const another = async () => {
    const begun = performance.now();
    expect((await createDemo(server.url, demo, ['Анна'])).result).toBe('success');
    return performance.now() - begun;
  };
  const quiet: number[] = [];
  for (let n = 0; n < 20; n += 1) quiet.push(await another());
  const mask = Array.from({ length: ROWS }, (_, n) => ({ name: `Константинопольская Анна-Мария Александровна ${n}`, level: 'отлично' }));
  const body = JSON.stringify({ secure: demo.token, doc_id: demo.doc_id, mask });
  const begun = performance.now();
  const sender = new Worker(SENDER, { eval: true, workerData: { url: `${server.url}/api/v1/create/`, body } });
  let reply: { result: string; files: readonly string[] } | undefined;
  let took = 0;
  void once(sender, 'message').then(([answer]) => {
    reply = answer as typeof reply;
    took = performance.now() - begun;
  });
  const meanwhile: number[] = [];
  while (reply === undefined) meanwhile.push(await another());
  const after: number[] = [];
  for (let n = 0; n < AFTER; n += 1) after.push(await another());
  expect([reply.result, new Set(reply.files).size]).toEqual(['success', ROWS]);
  figure(
    'S7',
    `a call of ${ROWS} rows, answered in ${(took / 1000).toFixed(1)} s: others' p95 ${percentile(quiet, 0.95).toFixed(0)} → ${percentile(meanwhile, 0.95).toFixed(0)} ms, the longest wait ${Math.max(...meanwhile).toFixed(0)} ms of ${meanwhile.length} calls; while its rows are written out and made ${percentile(after, 0.95).toFixed(0)}, ${Math.max(...after).toFixed(0)} ms`,
  );
});
