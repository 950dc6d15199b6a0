import { and, eq } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import { newId } from '../../lib/ids';
import type { Db } from '../client';
import { documents, documentVersions } from '../schema';
import type { Scope } from '../scope';

/** A document's last saved state. */
export interface SavedDocument {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly content: DesignDocument;
  readonly trashed: boolean;
}

export async function findDocumentToCreate(db: Db, scope: Scope, id: string): Promise<SavedDocument | undefined> {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, id)));
  return row && { id: row.id, name: row.name, revision: row.revision, content: row.content, trashed: row.trashedAt !== null };
}

/**
 * The frozen version of this revision under this name, made by the first creation of it. Of two that come at once one makes it and the other, having
 * waited for the row, finds it.
 */
export async function freezeVersion(
  db: Db,
  scope: Scope,
  { document, fontKeys, assetKeys }: { document: SavedDocument; fontKeys: readonly string[]; assetKeys: readonly string[] },
): Promise<string> {
  const found = await findVersionId(db, scope, document);
  if (found !== undefined) return found;
  const [made] = await db
    .insert(documentVersions)
    .values({
      id: newId(),
      workspaceId: scope.workspaceId,
      documentId: document.id,
      revision: document.revision,
      name: document.name,
      content: document.content,
      fontKeys: [...fontKeys],
      assetKeys: [...assetKeys],
    })
    .onConflictDoNothing()
    .returning({ id: documentVersions.id });
  const id = made?.id ?? (await findVersionId(db, scope, document));
  if (id === undefined) throw new Error('a version that another transaction made has vanished');
  return id;
}

async function findVersionId(db: Db, scope: Scope, { id, revision, name }: SavedDocument): Promise<string | undefined> {
  const [row] = await db
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, scope.workspaceId),
        eq(documentVersions.documentId, id),
        eq(documentVersions.revision, revision),
        eq(documentVersions.name, name),
      ),
    );
  return row?.id;
}
