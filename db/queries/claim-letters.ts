import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { letters, type FileFailure } from '../schema';
import type { Scope } from '../scope';

/** A letter that is about to be sent, taken up under a lease. */
export interface ClaimedLetter {
  readonly id: string;
  /** 1 the first time. */
  readonly attempt: number;
  /** Unix seconds of the first attempt. */
  readonly since: number;
  /** Seconds from then until now. */
  readonly age: number;
}

/** What became of an attempt. */
export type LetterOutcome =
  | { readonly state: 'sent'; readonly answer: string }
  | { readonly state: 'kept' }
  | { readonly state: 'failed'; readonly failure: FileFailure; readonly answer?: string }
  | { readonly state: 'unknown'; readonly failure: FileFailure; readonly answer?: string }
  /** Tried again after `delay` seconds. */
  | { readonly state: 'due'; readonly delay: number; readonly failure: FileFailure; readonly answer?: string };

/**
 * Takes the creation's next letter that is due, or whose sender was killed before the letter's last byte, under the lease of a job. The
 * attempt is counted now, so that a letter that kills its worker runs out of attempts too.
 */
export async function claimLetter(
  db: Db,
  { workspaceId }: Scope,
  { creationId, leaseToken, seconds = 15 }: { creationId: string; leaseToken: string; seconds?: number },
): Promise<ClaimedLetter | undefined> {
  const { rows } = (await db.execute(sql`
    with next as (
      select id, coalesce((failure->'details'->>'since')::float8, extract(epoch from coalesce(lease_until, now()))) as since
      from letters
      where workspace_id = ${workspaceId} and creation_id = ${creationId}
        and ((state in ('waiting', 'due') and due_at <= now()) or (state = 'sending' and coalesce(lease_until, '-infinity') < now()))
      order by due_at, id
      limit 1 for update skip locked
    )
    update letters set state = 'sending', attempts = attempts + 1, lease_token = ${leaseToken}, changed_at = clock_timestamp(),
      lease_until = now() + make_interval(secs => ${seconds})
    from next where letters.id = next.id
    returning letters.id, attempts as attempt, least(since, extract(epoch from now()))::float8 as since,
      greatest(extract(epoch from now()) - since, 0)::float8 as age`)) as unknown as { rows: ClaimedLetter[] };
  return rows[0];
}

/**
 * Writes down that the letter's last byte is about to leave. From here until the answer is written nobody can know whether it was sent, so
 * it is `unknown` all that while, and stays so when the worker ends. False: the letter is another's by now and must not be finished.
 */
export async function markLastByte(db: Db, scope: Scope, letter: HeldLetter): Promise<boolean> {
  const marked = await db
    .update(letters)
    .set({ state: 'unknown', failure: { code: 'stopped', details: {} } })
    .where(and(held(scope, letter), eq(letters.state, 'sending')))
    .returning({ id: letters.id });
  return marked.length > 0;
}

/** Writes the outcome of an attempt, unless the letter is another's by now. */
export async function settleLetter(db: Db, scope: Scope, letter: HeldLetter, outcome: LetterOutcome): Promise<boolean> {
  const settled = await db
    .update(letters)
    .set({
      state: outcome.state,
      leaseToken: null,
      leaseUntil: null,
      failure: 'failure' in outcome ? outcome.failure : null,
      answer: 'answer' in outcome ? outcome.answer : null,
      ...(outcome.state === 'sent' ? { sentAt: sql`now()` } : {}),
      ...(outcome.state === 'due' ? { dueAt: sql`now() + make_interval(secs => ${outcome.delay})` } : {}),
    })
    .where(and(held(scope, letter), inArray(letters.state, ['sending', 'unknown'])))
    .returning({ id: letters.id });
  return settled.length > 0;
}

/** Puts back a letter that was stopped by no fault of its own before its last byte; the attempt does not count. */
export async function putLetterBack(db: Db, scope: Scope, letter: HeldLetter): Promise<void> {
  await db
    .update(letters)
    .set({ state: 'due', leaseToken: null, leaseUntil: null, attempts: sql`${letters.attempts} - 1` })
    .where(and(held(scope, letter), eq(letters.state, 'sending')));
}

/** When the creation's next letter is to be sent or taken up again; undefined: none is left. */
export async function nextLetterDue(db: Db, { workspaceId }: Scope, creationId: string): Promise<{ now: boolean; at: Date } | undefined> {
  const { rows } = (await db.execute(sql`
    select (extract(epoch from next.at) * 1000)::float8 as at, next.at <= now() as now from (
      select min(case when state = 'sending' then coalesce(lease_until, now()) else due_at end) as at
      from letters
      where workspace_id = ${workspaceId} and creation_id = ${creationId} and state in ('waiting', 'due', 'sending')
    ) next where next.at is not null`)) as unknown as { rows: { at: number; now: boolean }[] };
  const [next] = rows;
  return next && { now: next.now, at: new Date(next.at) };
}

/** A letter under the lease it was taken up with. */
export interface HeldLetter {
  readonly id: string;
  readonly leaseToken: string;
}

function held(scope: Scope, { id, leaseToken }: HeldLetter) {
  return and(eq(letters.workspaceId, scope.workspaceId), eq(letters.id, id), eq(letters.leaseToken, leaseToken));
}
