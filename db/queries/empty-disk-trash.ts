import { and, eq, inArray, isNotNull, lte, ne, notInArray, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { files, folders } from '../schema';
import type { Scope } from '../scope';

/** Files deleted by one statement: nobody else waits long for it. */
const AT_ONCE = 2_000;

/**
 * Deletes a file that lies in the trash; what was made of it goes along. Not while it is being made: its creation waits for that. False
 * when nothing was deleted.
 */
export async function deleteTrashedFile(db: Db, scope: Scope, id: string): Promise<boolean> {
  return (await deleteSome(db, scope, eq(files.id, id))) > 0;
}

/** Whether a file lies in the trash. */
export async function fileIsTrashed(db: Db, scope: Scope, id: string): Promise<boolean> {
  return (await db.$count(files, and(eq(files.workspaceId, scope.workspaceId), eq(files.id, id), isNotNull(files.trashedAt)))) > 0;
}

/** Deletes some of the files that came into the trash until `moment`; false when none is left of them but what is being made. */
export async function deleteSomeTrashedFiles(db: Db, scope: Scope, moment: Date): Promise<boolean> {
  return (await deleteSome(db, scope, lte(files.trashedAt, moment))) > 0;
}

/** A folder in the trash and those below that went there together with it; empty when it does not lie there. */
export async function trashedBranch(db: Db, scope: Scope, id: string): Promise<readonly string[]> {
  const { rows } = (await db.execute(sql`
    with recursive below as (
      select id, trashed_at from ${folders} where workspace_id = ${scope.workspaceId} and id = ${id} and trashed_at is not null
      union all
      select inner_one.id, inner_one.trashed_at from ${folders} inner_one join below on inner_one.parent_id = below.id
      where inner_one.workspace_id = ${scope.workspaceId} and inner_one.trashed_at = below.trashed_at
    ) select id from below`)) as unknown as { rows: { id: string }[] };
  return rows.map((row) => row.id);
}

/** Deletes some of the files that went into the trash together with their folder, one of these; false when none is left to delete. */
export async function deleteSomeFilesOf(db: Db, scope: Scope, folderIds: readonly string[]): Promise<boolean> {
  if (folderIds.length === 0) return false;
  const together = sql`${files.trashedAt} = (select gone.trashed_at from ${folders} gone where gone.workspace_id = ${files.workspaceId} and gone.id = ${files.folderId})`;
  return (await deleteSome(db, scope, and(inArray(files.folderId, [...folderIds]), together))) > 0;
}

/** Folders that came into the trash until `moment`. */
export async function trashedFolderIds(db: Db, scope: Scope, moment: Date): Promise<readonly string[]> {
  const rows = await db
    .select({ id: folders.id })
    .from(folders)
    .where(and(eq(folders.workspaceId, scope.workspaceId), lte(folders.trashedAt, moment)));
  return rows.map(({ id }) => id);
}

/** Deletes folders; what is still in them lies in none from then on. To be called in a transaction, with folders locked. */
export async function deleteFolders(tx: Db, scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { workspaceId } = scope;
  const these = [...ids];
  await tx
    .update(files)
    .set({ folderId: null })
    .where(and(eq(files.workspaceId, workspaceId), inArray(files.folderId, these)));
  await tx
    .update(folders)
    .set({ parentId: null })
    .where(and(eq(folders.workspaceId, workspaceId), inArray(folders.parentId, these), notInArray(folders.id, these)));
  await tx.delete(folders).where(and(eq(folders.workspaceId, workspaceId), inArray(folders.id, these), isNotNull(folders.trashedAt)));
}

async function deleteSome(db: Db, scope: Scope, which: SQL | undefined): Promise<number> {
  const some = db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspaceId), isNotNull(files.trashedAt), ne(files.state, 'pending'), which))
    .limit(AT_ONCE);
  const gone = await db
    .delete(files)
    .where(and(eq(files.workspaceId, scope.workspaceId), inArray(files.id, some), isNotNull(files.trashedAt), ne(files.state, 'pending')))
    .returning({ id: files.id });
  return gone.length;
}
