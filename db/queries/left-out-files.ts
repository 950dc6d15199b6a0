import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { letters } from '../schema';
import type { Scope } from '../scope';
import type { HeldLetter } from './claim-letters';

/**
 * Puts a letter back that comes up while one of its files is being made again: it waits for it, and the attempt does not count. False:
 * none is being made any more. The files are held until that is written, so that whoever decides them afterwards finds the letter waiting.
 */
export async function waitForFiles(db: Db, { workspaceId }: Scope, { id, leaseToken }: HeldLetter): Promise<boolean> {
  const { rows } = (await db.execute(sql`
    with pending as (
      select file.id from letter_files attached join files file on file.id = attached.file_id
      where attached.workspace_id = ${workspaceId} and attached.letter_id = ${id}
        and file.state = 'pending' and file.withdrawn_at is null and file.trashed_at is null
      for share of file
    ), put_back as (
      update letters set state = 'waiting', due_at = null, lease_token = null, lease_until = null, attempts = attempts - 1,
        changed_at = clock_timestamp()
      where workspace_id = ${workspaceId} and id = ${id} and lease_token = ${leaseToken} and state = 'sending'
        and exists (select 1 from pending)
    )
    select count(*)::int as count from pending`)) as unknown as { rows: { count: number }[] };
  return (rows[0]?.count ?? 0) > 0;
}

/** Writes down, before the letter is sent, which of its files it goes without because they could not be made. */
export async function noteLeftOut(db: Db, { workspaceId }: Scope, letterId: string): Promise<void> {
  await db.execute(sql`
    update letter_files set left_out = (file.state = 'failed') from files file
    where letter_files.workspace_id = ${workspaceId} and letter_files.letter_id = ${letterId} and file.id = letter_files.file_id
      and left_out <> (file.state = 'failed')`);
}

/** Has letters wait for their time again that failed because no file could be made, and one of them has been made since. */
export async function reopenLetters(tx: Db, scope: Scope, creationId: string): Promise<number> {
  const reopened = await tx
    .update(letters)
    .set({ state: 'waiting', dueAt: null, failure: null, attempts: 0 })
    .where(
      and(
        eq(letters.workspaceId, scope.workspaceId),
        eq(letters.creationId, creationId),
        eq(letters.state, 'failed'),
        isNull(letters.leaseToken),
        sql`${letters.failure} ->> 'code' = 'no_file'`,
        sql`${letters.id} in (select attached.letter_id ${madeAfterAll(scope, creationId)})`,
      ),
    )
    .returning({ id: letters.id });
  return reopened.length;
}

export interface LeftOutFile {
  readonly fileId: string;
  readonly edition: number;
  /** One mailbox, as given. */
  readonly recipient: string;
  readonly templateVersionId: string;
}

/**
 * Files of a decided creation whose letter went without them, since they could not be made then, and that are made now; those that another
 * letter to the same recipient brings are not among them.
 */
export async function leftOutFiles(tx: Db, scope: Scope, creationId: string): Promise<readonly LeftOutFile[]> {
  const { rows } = (await tx.execute(sql`
    select distinct attached.file_id as "fileId", file.edition, letter.recipient, letter.template_version_id as "templateVersionId", file.position
    ${madeAfterAll(scope, creationId)}
      and (letter.state in ('sent', 'kept') or (letter.state = 'unknown' and coalesce(letter.lease_until, '-infinity') < now())
        or (letter.state = 'failed' and letter.failure ->> 'code' not in ('no_file', 'not_wanted')))
      and exists (select 1 from creations where creations.id = letter.creation_id and creations.decided_at is not null)
      and not exists (
        select 1 from letter_files other join letters other_letter on other_letter.id = other.letter_id
        where other.file_id = attached.file_id and not other.left_out and other_letter.recipient = letter.recipient)
    order by file.position`)) as unknown as { rows: LeftOutFile[] };
  return rows;
}

/** Letters with files that they were left without and that are made now. */
function madeAfterAll({ workspaceId }: Scope, creationId: string) {
  return sql`from letter_files attached
    join files file on file.id = attached.file_id
    join letters letter on letter.id = attached.letter_id
    where attached.left_out and attached.workspace_id = ${workspaceId} and file.creation_id = ${creationId}
      and file.state = 'ready' and file.withdrawn_at is null and file.trashed_at is null`;
}
