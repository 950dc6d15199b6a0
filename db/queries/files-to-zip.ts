import { and, desc, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { files, folders } from '../schema';
import type { Scope } from '../scope';

/** A made file that can be handed out. */
export interface FileToZip {
  readonly id: string;
  readonly folderId: string | null;
}

/** At most `limit` ready files, newest first, those of these ids or those in these folders; withdrawn ones and the trash are left out. */
export async function findFilesToZip(
  db: Db,
  scope: Scope,
  which: { readonly ids: readonly string[] } | { readonly folderIds: readonly string[] },
  limit: number,
): Promise<readonly FileToZip[]> {
  const chosen: SQL = 'ids' in which ? inArray(files.id, [...which.ids]) : inArray(files.folderId, [...which.folderIds]);
  return db
    .select({ id: files.id, folderId: files.folderId })
    .from(files)
    .where(
      and(eq(files.workspaceId, scope.workspaceId), chosen, eq(files.state, 'ready'), isNull(files.withdrawnAt), isNull(files.trashedAt)),
    )
    .orderBy(desc(files.createdAt), desc(files.creationId), asc(files.position))
    .limit(limit);
}

/** A folder and all below it, each with the names that lead to it from the first one (itself included); empty when there is none. */
export async function foldersBelow(
  db: Db,
  scope: Scope,
  id: string,
): Promise<readonly { readonly id: string; readonly path: readonly string[] }[]> {
  const { rows } = (await db.execute(sql`
    with recursive below as (
      select id, array[name] as path from ${folders} where workspace_id = ${scope.workspaceId} and id = ${id} and trashed_at is null
      union all
      select inner_one.id, below.path || inner_one.name from folders inner_one join below on inner_one.parent_id = below.id
      where inner_one.workspace_id = ${scope.workspaceId} and inner_one.trashed_at is null and cardinality(below.path) < 100
    ) select id, path from below`)) as unknown as { rows: { id: string; path: string[] }[] };
  return rows;
}
