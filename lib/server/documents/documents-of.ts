import { getDatabase } from '../../../db/client';
import {
  listDocumentFolders,
  listDocuments,
  listTrashedDocuments,
  type ListedDocument,
  type ListedDocumentFolder,
} from '../../../db/queries/list-documents';
import type { Scope } from '../../../db/scope';
import { daysLeft } from '../trash/trash-days';

/** The workspace's documents and folders, as the list shows them. */
export async function documentsOf(
  scope: Scope,
): Promise<{ readonly documents: readonly ListedDocument[]; readonly folders: readonly ListedDocumentFolder[] }> {
  const { db } = await getDatabase();
  const [documents, folders] = await Promise.all([listDocuments(db, scope), listDocumentFolders(db, scope)]);
  return { documents, folders };
}

/** Documents in the trash, each with the whole days until it is deleted for good. */
export async function trashedDocumentsOf(scope: Scope, now: Date): Promise<readonly (ListedDocument & { readonly daysLeft: number })[]> {
  const { db } = await getDatabase();
  const trashed = await listTrashedDocuments(db, scope);
  return trashed.map((document) => ({ ...document, daysLeft: daysLeft(document.trashedAt ?? now, now) }));
}
