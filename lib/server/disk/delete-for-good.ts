import { getDatabase } from '../../../db/client';
import { lockFolders } from '../../../db/queries/disk-folders';
import {
  deleteFolders,
  deleteSomeFilesOf,
  deleteSomeTrashedFiles,
  deleteTrashedFile,
  fileIsTrashed,
  trashedBranch,
  trashedFolderIds,
} from '../../../db/queries/empty-disk-trash';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** Deletes a file for good. Throws `not_found` unless it lies in the trash, and `conflict` while it is being made. */
export async function deleteFile(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  if (await deleteTrashedFile(db, scope, id)) return;
  throw (await fileIsTrashed(db, scope, id)) ? new AppError('conflict', { reason: 'being_made' }) : new AppError('not_found');
}

/**
 * Deletes a folder for good, with the folders and files that were thrown away together with it. What is in it besides, thrown away before
 * or being made, stays in the trash by itself. Throws `not_found` unless it lies in the trash.
 */
export async function deleteFolder(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  const branch = await trashedBranch(db, scope, id);
  if (branch.length === 0) throw new AppError('not_found');
  while (await deleteSomeFilesOf(db, scope, branch));
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    await deleteFolders(tx, scope, await trashedBranch(tx, scope, id));
  });
}

/** Deletes for good all that lies in the Disk's trash now; a file that is being made stays there. */
export async function emptyDiskTrash(scope: Scope, now: Date): Promise<void> {
  const { db } = await getDatabase();
  while (await deleteSomeTrashedFiles(db, scope, now));
  await db.transaction(async (tx) => {
    await lockFolders(tx, scope);
    await deleteFolders(tx, scope, await trashedFolderIds(tx, scope, now));
  });
}
