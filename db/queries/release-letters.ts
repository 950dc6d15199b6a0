import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { letters } from '../schema';
import type { Scope } from '../scope';

/**
 * Gives letters whose files are all decided their time, by the database's clock: at once, or when the call asked for. A letter none of
 * whose files could be made fails, and one that may not have all its files yet, since the creation is still written out, waits on. `fileIds` narrows it to letters about these files; letters that wait for the whole creation are looked
 * at only once that is decided. To be called after the transaction that decided files, not in it: of two that decide the last files of a
 * letter at once, neither sees the other's. Returns how many letters that was.
 */
export async function releaseLetters(
  tx: Db,
  { workspaceId }: Scope,
  { creationId, fileIds }: { creationId: string; fileIds?: readonly string[] | undefined },
): Promise<number> {
  if (fileIds?.length === 0) return 0;
  const aboutThese =
    fileIds === undefined
      ? sql`true`
      : sql`letter.id in (select about.letter_id from letter_files about where about.file_id in ${[...fileIds]})`;
  const { rows } = (await tx.execute(sql`
    with open as (
      select letter.id, bool_or(file.state = 'ready') as sendable,
        case
          when creation.mailing->>'at' is not null then greatest(to_timestamp((creation.mailing->>'at')::float8), now())
          when creation.mailing->>'delay' is not null then creation.decided_at + make_interval(secs => (creation.mailing->>'delay')::float8)
          else now()
        end as due
      from letters letter
        join creations creation on creation.workspace_id = letter.workspace_id and creation.id = letter.creation_id
        join letter_files attached on attached.letter_id = letter.id
        join files file on file.id = attached.file_id
      where letter.workspace_id = ${workspaceId} and letter.creation_id = ${creationId}
        and letter.state = 'waiting' and letter.due_at is null
        and (creation.decided_at is not null or creation.mailing->>'send' = 'oncreate' or creation.mailing->>'at' is not null)
        and (creation.mailing->>'send' = 'oncreate' or not exists (select 1 from creation_slices where creation_id = creation.id))
        and ${aboutThese}
      group by letter.id, creation.mailing, creation.decided_at
      having bool_and(file.state <> 'pending')
    ), released as (
      update letters set
        state = case when not sendable then 'failed' when due > now() then 'waiting' else 'due' end,
        due_at = case when sendable then due end,
        failure = case when not sendable then '{"code":"no_file","details":{}}'::jsonb else letters.failure end,
        changed_at = clock_timestamp()
      from open where letters.id = open.id and letters.state = 'waiting' and letters.due_at is null
      returning letters.id, letters.state
    ), left_out as (
      update letter_files set left_out = true from released
      where letter_files.letter_id = released.id and released.state = 'failed'
    )
    select count(*)::int as count from released`)) as unknown as { rows: { count: number }[] };
  return rows[0]?.count ?? 0;
}

/** Lets letters go that were kept because no mail was connected; returns the creations they belong to. */
export async function releaseKept(tx: Db, scope: Scope): Promise<readonly string[]> {
  const released = await tx
    .update(letters)
    .set({ state: 'due', dueAt: sql`now()`, attempts: 0, answer: null, failure: null })
    .where(and(eq(letters.workspaceId, scope.workspaceId), eq(letters.state, 'kept')))
    .returning({ creationId: letters.creationId });
  return [...new Set(released.map(({ creationId }) => creationId))];
}

/** How many letters lie in the outbox because no mail was connected. */
export async function countKept(db: Db, scope: Scope): Promise<number> {
  return db.$count(letters, and(eq(letters.workspaceId, scope.workspaceId), eq(letters.state, 'kept')));
}

/** Gives up the letters that were kept: a person has decided that they will not be sent. Returns how many they were. */
export async function discardKept(db: Db, scope: Scope): Promise<number> {
  const discarded = await db
    .update(letters)
    .set({ state: 'failed', failure: { code: 'not_wanted', details: {} } })
    .where(and(eq(letters.workspaceId, scope.workspaceId), eq(letters.state, 'kept')))
    .returning({ id: letters.id });
  return discarded.length;
}
