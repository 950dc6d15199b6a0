import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../db/client';
import { jobs } from '../../../db/schema';
import { newId } from '../../ids';
import { OwnError } from '../../own-error';

/**
 * A lease says whose a job is and until when, by the database's clock. Its holder renews it; when the holder is dead or frozen, it runs
 * out and another takes the job up under a new token, and every later write under the old token is refused (fencing).
 */
export const LEASE_SECONDS = 15;
export const RENEW_EVERY_SECONDS = 5;

/** After so many begun attempts a job is given up. */
export const MAX_ATTEMPTS = 3;

/** A job as it lies in the queue, with the lease it was taken under. */
export interface LeasedJob {
  readonly id: string;
  readonly kind: string;
  readonly workspaceId: string | null;
  readonly payload: unknown;
  readonly attempts: number;
  readonly leaseToken: string;
}

export class LeaseLostError extends OwnError {
  static override readonly errorName = 'LeaseLostError';
}

/** Which jobs may be taken. */
interface Wanted {
  readonly kinds: readonly string[];
  /** Kinds for which the death of a worker counts as no attempt. */
  readonly tireless?: readonly string[];
  /** Ids of workspaces that get nothing now: they have their share of the caller's places. */
  readonly passedOver?: readonly string[];
}

/** Workspaces, and jobs of each, among which a free one is looked for: others may be taking the very first ones at this moment. */
const [TURNS, FIRSTS] = [5, 20];

const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;

/**
 * Takes the next job that is due and that nobody holds. Of those, the workspace whose last turn is longest ago comes first, so ten
 * thousand files of one never delay a single file of another.
 */
export async function claimJob(db: Db, { kinds, tireless = [], passedOver = [] }: Wanted): Promise<LeasedJob | undefined> {
  const again = sql`(job.lease_token is not null and job.kind in ${['', ...tireless]})`;
  const due = sql`job.state = 'pending' and job.run_at <= now() and (job.attempts < ${MAX_ATTEMPTS} or ${again})
    and (job.lease_until is null or job.lease_until < now()) and job.kind in ${[...kinds]}`;
  // Thousands of jobs may wait, each a call of its own: what is looked at are the first ones of each workspace, found by their index.
  const { rows } = (await db.execute(sql`
    with recursive waiting (id) as (
      (select workspace_id from jobs where state = 'pending' and workspace_id is not null order by workspace_id limit 1)
      union all
      select (select workspace_id from jobs where state = 'pending' and workspace_id > waiting.id order by workspace_id limit 1)
      from waiting where waiting.id is not null
    ), turns (id) as (
      select waiting.id
      from waiting
        left join job_turns turn on turn.workspace_id = waiting.id
        cross join lateral (
          select job.run_at, job.id from jobs job where job.workspace_id = waiting.id and ${due} order by job.run_at, job.id limit 1
        ) first
      where waiting.id <> all(${`{${passedOver.join(',')}}`}::uuid[])
      order by turn.served_at nulls first, first.run_at, first.id
      limit ${TURNS}
    ), firsts (id) as (
      select job.id
      from turns cross join lateral (
        select job.id from jobs job where job.workspace_id = turns.id and ${due} order by job.run_at, job.id limit ${FIRSTS}
      ) job
      union all
      (select job.id from jobs job where job.workspace_id is null and ${due} order by job.run_at, job.id limit ${FIRSTS})
    ), next as (
      select job.id, job.workspace_id, ${again} as again
      from jobs job left join job_turns turn on turn.workspace_id = job.workspace_id
      where job.id = any(array(select id from firsts)) and ${due}
      order by turn.served_at nulls first, job.run_at, job.id
      limit 1
      for update of job skip locked
    ), served as (
      insert into job_turns (workspace_id, served_at)
      select workspace_id, clock_timestamp() from next where workspace_id is not null
      on conflict (workspace_id) do update set served_at = excluded.served_at
    )
    update jobs set lease_token = ${newId()}, lease_until = ${leaseEnd}, key = null,
      attempts = attempts + case when next.again then 0 else 1 end
    from next where jobs.id = next.id
    returning jobs.id, kind, jobs.workspace_id as "workspaceId", payload, attempts, lease_token as "leaseToken"`)) as unknown as {
    rows: LeasedJob[];
  };
  return rows[0];
}

/** Prolongs these leases and those of the files and letters taken up under them; returns the tokens that still hold. */
export async function renewLeases(db: Db, tokens: readonly string[]): Promise<ReadonlySet<string>> {
  if (tokens.length === 0) return new Set();
  const held = await db
    .update(jobs)
    .set({ leaseUntil: leaseEnd })
    .where(inArray(jobs.leaseToken, [...tokens]))
    .returning({ token: jobs.leaseToken });
  const kept = held.flatMap(({ token }) => (token === null ? [] : [token]));
  if (kept.length > 0) {
    await db.execute(
      sql`update files set lease_until = ${leaseEnd} where state = 'pending' and awaits_link is null and lease_token in ${kept}`,
    );
    await db.execute(sql`update letters set lease_until = ${leaseEnd} where state = 'sending' and lease_token in ${kept}`);
  }
  return new Set(kept);
}

/** Throws a `LeaseLostError` unless the job is still held under this lease; held until the transaction ends, nobody else can take it meanwhile. */
export async function holdLease(tx: Tx, job: { readonly id: string; readonly leaseToken: string }): Promise<void> {
  const [row] = await tx.select({ id: jobs.id }).from(jobs).where(underLease(job)).for('update');
  if (row === undefined) throw new LeaseLostError(`job ${job.id} has been taken up by another worker`);
}

/** Removes a job that is done. False: it was another's meanwhile, and is left to it. */
export async function finishJob(db: Db, job: LeasedJob): Promise<boolean> {
  const gone = await db.delete(jobs).where(underLease(job)).returning({ id: jobs.id });
  return gone.length > 0;
}

/** Puts a job back for another attempt after `delaySeconds`, and what it had taken up with it. */
export async function retryJob(db: Db, job: LeasedJob, reason: string, delaySeconds: number): Promise<void> {
  await putBack(db, job, reason, delaySeconds, 0);
}

/** Puts a job back that could not be done for a reason outside of it; the attempt does not count, nor that of the files it had taken up. */
export async function postponeJob(db: Db, job: LeasedJob, reason: string, delaySeconds: number): Promise<void> {
  await putBack(db, job, reason, delaySeconds, 1);
}

/** Puts a job back that was stopped by no fault of its own, to be taken up at once; the attempt does not count. */
export async function releaseJob(db: Db, job: LeasedJob): Promise<void> {
  await putBack(db, job, null, 0, 1);
}

async function putBack(db: Db, job: LeasedJob, reason: string | null, delaySeconds: number, uncounted: 0 | 1): Promise<void> {
  // What it had taken up first: who takes the job up then finds it free.
  await db.execute(sql`
    update files set lease_token = null, lease_until = null, attempts = greatest(attempts - ${uncounted}::int, 0)
    where state = 'pending' and awaits_link is null and lease_token = ${job.leaseToken}`);
  await db.execute(sql`update letters set lease_until = null where state = 'sending' and lease_token = ${job.leaseToken}`);
  await db
    .update(jobs)
    .set({
      leaseToken: null,
      leaseUntil: null,
      attempts: sql`greatest(${jobs.attempts} - ${uncounted}::int, 0)`,
      runAt: sql`now() + make_interval(secs => ${delaySeconds})`,
      ...(reason === null ? {} : { lastError: reason }),
    })
    .where(underLease(job));
}

/** Marks a job as failed for good, unless it is another's by now. */
export async function failJob(tx: Db, job: LeasedJob, reason: string): Promise<boolean> {
  const failed = await tx
    .update(jobs)
    .set({ state: 'failed', leaseToken: null, leaseUntil: null, lastError: reason })
    .where(underLease(job))
    .returning({ id: jobs.id });
  return failed.length > 0;
}

/** Takes one job that has used up its attempts without an answer, so that it can be given up: each time its worker was killed or frozen. */
export async function claimSpentJob(db: Db, kinds: readonly string[]): Promise<LeasedJob | undefined> {
  const { rows } = (await db.execute(sql`
    update jobs set lease_token = ${newId()}, lease_until = ${leaseEnd}
    where id = (
      select id from jobs
      where state = 'pending' and attempts >= ${MAX_ATTEMPTS} and lease_token is not null and lease_until < now() and kind in ${[...kinds]}
      limit 1 for update skip locked)
    returning id, kind, workspace_id as "workspaceId", payload, attempts, lease_token as "leaseToken"`)) as unknown as {
    rows: LeasedJob[];
  };
  return rows[0];
}

/**
 * Ends every lease there is. At the start of a process that has the database to itself (PGlite) nobody alive can hold one, so what was
 * cut short goes on at once instead of when it runs out.
 */
export async function endAllLeases(db: Db): Promise<void> {
  await db.execute(sql`update jobs set lease_until = to_timestamp(0) where lease_token is not null`);
  await db.execute(sql`update files set lease_until = null where state = 'pending' and awaits_link is null and lease_until is not null`);
  await db.execute(sql`update letters set lease_until = null where state in ('sending', 'unknown') and lease_until is not null`);
}

/** Milliseconds until the next waiting job is due, by the database's clock; undefined: none waits. */
export async function nextDueIn(db: Db, kinds: readonly string[]): Promise<number | undefined> {
  const { rows } = (await db.execute(sql`
    select (extract(epoch from min(run_at) - now()) * 1000)::float8 as due from jobs
    where state = 'pending' and lease_token is null and run_at > now() and kind in ${[...kinds]}`)) as unknown as {
    rows: { due: number | null }[];
  };
  return rows[0]?.due ?? undefined;
}

function underLease({ id, leaseToken }: { readonly id: string; readonly leaseToken: string }) {
  return and(eq(jobs.id, id), eq(jobs.leaseToken, leaseToken));
}
