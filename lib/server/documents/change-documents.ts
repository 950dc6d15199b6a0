import { getDatabase, type Db } from '../../../db/client';
import {
  changeDocument as writeChange,
  deleteDocumentFolder,
  deleteTrashedDocument,
  deleteTrashedDocuments,
  documentFolderExists,
  findDocument,
  insertDocument,
  insertDocumentFolder,
  renameDocumentFolder,
  restoreDocument as writeRestored,
  trashDocument as writeTrashed,
} from '../../../db/queries/change-documents';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { newId } from '../../ids';
import { readToSave } from './save-document';

/** Renames or moves a document. Throws `not_found` for a document or folder that is not there. */
export async function changeDocument(
  scope: Scope,
  id: string,
  change: { readonly name?: string | undefined; readonly folderId?: string | null | undefined },
): Promise<void> {
  if (change.name === undefined && change.folderId === undefined) throw new AppError('bad_request');
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await requireFolder(tx, scope, change.folderId ?? null);
    found(await writeChange(tx, scope, id, change));
  });
}

/** A copy beside its original, under another name; made of its last saved state, or of the one given. Throws as saving does. */
export async function copyDocument(
  scope: Scope,
  id: string,
  { name, content }: { readonly name: string; readonly content?: unknown },
): Promise<{ id: string }> {
  const { db } = await getDatabase();
  const copy = newId();
  await db.transaction(async (tx) => {
    const original = await findDocument(tx, scope, id);
    if (original === undefined) throw new AppError('not_found');
    const copied = content === undefined ? original.content : await readToSave(tx, scope, content);
    await insertDocument(tx, scope, { id: copy, name, folderId: original.folderId, content: copied });
  });
  return { id: copy };
}

export async function trashDocument(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  found(await writeTrashed(db, scope, id, new Date()));
}

export async function restoreDocument(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  found(await writeRestored(db, scope, id));
}

/** Deletes a document for good. Throws `not_found` unless it lies in the trash. */
export async function deleteDocument(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  found(await deleteTrashedDocument(db, scope, id));
}

/** Deletes for good all documents that lie in the trash now. */
export async function emptyDocumentTrash(scope: Scope, now: Date): Promise<void> {
  const { db } = await getDatabase();
  await deleteTrashedDocuments(db, scope, now);
}

export async function makeDocumentFolder(scope: Scope, name: string): Promise<{ id: string }> {
  const { db } = await getDatabase();
  const id = newId();
  await insertDocumentFolder(db, scope, { id, name });
  return { id };
}

export async function nameDocumentFolder(scope: Scope, id: string, name: string): Promise<void> {
  const { db } = await getDatabase();
  found(await renameDocumentFolder(db, scope, id, name));
}

/** Deletes a folder; its documents stay. */
export async function removeDocumentFolder(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => found(await deleteDocumentFolder(tx, scope, id)));
}

/** Throws `not_found` unless the folder is the workspace's own; null is no folder. It stays until the transaction ends. */
export async function requireFolder(tx: Db, scope: Scope, id: string | null): Promise<void> {
  if (id !== null) found(await documentFolderExists(tx, scope, id));
}

function found(there: boolean): void {
  if (!there) throw new AppError('not_found');
}
