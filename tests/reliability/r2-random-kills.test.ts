import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { openPostgres, type Database } from '@/db/client';
import { figure, percentile, times } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { checkBooks, CLEAN } from './check-books';
import { call, newNames, newSchool, undecided, type Accepted, type School } from './school';
import { startWorker, type RunningWorker } from './workers';

/** R2 and R5: two workers on PostgreSQL, one of which is killed, or frozen for longer than its lease, again and again. */
const postgres = Boolean(process.env.TEST_DATABASE_URL);
const KILLS = times(40, 500);
const FILES = times(2_000, 20_000);
const ROWS = 100;

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function schoolWithServer(): Promise<{ school: School; server: RunningServer; database: Database }> {
  const school = await newSchool(4);
  ending.push(() => school.remove());
  const server = await school.start({ WORKER: 'off' });
  ending.push(() => server.kill());
  const database = await openPostgres(school.installation.env['DATABASE_URL'] ?? '');
  ending.push(() => database.close());
  return { school, server, database };
}

async function aWorker(school: School): Promise<RunningWorker> {
  const worker = await startWorker(school);
  ending.push(async () => {
    worker.signal('SIGKILL');
    await worker.ended;
  });
  return worker;
}

interface Held {
  readonly id: string;
  readonly token: string;
  /** Seconds from now until the lease ends, and now, both by the database's clock. */
  readonly left: number;
  readonly now: number;
}

/** Jobs in hand and under which lease. */
async function held({ db }: Database): Promise<Map<string, Held>> {
  const { rows } = (await db.execute(sql`
    select id, lease_token as token, extract(epoch from lease_until - clock_timestamp())::float8 as left,
      extract(epoch from clock_timestamp())::float8 as now
    from jobs where lease_token is not null`)) as unknown as { rows: Held[] };
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Watches jobs that were in hand at a kill until each is done or in other hands. One whose lease is renewed after the kill is a living
 * worker's, and is left out.
 */
function resumeClock(database: Database) {
  const waiting = new Map<string, { readonly token: string; readonly until: number; readonly since: number }>();
  const took: number[] = [];
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const now = await held(database);
      for (const [id, { token, until, since }] of waiting) {
        const job = now.get(id);
        const renewed = job?.token === token && job.now + job.left > until + 0.5;
        if (job?.token === token && !renewed) continue;
        if (!renewed) took.push((performance.now() - since) / 1000);
        waiting.delete(id);
      }
      await pause(100);
    }
  })();
  return {
    /** To be called when the killed process has ended. */
    async killed() {
      for (const [id, { token, left, now }] of await held(database)) {
        const known = waiting.get(id);
        if (known?.token !== token) waiting.set(id, { token, until: now + left, since: performance.now() });
      }
    },
    async took() {
      while (waiting.size > 0) await pause(100);
      watching = false;
      await watch;
      return took;
    },
  };
}

describe.runIf(postgres)('workers that are killed at random', () => {
  it('lose nothing, make nothing twice, and their work is taken up again', { timeout: 3_600_000 }, async () => {
    const { school, server, database } = await schoolWithServer();
    const workers = [await aWorker(school), await aWorker(school)];
    const accepted: Accepted[] = [];
    const clock = resumeClock(database);
    let [files, killed] = [0, 0];
    while (killed < KILLS || files < FILES) {
      // There is always something in hand to be killed over.
      if (files < FILES || (await undecided(database)) === 0) {
        const tenant = school.tenants[accepted.length % school.tenants.length];
        if (tenant !== undefined) accepted.push(await call(server.url, tenant, newNames(ROWS)));
        files += ROWS;
      }
      if (killed >= KILLS) continue;
      await pause(50 + Math.random() * times(250, 1_000));
      const victim = Math.floor(Math.random() * workers.length);
      workers[victim]?.signal('SIGKILL');
      await workers[victim]?.ended;
      await clock.killed();
      killed += 1;
      workers[victim] = await aWorker(school);
    }
    const took = await clock.took();
    await expect.poll(() => undecided(database), { timeout: 300_000, interval: 500 }).toBe(0);
    const books = await checkBooks(school, accepted);
    figure(
      'R2',
      `${killed} kill -9 of workers, ${books.files} files: ${books.lost} lost, ${books.doubled} doubled, ${books.missingParts + books.halfFiles} broken; ` +
        `taken up again p99 ${percentile(took, 0.99).toFixed(1)} s, max ${percentile(took, 1).toFixed(1)} s`,
    );
    expect(books).toMatchObject(CLEAN);
    expect(percentile(took, 0.99)).toBeLessThan(30);
  });

  it('a worker frozen for longer than its lease writes nothing when it thaws', { timeout: 300_000 }, async () => {
    const { school, server, database } = await schoolWithServer();
    const frozen = await aWorker(school);
    const accepted: Accepted[] = [];
    const rounds = times(1, 10);
    for (let round = 0; round < rounds; round += 1) {
      // In the middle of a transaction, whose rows it keeps locked; every other time anywhere.
      const within = round % 2 === 0;
      if (within) school.killAt('files:written', 1, 'SIGSTOP');
      for (const tenant of school.tenants) accepted.push(await call(server.url, tenant, newNames(ROWS)));
      if (within) await expect.poll(() => school.struck(), { timeout: 60_000, interval: 20 }).toBe(true);
      else await expect.poll(async () => (await held(database)).size, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);
      frozen.signal('SIGSTOP');
      const other = await aWorker(school);
      await expect.poll(() => undecided(database), { timeout: 120_000, interval: 200 }).toBe(0);
      frozen.signal('SIGCONT');
      other.signal('SIGTERM');
      await other.ended;
      const last = school.tenants[0];
      if (last !== undefined) accepted.push(await call(server.url, last, newNames(1)));
      await expect.poll(() => undecided(database), { timeout: 60_000, interval: 200 }).toBe(0);
    }
    const books = await checkBooks(school, accepted);
    figure('R5', `${rounds} zombie(s) thawed after their lease: ${books.doubled} doubled, ${books.lost} lost of ${books.files} files`);
    expect(books).toMatchObject(CLEAN);
  });
});
