import { getDatabase } from '../../../db/client';
import { listDocuments, type ListedDocument } from '../../../db/queries/list-documents';
import type { Scope } from '../../../db/scope';

/** The workspace's documents, as the list shows them. */
export async function documentsOf(scope: Scope): Promise<readonly ListedDocument[]> {
  const { db } = await getDatabase();
  return listDocuments(db, scope);
}
