import { and, eq, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { Db } from '../client';
import { documentFolders, documents } from '../schema';
import type { Scope } from '../scope';

export interface NewDocument {
  readonly id: string;
  readonly name: string;
  readonly folderId: string | null;
  readonly content: DesignDocument;
}

export async function insertDocument(db: Db, scope: Scope, document: NewDocument): Promise<void> {
  await db.insert(documents).values({ workspaceId: scope.workspaceId, ...document });
}

/** A document outside the trash with its stored content, as it is. */
export async function findDocument(db: Db, scope: Scope, id: string) {
  const [row] = await db
    .select({
      name: documents.name,
      folderId: documents.folderId,
      content: documents.content,
      revision: documents.revision,
      updatedAt: documents.updatedAt,
    })
    .from(documents)
    .where(and(own(scope, id), isNull(documents.trashedAt)));
  return row;
}

/** Saves content made from this revision as the next one; undefined when the document is not there or has another revision by now. */
export async function writeContent(
  db: Db,
  scope: Scope,
  id: string,
  { content, revision }: { readonly content: DesignDocument; readonly revision: number },
): Promise<number | undefined> {
  const [row] = await db
    .update(documents)
    .set({ content, revision: revision + 1, updatedAt: sql`now()` })
    .where(and(own(scope, id), isNull(documents.trashedAt), eq(documents.revision, revision)))
    .returning({ revision: documents.revision });
  return row?.revision;
}

/**
 * Renames or moves a document; false when there is none outside the trash. Its revision stays: nothing of the design has changed, so
 * who has it open goes on saving. Files still say what theirs was called, for a version is frozen with its name.
 */
export async function changeDocument(
  db: Db,
  scope: Scope,
  id: string,
  { name, folderId }: { readonly name?: string | undefined; readonly folderId?: string | null | undefined },
): Promise<boolean> {
  const changed = await db
    .update(documents)
    .set({
      ...(name !== undefined && { name, updatedAt: sql`now()` }),
      ...(folderId !== undefined && { folderId }),
    })
    .where(and(own(scope, id), isNull(documents.trashedAt)))
    .returning({ id: documents.id });
  return changed.length > 0;
}

/** Puts a document into the trash, where the moment it first came there stays; false when there is none. */
export async function trashDocument(db: Db, scope: Scope, id: string, now: Date): Promise<boolean> {
  const trashed = await db
    .update(documents)
    .set({ trashedAt: sql`coalesce(${documents.trashedAt}, ${now.toISOString()}::timestamptz)` })
    .where(own(scope, id))
    .returning({ id: documents.id });
  return trashed.length > 0;
}

/** Takes a document out of the trash, back to its folder; false when there is none. */
export async function restoreDocument(db: Db, scope: Scope, id: string): Promise<boolean> {
  const restored = await db.update(documents).set({ trashedAt: null }).where(own(scope, id)).returning({ id: documents.id });
  return restored.length > 0;
}

/** Deletes a document that lies in the trash; false when none does. */
export async function deleteTrashedDocument(db: Db, scope: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(documents)
    .where(and(own(scope, id), isNotNull(documents.trashedAt)))
    .returning({ id: documents.id });
  return gone.length > 0;
}

/** Deletes the documents that came into the trash until `moment`. */
export async function deleteTrashedDocuments(db: Db, scope: Scope, moment: Date): Promise<void> {
  await db.delete(documents).where(and(eq(documents.workspaceId, scope.workspaceId), lte(documents.trashedAt, moment)));
}

/** Deletes every workspace's documents that came into the trash before `moment`; takes no scope, it is the server's own work. */
export async function deleteDocumentsTrashedBefore(db: Db, moment: Date): Promise<number> {
  const gone = await db.delete(documents).where(lt(documents.trashedAt, moment)).returning({ id: documents.id });
  return gone.length;
}

export async function insertDocumentFolder(db: Db, scope: Scope, folder: { id: string; name: string }): Promise<void> {
  await db.insert(documentFolders).values({ workspaceId: scope.workspaceId, ...folder });
}

export async function documentFolderExists(db: Db, scope: Scope, id: string): Promise<boolean> {
  const rows = await db.select({ id: documentFolders.id }).from(documentFolders).where(ownFolder(scope, id)).for('key share');
  return rows.length > 0;
}

export async function renameDocumentFolder(db: Db, scope: Scope, id: string, name: string): Promise<boolean> {
  const renamed = await db.update(documentFolders).set({ name }).where(ownFolder(scope, id)).returning({ id: documentFolders.id });
  return renamed.length > 0;
}

/** Deletes a folder; what is in it, also in the trash, is then in none. To be called in a transaction. */
export async function deleteDocumentFolder(tx: Db, scope: Scope, id: string): Promise<boolean> {
  await tx
    .update(documents)
    .set({ folderId: null })
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.folderId, id)));
  const gone = await tx.delete(documentFolders).where(ownFolder(scope, id)).returning({ id: documentFolders.id });
  return gone.length > 0;
}

function own(scope: Scope, id: string) {
  return and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, id));
}

function ownFolder(scope: Scope, id: string) {
  return and(eq(documentFolders.workspaceId, scope.workspaceId), eq(documentFolders.id, id));
}
