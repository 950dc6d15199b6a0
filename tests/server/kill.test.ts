import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { creations, files, fileTails, jobs } from '@/db/schema';
import { childProcesses } from '../harness/child-processes';
import { createDemo, fileStates, readDemo, type CallAnswer } from '../harness/demo-calls';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';
import { pdfText } from '../readers/pdf-text';
import { qpdfComplaints } from '../readers/qpdf';

const NAMES = Array.from({ length: 200 }, (_, at) => `Ученица №${at + 1} Петрова`);
/** Milliseconds; a busy machine takes its time. */
const PATIENCE = { timeout: 120_000, interval: 10 };

let installation: Installation;
let server: RunningServer;
let answer: CallAnswer;

beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
}, 120_000);
afterAll(async () => {
  await server?.kill();
  await installation?.remove();
}, 60_000);

/** Waits until more files are ready than `than`, and tells how many; fails when none is left to be made. */
async function moreReady(than: number): Promise<number> {
  let ready = 0;
  const look = async () => {
    const states = await fileStates(server.url, answer.create_id);
    ready = states.ready;
    return states.ready > than;
  };
  await expect.poll(look, PATIENCE).toBe(true);
  expect(ready, 'it was over before anything was killed').toBeLessThan(NAMES.length);
  return ready;
}

it(
  'a creation outlives a render child and the whole server killed in its midst: every file is there, once, whole',
  { timeout: 600_000 },
  async () => {
    answer = await createDemo(server.url, readDemo(installation), NAMES);
    expect(answer.files).toHaveLength(NAMES.length);

    const before = await moreReady(0);
    const [child = 0] = childProcesses(server.pid, 'render-child');
    process.kill(child, 'SIGKILL');
    await moreReady(before);
    await server.kill();

    server = await startServer(installation);
    await expect.poll(() => fileStates(server.url, answer.create_id), PATIENCE).toEqual({ pending: 0, ready: NAMES.length, failed: 0 });

    const tags = new Set<string | null>();
    for (const [at, id] of answer.files.entries()) {
      const got = await fetch(`${server.url}/getfile/${id}/pdf/`);
      const pdf = new Uint8Array(await got.arrayBuffer());
      expect([got.status, Number(got.headers.get('content-length'))]).toEqual([200, pdf.length]);
      expect(Buffer.from(pdf.subarray(0, 5)).toString() + Buffer.from(pdf.subarray(-6)).toString().trim()).toBe('%PDF-%%EOF');
      tags.add(got.headers.get('etag'));
      if (at % 40 !== 0) continue;
      expect(qpdfComplaints(pdf)).toBe('');
      expect(pdfText(pdf, 'layout').join(' ').replace(/\s+/g, ' ')).toContain(`№${at + 1} Петрова`);
    }
    expect(tags.size).toBe(NAMES.length);
    await server.stop();

    await installation.withDatabase(async ({ db }) => {
      const rows = await db.select().from(files).where(eq(files.creationId, answer.create_id)).orderBy(files.position);
      expect(rows.map(({ id }) => id)).toEqual(answer.files);
      const demoFiles = 5;
      expect(await db.$count(files)).toBe(NAMES.length + demoFiles);
      expect(await db.$count(fileTails)).toBe(NAMES.length + demoFiles);
      expect(await db.$count(creations)).toBe(2);
      expect(await db.$count(jobs, eq(jobs.kind, 'make-files'))).toBe(0);
    });
  },
);
