import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { jobs } from '@/db/schema';
import { aWorkspace } from '@/tests/harness/builders';
import { figure } from '@/tests/harness/figure';
import { testJobLoops } from '@/tests/harness/job-loops';
import { rowsRead } from '@/tests/harness/rows-read';
import { testDatabase } from '@/tests/harness/test-database';
import { newId } from '../../ids';
import { enqueue } from './enqueue';
import type { HeldJob, JobHandler } from './job-kinds';
import { claimJob, holdLease, LeaseLostError, releaseJob, renewLeases, type LeasedJob } from './lease';

// Loops are stopped before the database is looked at and emptied: hooks run last to first.
const test = testDatabase();
const loops = testJobLoops();

const handler = (run: JobHandler<'make-files'>['run']) => ({ 'make-files': { run } });

/** Resolves with what it is called with. */
function expected<T>() {
  let resolve: (value: T) => void = () => {};
  const value = new Promise<T>((done) => (resolve = done));
  return { value, arrive: (arrived: T) => resolve(arrived) };
}

const makeFiles = (creationId = newId()) => ({ kind: 'make-files', payload: { creationId } }) as const;

describe('a job', () => {
  it('starts within milliseconds of the commit that added it', async () => {
    const { scope } = await aWorkspace(test.db);
    const begun = expected<number>();
    await loops.start({ database: test.database, handlers: handler(async () => begun.arrive(performance.now())) });
    await test.db.transaction((tx) => enqueue(tx, scope, makeFiles()));
    const committed = performance.now();
    // Without the bell it would be half a second to five.
    expect((await begun.value) - committed).toBeLessThan(250);
  });

  it('is told whose it is, what to do and which attempt this is', async () => {
    const { scope } = await aWorkspace(test.db);
    const creationId = newId();
    const told = expected<HeldJob<'make-files'>>();
    await loops.start({ database: test.database, handlers: handler(async (job) => told.arrive(job)) });
    await enqueue(test.db, scope, makeFiles(creationId));
    const job = await told.value;
    expect(job).toMatchObject({ kind: 'make-files', payload: { creationId }, attempt: 1, scope: { workspaceId: scope.workspaceId } });
  });

  it('is gone from the queue when it is done', async () => {
    const { scope } = await aWorkspace(test.db);
    const done = expected<void>();
    const loop = await loops.start({ database: test.database, handlers: handler(async () => done.arrive()) });
    await enqueue(test.db, scope, makeFiles());
    await done.value;
    await loop.stop();
    expect(await test.db.$count(jobs)).toBe(0);
  });

  it('does not exist when its transaction is rolled back', async () => {
    const { scope } = await aWorkspace(test.db);
    const rolledBack = test.db.transaction(async (tx) => {
      await enqueue(tx, scope, makeFiles());
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await test.db.$count(jobs)).toBe(0);
  });

  it('is not added while one of the same key waits, and is while one runs', async () => {
    const { scope } = await aWorkspace(test.db);
    for (let i = 0; i < 3; i += 1) await enqueue(test.db, scope, { ...makeFiles(), key: 'same' });
    expect(await test.db.$count(jobs)).toBe(1);
    const running = await claimJob(test.db, { kinds: ['make-files'] });
    await enqueue(test.db, scope, { ...makeFiles(), key: 'same' });
    expect(await test.db.$count(jobs)).toBe(2);
    await test.db.delete(jobs).where(eq(jobs.leaseToken, running?.leaseToken ?? ''));
  });

  it('waits for its time', async () => {
    const { scope } = await aWorkspace(test.db);
    await enqueue(test.db, scope, { ...makeFiles(), runAt: new Date(Date.now() + 3_600_000) });
    expect(await claimJob(test.db, { kinds: ['make-files'] })).toBeUndefined();
  });

  it('is given up with its reason after three attempts that throw, and its owner is told', async () => {
    const { scope } = await aWorkspace(test.db);
    const attempts: number[] = [];
    const givenUp = expected<string>();
    await loops.start({
      database: test.database,
      handlers: {
        'make-files': {
          run: async ({ attempt }) => {
            attempts.push(attempt);
            throw new Error('the printer burns');
          },
          giveUp: async (_tx, _job, reason) => givenUp.arrive(reason),
        },
      },
    });
    await enqueue(test.db, scope, makeFiles());
    expect(await givenUp.value).toBe('Error: the printer burns');
    expect(attempts).toEqual([1, 2, 3]);
    await expect
      .poll(async () => (await test.db.select().from(jobs))[0])
      .toMatchObject({ state: 'failed', lastError: 'Error: the printer burns' });
  });

  it('is given up when its worker has died three times', async () => {
    const { scope } = await aWorkspace(test.db);
    await enqueue(test.db, scope, makeFiles());
    for (let death = 0; death < 3; death += 1) {
      expect(await claimJob(test.db, { kinds: ['make-files'] })).toBeDefined();
      await letLeasesRunOut();
    }
    expect(await claimJob(test.db, { kinds: ['make-files'] })).toBeUndefined();
    const reasons: string[] = [];
    const loop = await loops.start({
      database: test.database,
      handlers: { 'make-files': { run: async () => {}, giveUp: async (_tx, _job, reason) => void reasons.push(reason) } },
    });
    await loop.upkeep();
    expect(reasons).toEqual(['its worker ended 3 times before it was done']);
    expect(await test.db.select().from(jobs)).toMatchObject([{ state: 'failed' }]);
  });

  it('with a payload this version cannot read fails alone and leaves the loop running', async () => {
    const { scope } = await aWorkspace(test.db);
    const begun = expected<void>();
    await test.db
      .insert(jobs)
      .values({ id: newId(), kind: 'make-files', workspaceId: scope.workspaceId, payload: { creation: 1 }, attempts: 2 });
    await loops.start({ database: test.database, handlers: handler(async () => begun.arrive()) });
    await expect.poll(() => test.db.$count(jobs, eq(jobs.state, 'failed'))).toBe(1);
    await enqueue(test.db, scope, makeFiles());
    await begun.value;
  });
});

describe('a lease', () => {
  it('keeps a job from others until it runs out', async () => {
    const { scope } = await aWorkspace(test.db);
    await enqueue(test.db, scope, makeFiles());
    const first = await claimJob(test.db, { kinds: ['make-files'] });
    expect(await claimJob(test.db, { kinds: ['make-files'] })).toBeUndefined();
    await letLeasesRunOut();
    const second = await claimJob(test.db, { kinds: ['make-files'] });
    expect(second?.id).toBe(first?.id);
    expect(second?.attempts).toBe(2);
    await letLeasesRunOut();
  });

  it('that another has taken refuses every later write of a frozen worker', async () => {
    const { scope } = await aWorkspace(test.db);
    const frozen = expected<HeldJob<'make-files'>>();
    const thaw = expected<void>();
    const refused = expected<unknown>();
    await loops.start({
      database: test.database,
      handlers: handler(async (job) => {
        frozen.arrive(job);
        await thaw.value;
        await test.db.transaction((tx) => holdLease(tx, job)).catch(refused.arrive);
      }),
    });
    await enqueue(test.db, scope, makeFiles());
    const job = await frozen.value;
    await letLeasesRunOut();
    const other = await claimJob(test.db, { kinds: ['make-files'] });
    expect(other?.id).toBe(job.id);
    thaw.arrive();
    expect(await refused.value).toBeInstanceOf(LeaseLostError);
    // What the frozen one did in the end has not removed the job from under the other.
    expect(await renewLeases(test.db, [other?.leaseToken ?? ''])).toEqual(new Set([other?.leaseToken]));
    await letLeasesRunOut();
  });

  it('that was lost aborts the signal of its job', async () => {
    const { scope } = await aWorkspace(test.db);
    const aborted = expected<unknown>();
    const begun = expected<void>();
    const loop = await loops.start({
      database: test.database,
      handlers: handler(async ({ signal }) => {
        signal.addEventListener('abort', () => aborted.arrive(signal.reason));
        begun.arrive();
        await aborted.value;
      }),
    });
    await enqueue(test.db, scope, makeFiles());
    await begun.value;
    await test.db.update(jobs).set({ leaseToken: newId() });
    await loop.upkeep();
    expect(await aborted.value).toBeInstanceOf(LeaseLostError);
    await letLeasesRunOut();
  });
});

describe('workspaces', () => {
  it('take turns: a single job is next however many another has waiting', async () => {
    const many = await aWorkspace(test.db);
    const one = await aWorkspace(test.db);
    for (let i = 0; i < 20; i += 1) await enqueue(test.db, many.scope, makeFiles());
    await enqueue(test.db, one.scope, makeFiles());
    const order: string[] = [];
    const all = expected<void>();
    await loops.start({
      database: test.database,
      handlers: handler(async ({ scope }) => {
        order.push(scope.workspaceId === one.id ? 'one' : 'many');
        if (order.length === 21) all.arrive();
      }),
    });
    await all.value;
    expect(order.indexOf('one')).toBeLessThan(2);
  });

  it('with thousands of calls waiting have the next one taken up as fast as with few', { timeout: 120_000 }, async () => {
    const owners = [await aWorkspace(test.db), await aWorkspace(test.db), await aWorkspace(test.db)];
    const enter = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => ({
        id: newId(),
        kind: 'make-files',
        workspaceId: owners[at % owners.length]?.id ?? null,
        payload: {},
      }));
      for (let from = 0; from < count; from += 1_000) await test.db.insert(jobs).values(rows.slice(from, from + 1_000));
      await test.db.execute(sql`analyze jobs`);
    };
    const takeThree = () =>
      rowsRead(test.db, ['jobs'], async (tx) => {
        const taken: (LeasedJob | undefined)[] = [];
        for (let turn = 0; turn < 3; turn += 1) taken.push(await claimJob(tx, { kinds: ['make-files'] }));
        expect(new Set(taken.map((job) => job?.workspaceId))).toEqual(new Set(owners.map(({ id }) => id)));
        for (const job of taken) if (job !== undefined) await releaseJob(tx, job);
      });
    await enter(1_000);
    const few = await takeThree();
    await enter(9_000);
    const many = await takeThree();
    figure('M1', `three jobs taken up: ${few} rows read with 1,000 waiting, ${many} with 10,000`);
    expect(many).toBeLessThan(few * 2);
  });

  it('come in between when they arrive later', async () => {
    const many = await aWorkspace(test.db);
    const one = await aWorkspace(test.db);
    for (let i = 0; i < 20; i += 1) await enqueue(test.db, many.scope, makeFiles());
    const order: string[] = [];
    const all = expected<void>();
    await loops.start({
      database: test.database,
      handlers: handler(async ({ scope }) => {
        order.push(scope.workspaceId === one.id ? 'one' : 'many');
        if (order.length === 5) await enqueue(test.db, one.scope, makeFiles());
        if (order.length === 21) all.arrive();
      }),
    });
    await all.value;
    expect(order.indexOf('one')).toBe(5);
  });

  it('hold at most half of the places each, so that slow work of one leaves room', async () => {
    const { scope } = await aWorkspace(test.db);
    const other = await aWorkspace(test.db);
    const release = expected<void>();
    const served = expected<void>();
    let held = 0;
    await loops.start({
      database: test.database,
      concurrency: 4,
      handlers: handler(async (job) => {
        if (job.scope.workspaceId === other.id) return served.arrive();
        held += 1;
        await release.value;
      }),
    });
    for (let i = 0; i < 6; i += 1) await enqueue(test.db, scope, makeFiles());
    await expect.poll(() => held).toBe(2);
    await enqueue(test.db, other.scope, makeFiles());
    await served.value;
    expect(held).toBe(2);
    release.arrive();
    await expect.poll(() => held).toBe(6);
  });

  it('wait for no place that a dead worker held', async () => {
    const { scope } = await aWorkspace(test.db);
    const begun = expected<void>();
    await loops.start({ database: test.database, concurrency: 4, handlers: handler(async () => begun.arrive()) });
    const kind = 'send-letters';
    for (let i = 0; i < 4; i += 1) {
      await enqueue(test.db, scope, { kind, payload: { creationId: newId() } });
      await claimJob(test.db, { kinds: [kind] });
    }
    await enqueue(test.db, scope, makeFiles());
    await begun.value;
    const heldByDead = await test.db
      .delete(jobs)
      .where(and(eq(jobs.kind, kind), sql`lease_until > now()`))
      .returning();
    expect(heldByDead).toHaveLength(4);
  });

  it.runIf(process.env.TEST_DATABASE_URL)('have half of the places of each process, so that more workers do more of one', async () => {
    const { scope } = await aWorkspace(test.db);
    const release = expected<void>();
    let held = 0;
    const half = handler(async () => {
      held += 1;
      await release.value;
    });
    for (let process = 0; process < 2; process += 1) await loops.start({ database: test.database, concurrency: 4, handlers: half });
    for (let i = 0; i < 6; i += 1) await enqueue(test.db, scope, makeFiles());
    await expect.poll(() => held).toBe(4);
    release.arrive();
    await expect.poll(() => held).toBe(6);
  });
});

describe('stopping', () => {
  it('waits for what runs and takes no more', async () => {
    const { scope } = await aWorkspace(test.db);
    const begun = expected<void>();
    const release = expected<void>();
    let runs = 0;
    const loop = await loops.start({
      database: test.database,
      handlers: handler(async () => {
        runs += 1;
        begun.arrive();
        await release.value;
      }),
    });
    await enqueue(test.db, scope, makeFiles());
    await enqueue(test.db, scope, makeFiles());
    await begun.value;
    const stopped = loop.stop();
    release.arrive();
    await stopped;
    expect(runs).toBe(1);
    expect(await test.db.$count(jobs)).toBe(1);
  });

  it('puts what does not finish in time back, and the attempt does not count', async () => {
    const { scope } = await aWorkspace(test.db);
    const begun = expected<void>();
    const loop = await loops.start({
      database: test.database,
      handlers: handler(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
            begun.arrive();
          }),
      ),
    });
    await enqueue(test.db, scope, makeFiles());
    await begun.value;
    await loop.stop(0);
    expect(await test.db.select().from(jobs)).toMatchObject([{ state: 'pending', attempts: 0, leaseToken: null }]);
  });
});

/** As if all who hold one had been dead or frozen for longer than it lasts. */
async function letLeasesRunOut(): Promise<void> {
  await test.db
    .update(jobs)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(sql`lease_token is not null`);
}
