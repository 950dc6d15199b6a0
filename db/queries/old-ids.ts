import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { documents, folders, mailTemplates, oldIds } from '../schema';
import type { Scope } from '../scope';

/** What may carry an old id. */
export type OldIdKind = 'document' | 'mail' | 'folder';

export interface OldId {
  readonly oldId: string;
  readonly kind: OldIdKind;
  /** Own id of what carries it. */
  readonly id: string;
}

/** Those of these ids that are old ids in the workspace, with what carries them. */
export async function findOldIds(db: Db, scope: Scope, ids: readonly string[]): Promise<readonly OldId[]> {
  const rows = await db
    .select()
    .from(oldIds)
    .where(and(eq(oldIds.workspaceId, scope.workspaceId), sql`${oldIds.oldId} = any(${`{${ids.join(',')}}`}::uuid[])`));
  return rows.flatMap(toOldId);
}

/** All old ids of the workspace, newest last. */
export async function listOldIds(db: Db, scope: Scope): Promise<readonly OldId[]> {
  const rows = await db
    .select()
    .from(oldIds)
    .where(eq(oldIds.workspaceId, scope.workspaceId))
    .orderBy(asc(oldIds.createdAt), asc(oldIds.oldId));
  return rows.flatMap(toOldId);
}

function toOldId({ oldId, documentId, mailTemplateId, folderId }: typeof oldIds.$inferSelect): OldId[] {
  if (documentId !== null) return [{ oldId, kind: 'document', id: documentId }];
  if (mailTemplateId !== null) return [{ oldId, kind: 'mail', id: mailTemplateId }];
  return folderId === null ? [] : [{ oldId, kind: 'folder', id: folderId }];
}

/** Writes an old id; false when the workspace has it already. */
export async function insertOldId(db: Db, scope: Scope, { oldId, kind, id }: OldId): Promise<boolean> {
  const column = { document: 'documentId', mail: 'mailTemplateId', folder: 'folderId' } as const;
  const made = await db
    .insert(oldIds)
    .values({ workspaceId: scope.workspaceId, oldId, [column[kind]]: id })
    .onConflictDoNothing()
    .returning({ oldId: oldIds.oldId });
  return made.length > 0;
}

/** False when the workspace has no such old id. */
export async function deleteOldId(db: Db, scope: Scope, oldId: string): Promise<boolean> {
  const gone = await db
    .delete(oldIds)
    .where(and(eq(oldIds.workspaceId, scope.workspaceId), eq(oldIds.oldId, oldId)))
    .returning({ oldId: oldIds.oldId });
  return gone.length > 0;
}

/** Whether the workspace has something of this kind with this id of its own, in the trash or not. */
export async function hasOwnId(db: Db, scope: Scope, kind: OldIdKind, id: string): Promise<boolean> {
  const table = { document: documents, mail: mailTemplates, folder: folders }[kind];
  return (await db.$count(table, and(eq(table.workspaceId, scope.workspaceId), eq(table.id, id)))) > 0;
}
