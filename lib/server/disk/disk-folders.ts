import { getDatabase } from '../../../db/client';
import {
  changeFolder as writeChange,
  folderPath,
  insertFolder,
  listFolders,
  lockFolders,
  lockFoldersAndFiles,
  type DiskFolder,
} from '../../../db/queries/disk-folders';
import { listTrashedFolders, restoreFolder as writeRestored, trashFolder as writeTrashed } from '../../../db/queries/trash-folders';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid, newId } from '../../ids';
import { daysLeft } from '../trash/trash-days';

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

/** Puts a folder into the trash with all that is in it, also what is being accepted into it. Throws `not_found`. */
export async function trashFolder(scope: Scope, id: string): Promise<{ readonly files: number }> {
  const { db } = await getDatabase();
  const files = await db.transaction(async (tx) => {
    await lockFoldersAndFiles(tx, scope);
    return writeTrashed(tx, scope, id, new Date());
  });
  if (files === undefined) throw new AppError('not_found');
  return { files };
}

/** Takes a folder out of the trash with what went there together with it, and shows the folders above it. Throws `not_found`. */
export async function restoreFolder(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    found(await writeRestored(tx, scope, id));
  });
}

/** The folders in the trash that were thrown away by themselves, the latest first. */
export async function trashedFolders(scope: Scope, now: Date) {
  const { db } = await getDatabase();
  const trashed = await listTrashedFolders(db, scope);
  return trashed.map(({ trashedAt, ...folder }) => ({ ...folder, daysLeft: daysLeft(trashedAt, now) }));
}

function found(there: boolean): void {
  if (!there) throw new AppError('not_found');
}
