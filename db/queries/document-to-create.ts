import { createHash } from 'node:crypto';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { OwnFont } from '../../lib/document/own-font';
import { newId } from '../../lib/ids';
import type { Db } from '../client';
import { documents, documentVersions } from '../schema';
import type { Scope } from '../scope';
import { ownFontsOf } from './own-fonts';

/** A document's last saved state. */
export interface SavedDocument {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly content: DesignDocument;
  readonly trashed: boolean;
}

/** A document to be made into files, and the fonts of its workspace. */
export interface DocumentToCreate extends SavedDocument {
  readonly ownFonts: readonly OwnFont[];
}

export async function findDocumentToCreate(db: Db, scope: Scope, id: string): Promise<DocumentToCreate | undefined> {
  const [row] = await db
    .select({ ...getTableColumns(documents), ownFonts: ownFontsOf(documents.workspaceId) })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, id)));
  if (row === undefined) return undefined;
  const { name, revision, content, ownFonts } = row;
  return { id, name, revision, content, trashed: row.trashedAt !== null, ownFonts };
}

/**
 * The frozen version of this revision under this name in these fonts, made by the first creation of it. Of two that come at once one makes it and the other, having
 * waited for the row, finds it.
 */
export async function freezeVersion(
  db: Db,
  scope: Scope,
  { document, fontKeys, assetKeys }: { document: SavedDocument; fontKeys: readonly string[]; assetKeys: readonly string[] },
): Promise<string> {
  const fontSet = createHash('sha256').update(fontKeys.join(' ')).digest('hex');
  const found = await findVersionId(db, scope, document, fontSet);
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
      fontSet,
      assetKeys: [...assetKeys],
    })
    .onConflictDoNothing()
    .returning({ id: documentVersions.id });
  const id = made?.id ?? (await findVersionId(db, scope, document, fontSet));
  if (id === undefined) throw new Error('a version that another transaction made has vanished');
  return id;
}

async function findVersionId(db: Db, scope: Scope, { id, revision, name }: SavedDocument, fontSet: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, scope.workspaceId),
        eq(documentVersions.documentId, id),
        eq(documentVersions.revision, revision),
        eq(documentVersions.name, name),
        eq(documentVersions.fontSet, fontSet),
      ),
    );
  return row?.id;
}
