import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemo } from '../harness/demo-calls';
import { figure, percentile, times } from '../harness/figure';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

/** Calls that want to bring the server down, at a server where nobody makes files: what is held stays held. */
let installation: Installation;
let server: RunningServer;
let base: Record<string, string>;
let delayFile: string;
beforeAll(async () => {
  installation = await newInstallation();
  delayFile = path.join(installation.dataDir, 'loop-delay');
  const monitor = new URL('../harness/loop-delay.mjs', import.meta.url).href;
  server = await startServer(installation, { WORKER: 'off', LOOP_DELAY_FILE: delayFile, NODE_OPTIONS: `--import ${monitor}` });
  const { token, doc_id } = readDemo(installation);
  base = { secure: token, doc_id };
}, 240_000);
afterAll(async () => {
  await server?.kill();
  await installation?.remove();
}, 60_000);

interface Reply {
  readonly result: string;
  readonly error?: string;
  readonly message?: string;
  readonly files?: readonly string[];
  readonly warnings?: readonly { readonly code: string }[];
}

/** A call ready to be sent: a body, or all in the link. */
interface Call {
  readonly search: string;
  readonly body?: string;
  readonly type?: string;
}
const FORM = 'application/x-www-form-urlencoded';
const form = (more: Record<string, string>): Call => ({
  search: '',
  body: new URLSearchParams({ ...base, ...more }).toString(),
  type: FORM,
});
const json = (mask: string): Call => ({
  search: '',
  body: `${JSON.stringify(base).slice(0, -1)},"mask":${mask}}`,
  type: 'application/json',
});
const link = (name: string, length: number): Call => ({
  search: `?${new URLSearchParams({ ...base, mask_city: 'А', [name]: 'a'.repeat(length) })}`,
});

async function send({ search, body, type }: Call): Promise<Reply> {
  const posted = body !== undefined && type !== undefined && { method: 'POST', body, headers: { 'Content-Type': type } };
  const answer = await fetch(`${server.url}/api/v1/create/${search}`, { ...posted });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Reply;
}

/** Each with the answer the contract wants. */
const HOSTILE: Readonly<Record<string, readonly [call: () => Call, error: string | undefined]>> = {
  '100,001 rows': [() => json(`[${'{},'.repeat(100_000)}{}]`), 'too_large'],
  'a body over 50 MB': [() => form({ mask_name: 'a'.repeat(50 * 1024 * 1024) }), 'too_large'],
  'two million rows': [() => json(`[${'{},'.repeat(2_000_000)}{}]`), 'too_large'],
  '40 MB of numbers as rows': [() => json(`[${'12345,'.repeat(7_000_000)}1]`), 'too_large'],
  '40 MB of numbers as a value': [() => json(`[{"name":[${'12345,'.repeat(7_000_000)}1]}]`), 'bad_mask_json'],
  'lists 100,000 deep': [() => form({ mask: '['.repeat(100_000) }), 'bad_mask_json'],
  'lists 100,000 deep, closed, as JSON': [() => json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'bad_mask_json'],
  'objects 100,000 deep': [() => json(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 'bad_mask_json'],
  'a value of 49 MB': [() => form({ mask_name: 'a'.repeat(49 * 1024 * 1024) }), 'too_large'],
  'a value of 1 MB': [() => form({ mask_name: 'я'.repeat(500_000) }), 'too_large'],
  '10,000 variables': [() => form(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`mask_v${n}`, '1']))), 'too_large'],
  'the same key twice': [() => json('[{"name":"А","name":"Б"}]'), undefined],
  'a number too great': [() => json('[{"name":1e400}]'), undefined],
  'half a letter': [() => json('[{"name":"\\ud800"}]'), undefined],
  'a wish to be an object’s prototype': [() => json('[{"__proto__":{"name":"А"},"constructor":"x"}]'), undefined],
  'marks that turn the writing round': [() => form({ mask_name: '\u202eавонавИ', mask_filename: '\u202egpj.exe' }), undefined],
  'a way out of the folder as a file name': [() => form({ mask_name: 'А', mask_filename: '../../../etc/passwd' }), undefined],
  'line breaks in a file name and an address': [
    () => form({ mask_name: 'А', mask_filename: 'a\r\nSet-Cookie: x', mask_email: 'a@b.example\r\nBcc: c@d.example' }),
    undefined,
  ],
  '500 letters as a file name and an address': [
    () => form({ mask_name: 'А', mask_filename: 'ы'.repeat(500), mask_email: 'ы'.repeat(500) }),
    undefined,
  ],
  'a link of 60 kB': [() => link('mask_name', 60_000), 'too_large'],
  'a link of 70 kB': [() => link('formid', 70_000), 'too_large'],
};

const SENDER = `
  const { workerData: { url, calls } } = require('node:worker_threads');
  const post = ({ search, body, type }) =>
    fetch(url + search, body && { method: 'POST', body, headers: { 'Content-Type': type } }).then((answer) => answer.text());
  void Promise.all(Array.from({ length: 4 }, async () => {
    for (let call = calls.shift(); call !== undefined; call = calls.shift()) await post(call);
  }));
`;

/** So large that a call is read in a process of its own. */
const PHOTO = 20_000;
let asked = 0;

/** A call of somebody else, every third one with as much as a small photo, in milliseconds. */
async function another(length = asked++ % 3 === 2 ? PHOTO : 0): Promise<number> {
  const begun = performance.now();
  expect((await send(form({ mask_name: 'Анна', ...(length > 0 && { formid: 'a'.repeat(length) }) }))).result).toBe('success');
  return performance.now() - begun;
}

/** Megabytes the server holds. */
function resident(): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'latin1'))?.[1]) / 1024;
}

/** Milliseconds that the server's own thread has stood still at most since this was asked before. */
async function longestBlock(): Promise<number> {
  rmSync(delayFile, { force: true });
  process.kill(server.pid, 'SIGUSR2');
  await expect.poll(() => existsSync(delayFile) && readFileSync(delayFile, 'utf8') !== '', { timeout: 30_000, interval: 5 }).toBe(true);
  return Number(readFileSync(delayFile, 'utf8'));
}

interface Round {
  readonly quiet: number;
  readonly meanwhile: number;
  readonly block: number;
}

/** How long a small call takes (95th percentile) without and with these calls, four of them sent at once from a thread of its own. */
async function whileServingOthers(calls: readonly Call[]): Promise<Round> {
  const quiet: number[] = [];
  for (let n = 0; n < 20; n += 1) quiet.push(await another());
  const meanwhile: number[] = [];
  let done = false;
  await longestBlock();
  // In a thread of its own: sending 50 MB must not hold up the clock of those who wait.
  const ended = once(new Worker(SENDER, { eval: true, workerData: { url: `${server.url}/api/v1/create/`, calls } }), 'exit');
  void ended.then(() => (done = true));
  while (!done) meanwhile.push(await another());
  return { quiet: percentile(quiet, 0.95), meanwhile: percentile(meanwhile, 0.95), block: await longestBlock() };
}

describe('a hostile call', () => {
  test.each(Object.entries(HOSTILE))('%s: is answered as the contract says', async (_, [call, error]) => {
    const reply = await send(call());
    expect([reply.result, reply.error]).toEqual(error === undefined ? ['success', undefined] : ['error', error]);
    if (error !== undefined) expect(reply.message).not.toBe('');
  });

  test('holds up nobody else’s', { timeout: 600_000 }, async () => {
    const calls = Object.values(HOSTILE).map(([call]) => call());
    const before = resident();
    const rounds: Round[] = [];
    // Quiet and loaded by turns, so that a machine that is busy with other things is so in both.
    for (let n = 0; n < times(3, 9); n += 1) rounds.push(await whileServingOthers(calls));
    const median = (of: keyof Round) =>
      percentile(
        rounds.map((round) => round[of]),
        0.5,
      ).toFixed(0);
    figure(
      'S7',
      `${calls.length} hostile calls: others' p95 ${median('quiet')} → ${median('meanwhile')} ms, longest block ${median('block')} ms, the server ${(resident() - before).toFixed(0)} MB larger (medians of ${rounds.length} rounds)`,
    );
  });
});

/** Sends so many bodies at once, whose bytes it makes once, and tells of each when it begins and how it is answered. */
const FLOOD = `
  const { parentPort, workerData: { url, count, bytes } } = require('node:worker_threads');
  const http = require('node:http');
  const body = Buffer.alloc(bytes, 'a');
  body.write('mask_name=');
  for (let n = 0; n < count; n += 1) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': bytes };
    const request = http.request(url, { method: 'POST', headers, agent: false });
    const told = (status) => parentPort.postMessage(status);
    request.on('socket', (socket) => socket.on('connect', () => told('begun')));
    request.on('response', (answer) => told(answer.resume().statusCode)).on('error', () => request.res ?? told(0));
    request.end(body);
  }
`;

test(
  'forty bodies of 49 MB without a token, all at once, hold up no call with a photo and little memory',
  { timeout: 600_000 },
  async () => {
    const count = 40;
    await another(PHOTO);
    const before = resident();
    const flood = new Worker(FLOOD, {
      eval: true,
      workerData: { url: `${server.url}/api/v1/create/`, count, bytes: 49 * 1024 * 1024 },
    });
    const statuses: number[] = [];
    let begun = 0;
    flood.on('message', (told: number | 'begun') => (told === 'begun' ? (begun += 1) : statuses.push(told)));
    await expect.poll(() => begun, { timeout: 120_000, interval: 5 }).toBe(count);
    const took = [await another(PHOTO)];
    const ended = statuses.length;
    let most = resident();
    while (statuses.length < count) {
      took.push(await another(PHOTO));
      most = Math.max(most, resident());
    }
    figure(
      'S7',
      `${count} bodies of 49 MB without a token at once: a call of 20 kB beside them ${percentile(took, 0.5).toFixed(0)} ms, at most ${Math.max(...took).toFixed(0)} ms of ${took.length}; ${ended} were answered when the first such call was, ${statuses.filter((status) => status === 429).length} were told to come back; the server at most ${(most - before).toFixed(0)} MB larger`,
    );
    expect(ended).toBeLessThan(count / 2);
  },
);

test(
  'of five hundred that wait for a file the first 200 are held, the others are told to come back, and further calls are answered',
  { timeout: 180_000 },
  async () => {
    const away = new AbortController();
    const begun = performance.now();
    const waits = Array.from({ length: 500 }, async () => {
      const body = new URLSearchParams({ ...base, mask_name: 'Анна', result: 'file' });
      const answer = await fetch(`${server.url}/api/v1/create/`, { method: 'POST', body, signal: away.signal });
      return { status: answer.status, after: performance.now() - begun };
    });
    const told = Promise.all(waits.map((wait) => wait.catch(() => undefined)));
    const early: number[] = [];
    for (const wait of waits) void wait.then(({ status }) => early.push(status)).catch(() => undefined);
    await expect.poll(() => early.length, { timeout: 120_000, interval: 50 }).toBeGreaterThanOrEqual(300);
    const quick = await another();
    away.abort();
    await told;
    figure(
      'S7',
      `500 calls with result=file held by nobody's work: ${early.length} answered at once, a call beside them in ${quick.toFixed(0)} ms`,
    );
    expect(new Set(early)).toEqual(new Set([404]));
  },
);

test('connections that drip a letter at a time are no hindrance', { timeout: 60_000 }, async () => {
  const sockets: Socket[] = Array.from({ length: 200 }, () => connect(Number(new URL(server.url).port), '127.0.0.1'));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/v1/create/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n1\r\n{\r\n`,
    );
  }
  const took = await another();
  for (const socket of sockets) socket.destroy();
  figure('S7', `beside 200 bodies that never end a call took ${took.toFixed(0)} ms`);
});
