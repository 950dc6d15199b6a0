import type { Db } from '../../../db/client';
import { findOldIds, type OldIdKind } from '../../../db/queries/old-ids';
import type { Scope } from '../../../db/scope';
import type { CreateRequest, FolderChoice } from './create-request';

/**
 * The request with every old id replaced by the own id of what carries it, so that a process moved from another service goes on as it
 * stands. An old id is never also an own one of its kind, so nothing else changes.
 */
export async function withOwnIds(db: Db, scope: Scope, request: CreateRequest): Promise<CreateRequest> {
  const own = await ownIds(db, scope, request);
  if (own.size === 0) return request;
  const choice = (folder: FolderChoice): FolderChoice =>
    folder.by === 'id' ? { by: 'id', id: own.get(`folder ${folder.id}`) ?? folder.id } : folder;
  return {
    ...request,
    docId: own.get(`document ${request.docId}`) ?? request.docId,
    mailId: request.mailId && (own.get(`mail ${request.mailId}`) ?? request.mailId),
    folder: choice(request.folder),
    rows: request.rows.map((row) => (row.folder === undefined ? row : { ...row, folder: choice(row.folder) })),
  };
}

/** Own ids by kind and old id. */
async function ownIds(db: Db, scope: Scope, request: CreateRequest): Promise<ReadonlyMap<`${OldIdKind} ${string}`, string>> {
  const choices = [request.folder, ...request.rows.map((row) => row.folder)];
  const folderIds = choices.flatMap((folder) => (folder?.by === 'id' ? [folder.id] : []));
  const ids = new Set([request.docId, ...(request.mailId === undefined ? [] : [request.mailId]), ...folderIds]);
  const found = await findOldIds(db, scope, [...ids]);
  return new Map(found.map(({ kind, oldId, id }) => [`${kind} ${oldId}` as const, id]));
}
