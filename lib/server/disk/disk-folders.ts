import { getDatabase } from '../../../db/client';
import {
  changeFolder as writeChange,
  dissolveFolder,
  folderPath,
  insertFolder,
  listFolders,
  lockFolders,
  type DiskFolder,
} from '../../../db/queries/disk-folders';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid, newId } from '../../ids';

/** The folders in a folder; undefined: at the top. */
export async function foldersIn(scope: Scope, parentId: string | undefined): Promise<readonly DiskFolder[]> {
  const { db } = await getDatabase();
  return listFolders(db, scope, parentId ?? null);
}

/** The way to a folder from the top. Throws `not_found`. */
export async function pathOfFolder(scope: Scope, id: string): Promise<readonly DiskFolder[]> {
  const { db } = await getDatabase();
  const path = isUuid(id) ? await folderPath(db, scope, id) : [];
  if (path.length === 0) throw new AppError('not_found');
  return path;
}

export async function makeFolder(
  scope: Scope,
  folder: { readonly name: string; readonly parentId: string | null },
): Promise<{ id: string }> {
  const { db } = await getDatabase();
  const id = newId();
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    if (folder.parentId !== null) found((await folderPath(tx, scope, folder.parentId)).length > 0);
    await insertFolder(tx, scope, { id, ...folder });
  });
  return { id };
}

/** Renames or moves a folder. Throws `not_found`, and `conflict` when it would come into itself. */
export async function changeFolder(
  scope: Scope,
  id: string,
  change: { readonly name?: string | undefined; readonly parentId?: string | null | undefined },
): Promise<void> {
  if (change.name === undefined && change.parentId === undefined) throw new AppError('bad_request');
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    if (change.parentId) {
      const path = await folderPath(tx, scope, change.parentId);
      found(path.length > 0);
      if (path.some((folder) => folder.id === id)) throw new AppError('conflict', { reason: 'into_itself' });
    }
    found(await writeChange(tx, scope, id, change));
  });
}

/** Deletes a folder; what is in it goes into the folder above. */
export async function removeFolder(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    found(await dissolveFolder(tx, scope, id));
  });
}

function found(there: boolean): void {
  if (!there) throw new AppError('not_found');
}
