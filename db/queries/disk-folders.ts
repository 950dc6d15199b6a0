import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { folders } from '../schema';
import type { Scope } from '../scope';

export interface DiskFolder {
  readonly id: string;
  readonly name: string;
}

/** The folders in a folder, null: at the top, by name. */
export async function listFolders(db: Db, scope: Scope, parentId: string | null): Promise<readonly DiskFolder[]> {
  const inParent = parentId === null ? isNull(folders.parentId) : eq(folders.parentId, parentId);
  return db
    .select({ id: folders.id, name: folders.name })
    .from(folders)
    .where(and(eq(folders.workspaceId, scope.workspaceId), inParent, isNull(folders.trashedAt)))
    .orderBy(asc(sql`lower(${folders.name})`), asc(folders.id));
}

/** The way from the top to this folder, itself last; empty when the workspace has none of this id. */
export async function folderPath(db: Db, scope: Scope, id: string): Promise<readonly DiskFolder[]> {
  const { rows } = (await db.execute(sql`
    with recursive line as (
      select id, parent_id, name, 0 as depth from folders where workspace_id = ${scope.workspaceId} and id = ${id} and trashed_at is null
      union all
      select above.id, above.parent_id, above.name, line.depth + 1 from folders above join line on above.id = line.parent_id
      where above.workspace_id = ${scope.workspaceId} and line.depth < 100
    ) select id, name from line order by depth desc`)) as unknown as { rows: DiskFolder[] };
  return rows;
}

/** Everybody who moves folders, throws them away or brings them back takes turns, so that two moves at once never make a ring. To be called in a transaction. */
export async function lockFolders(tx: Db, scope: Scope): Promise<void> {
  await tx.execute(sql`select id from workspaces where id = ${scope.workspaceId} for no key update`);
}

/**
 * As `lockFolders`, after whatever puts files into folders just now: a creation refers to its workspace from its first row on. So files
 * accepted until then go where their folder goes. To be called in a transaction.
 */
export async function lockFoldersAndFiles(tx: Db, scope: Scope): Promise<void> {
  await tx.execute(sql`select id from workspaces where id = ${scope.workspaceId} for update`);
}

export async function insertFolder(db: Db, scope: Scope, folder: { id: string; name: string; parentId: string | null }): Promise<void> {
  await db.insert(folders).values({ workspaceId: scope.workspaceId, ...folder });
}

export async function changeFolder(
  db: Db,
  scope: Scope,
  id: string,
  { name, parentId }: { readonly name?: string | undefined; readonly parentId?: string | null | undefined },
): Promise<boolean> {
  const changed = await db
    .update(folders)
    .set({ ...(name !== undefined && { name }), ...(parentId !== undefined && { parentId }) })
    .where(and(own(scope, id), isNull(folders.trashedAt)))
    .returning({ id: folders.id });
  return changed.length > 0;
}

function own(scope: Scope, id: string) {
  return and(eq(folders.workspaceId, scope.workspaceId), eq(folders.id, id));
}
