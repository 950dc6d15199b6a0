import { afterEach, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { creations, files, jobs } from '@/db/schema';
import { makeFilesHandler } from '@/lib/server/create/make-files';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { newId } from '@/lib/ids';
import { aCreation, type MadeWorkspace, aWorkspace } from '../harness/builders';
import { figure, percentile } from '../harness/figure';
import { testJobLoops } from '../harness/job-loops';
import { testDatabase } from '../harness/test-database';
import { testPool, type TestPool } from '../rendering/test-pool';

/** R9: files whose rendering throws, loops, eats memory, exits or crashes, among others of the same call and of other workspaces. */
const test = testDatabase();
const loops = testJobLoops();
let pool: TestPool | undefined;
afterEach(async () => {
  await pool?.close();
});

const POISON = ['throw', 'loop', 'hoard', 'exit', 'segv'];

async function aCall(workspace: MadeWorkspace, names: readonly string[]): Promise<string> {
  const { id, scope } = await aCreation(test.db, { workspace, files: names.map((name) => ({ id: newId(), name })) });
  await enqueue(test.db, scope, { kind: 'make-files', payload: { creationId: id } });
  return id;
}

async function untilDecided(id: string): Promise<number> {
  const begun = performance.now();
  const decided = async () => (await test.db.select().from(creations).where(eq(creations.id, id)))[0]?.decidedAt !== null;
  await expect.poll(decided, { timeout: 120_000, interval: 10 }).toBe(true);
  return (performance.now() - begun) / 1000;
}

it('each fails by itself after three tries, the others are made, and other workspaces hardly notice', { timeout: 300_000 }, async () => {
  const opened = await testPool('tests/fixtures/faulty-render-child.ts', { size: 3, limits: { fileMs: 3_000, sharedFileMs: 1_000 } });
  pool = opened;
  const handler = makeFilesHandler({ db: test.db, pool: () => opened.pool, decided: () => undefined, onTrouble: () => undefined });
  await loops.start({ database: test.database, handlers: { 'make-files': handler }, concurrency: 4 });
  const [school, other] = [await aWorkspace(test.db), await aWorkspace(test.db)];

  const before: number[] = [];
  for (let n = 0; n < 20; n += 1) before.push(await untilDecided(await aCall(other, ['good'])));
  const names = Array.from({ length: 50 }, (_, n) => POISON[n / 10] ?? `good ${n}`);
  const poisoned = await aCall(school, names);
  const whole = untilDecided(poisoned);
  const meanwhile: number[] = [];
  for (let n = 0; n < 20; n += 1) meanwhile.push(await untilDecided(await aCall(other, ['good'])));
  const othersDone = performance.now();
  const still = (await test.db.$count(files, eq(files.state, 'pending'))) > 0;
  const took = await whole;

  const rows = await test.db.select().from(files).where(eq(files.creationId, poisoned));
  const failed = rows.filter(({ state }) => state === 'failed');
  figure(
    'R9',
    `${failed.length} poison files of 50 quarantined after ≤ ${Math.max(...failed.map(({ attempts }) => attempts))} tries in ${took.toFixed(1)} s; ` +
      `others' p95 ${(percentile(before, 0.95) * 1000).toFixed(0)} → ${(percentile(meanwhile, 0.95) * 1000).toFixed(0)} ms; ${opened.deaths.length} children died, worker 0`,
  );
  expect(Object.fromEntries(failed.map(({ name, failure }) => [name, failure?.code]))).toEqual({
    throw: 'render_crashed',
    loop: 'render_timed_out',
    // A busy machine may be too slow to fill the memory before the time is over.
    hoard: expect.stringMatching(/^render_(out_of_memory|timed_out)$/) as unknown,
    exit: 'render_crashed',
    segv: 'render_crashed',
  });
  expect(rows.filter(({ state }) => state === 'ready')).toHaveLength(45);
  expect(Math.max(...failed.map(({ attempts }) => attempts))).toBeLessThanOrEqual(3);
  expect(await test.db.$count(jobs)).toBe(0);
  // Twenty calls of another workspace were through before the poison was.
  expect(still, `the poison took ${took} s, the others ${othersDone}`).toBe(true);
});
