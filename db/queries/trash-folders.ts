import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { files, folders } from '../schema';
import type { Scope } from '../scope';

/** A folder that was thrown away by itself, not with the one above it. */
export interface TrashedFolder {
  readonly id: string;
  readonly name: string;
  readonly trashedAt: Date;
  /** Files that went with it, also from the folders in it. */
  readonly files: number;
}

/**
 * Puts a folder into the trash with all that is in it: folders and files that went together bear one moment, by which they are known
 * again. What was there before stays as it was. Returns the files that went; undefined without such a folder. To be called in a
 * transaction.
 */
export async function trashFolder(tx: Db, scope: Scope, id: string, moment: Date): Promise<number | undefined> {
  const { workspaceId } = scope;
  const [folder] = await tx.select({ trashedAt: folders.trashedAt }).from(folders).where(own(scope, id));
  if (folder === undefined) return undefined;
  if (folder.trashedAt !== null) return 0;
  const at = sql`${moment.toISOString()}::timestamptz`;
  const { rows } = (await tx.execute(sql`
    with recursive below as (${branch(scope, id, sql`trashed_at is null`, sql`inner_one.trashed_at is null`)}),
    gone as (
      update ${files} set trashed_at = ${at} where workspace_id = ${workspaceId} and trashed_at is null and folder_id in (select id from below)
      returning id
    ),
    moved as (update ${folders} set trashed_at = ${at} where workspace_id = ${workspaceId} and id in (select id from below))
    select count(*)::int as files from gone`)) as unknown as { rows: { files: number }[] };
  return rows[0]?.files ?? 0;
}

/**
 * Takes a folder out of the trash with all that went together with it, and the folders above it without what else was in them. False
 * without such a folder. To be called in a transaction.
 */
export async function restoreFolder(tx: Db, scope: Scope, id: string): Promise<boolean> {
  const { workspaceId } = scope;
  const [folder] = await tx.select({ trashedAt: folders.trashedAt }).from(folders).where(own(scope, id));
  if (folder === undefined) return false;
  if (folder.trashedAt === null) return true;
  await tx.execute(sql`
    with recursive below as (${branch(scope, id, sql`trashed_at is not null`, sql`inner_one.trashed_at = below.trashed_at`)}),
    back as (
      update ${files} set trashed_at = null from below
      where files.workspace_id = ${workspaceId} and files.trashed_at = below.trashed_at and files.folder_id = below.id
    )
    update ${folders} set trashed_at = null where workspace_id = ${workspaceId} and id in (select id from below)`);
  await showFoldersAbove(tx, scope, sql`${id}::uuid`);
  return true;
}

/** Takes the folders that a file lies in out of the trash, without what else is in them. */
export async function showFoldersOfFile(db: Db, scope: Scope, fileId: string): Promise<void> {
  await showFoldersAbove(db, scope, sql`(select folder_id from ${files} where workspace_id = ${scope.workspaceId} and id = ${fileId})`);
}

/** What was thrown away as a folder, the latest first. */
export async function listTrashedFolders(db: Db, scope: Scope): Promise<readonly TrashedFolder[]> {
  const { rows } = (await db.execute(sql`
    with recursive top as (
      select folder.id, folder.name, folder.trashed_at from ${folders} folder
      left join ${folders} above on above.workspace_id = folder.workspace_id and above.id = folder.parent_id
      where folder.workspace_id = ${scope.workspaceId} and folder.trashed_at is not null and above.trashed_at is distinct from folder.trashed_at
    ), below as (
      select id as top, id, trashed_at from top
      union all
      select below.top, inner_one.id, inner_one.trashed_at from ${folders} inner_one join below on inner_one.parent_id = below.id
      where inner_one.workspace_id = ${scope.workspaceId} and inner_one.trashed_at = below.trashed_at
    )
    select top.id, top.name, top.trashed_at as "trashedAt", (
      select count(*)::int from below join ${files} on files.workspace_id = ${scope.workspaceId}
        and files.trashed_at = below.trashed_at and files.folder_id = below.id
      where below.top = top.id
    ) as files
    from top order by top.trashed_at desc, top.id`)) as unknown as {
    rows: (Omit<TrashedFolder, 'trashedAt'> & { trashedAt: string | Date })[];
  };
  return rows.map((row) => ({ ...row, trashedAt: new Date(row.trashedAt) }));
}

/** Empty folders deleted at a time: each has the database look through the files once more. */
const AT_ONCE = 200;

/** Deletes some of every workspace's empty folders that came into the trash before `moment`; takes no scope, it is the server's own work. */
export async function deleteFoldersTrashedBefore(db: Db, moment: Date): Promise<void> {
  await db.execute(sql`
    delete from ${folders} where (workspace_id, id) in (
      select workspace_id, id from ${folders} old where old.trashed_at < ${moment.toISOString()}::timestamptz
        and not exists (select 1 from ${files} where files.workspace_id = old.workspace_id and files.folder_id = old.id)
        and not exists (select 1 from ${folders} inner_one where inner_one.workspace_id = old.workspace_id and inner_one.parent_id = old.id)
      limit ${AT_ONCE})`);
}

/** SQL of the folder `id`, if it fits `top`, and of those below it as far as each fits `further`: id and trashed_at. */
function branch(scope: Scope, id: string, top: SQL, further: SQL): SQL {
  return sql`
    select id, trashed_at from ${folders} where workspace_id = ${scope.workspaceId} and id = ${id} and ${top}
    union all
    select inner_one.id, inner_one.trashed_at from ${folders} inner_one join below on inner_one.parent_id = below.id
    where inner_one.workspace_id = ${scope.workspaceId} and ${further}`;
}

async function showFoldersAbove(db: Db, scope: Scope, id: SQL): Promise<void> {
  await db.execute(sql`
    with recursive line as (
      select id, parent_id from ${folders} where workspace_id = ${scope.workspaceId} and id = ${id}
      union
      select above.id, above.parent_id from ${folders} above join line on above.id = line.parent_id where above.workspace_id = ${scope.workspaceId}
    )
    update ${folders} set trashed_at = null
    where workspace_id = ${scope.workspaceId} and trashed_at is not null and id in (select id from line)`);
}

function own(scope: Scope, id: string) {
  return and(eq(folders.workspaceId, scope.workspaceId), eq(folders.id, id));
}
