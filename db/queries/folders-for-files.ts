import { and, asc, eq, isNull } from 'drizzle-orm';
import { newId } from '../../lib/ids';
import type { Db } from '../client';
import { folders, workspaces } from '../schema';
import type { Scope } from '../scope';
import { restoreFolder } from './trash-folders';

/**
 * The folder with this very id, made at the root with `name` when the workspace has none, brought back from the trash with
 * what went there together with it. `created` tells whether it was made. To be called in a transaction.
 */
export async function ensureFolderById(db: Db, scope: Scope, { id, name }: { id: string; name: string }): Promise<{ created: boolean }> {
  const { workspaceId } = scope;
  const made = await db.insert(folders).values({ workspaceId, id, name }).onConflictDoNothing().returning({ id: folders.id });
  if (made.length > 0) return { created: true };
  await restoreFolder(db, scope, id);
  return { created: false };
}

/** The folder at this path of names from the root down; what is missing is made. */
export async function ensureFolderByPath(db: Db, scope: Scope, path: readonly string[]): Promise<string> {
  const found = await walk(db, scope, path);
  if (found.rest.length === 0 && found.id !== null) return found.id;
  // Names are not unique by themselves, so those who make folders by name take turns; what was made meanwhile is found by looking again.
  await db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, scope.workspaceId)).for('no key update');
  const again = await walk(db, scope, path);
  let parentId = again.id;
  for (const name of again.rest) {
    const id = newId();
    await db.insert(folders).values({ workspaceId: scope.workspaceId, id, parentId, name });
    parentId = id;
  }
  if (parentId === null) throw new RangeError('a path has at least one name');
  return parentId;
}

/** Goes down as far as there are folders: the last one's id (null: the root) and the names without a folder. */
async function walk(db: Db, scope: Scope, path: readonly string[]): Promise<{ id: string | null; rest: readonly string[] }> {
  let id: string | null = null;
  for (const [depth, name] of path.entries()) {
    const [row] = await db
      .select({ id: folders.id })
      .from(folders)
      .where(
        and(
          eq(folders.workspaceId, scope.workspaceId),
          id === null ? isNull(folders.parentId) : eq(folders.parentId, id),
          eq(folders.name, name),
          isNull(folders.trashedAt),
        ),
      )
      .orderBy(asc(folders.createdAt), asc(folders.id))
      .limit(1);
    if (row === undefined) return { id, rest: path.slice(depth) };
    id = row.id;
  }
  return { id, rest: [] };
}
