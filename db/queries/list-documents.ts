import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { documentFolders, documents } from '../schema';
import type { Scope } from '../scope';

export interface ListedDocument {
  readonly id: string;
  readonly name: string;
  readonly folderId: string | null;
  readonly revision: number;
  readonly pages: number;
  /** Points, of the first page. */
  readonly width: number;
  readonly height: number;
  readonly updatedAt: Date;
  readonly trashedAt: Date | null;
}

const LISTED = {
  id: documents.id,
  name: documents.name,
  folderId: documents.folderId,
  revision: documents.revision,
  pages: sql<number>`jsonb_array_length(${documents.content} -> 'pages')`.mapWith(Number),
  width: sql<number>`coalesce((${documents.content} #>> '{pages,0,width}')::float8, 842)`.mapWith(Number),
  height: sql<number>`coalesce((${documents.content} #>> '{pages,0,height}')::float8, 595)`.mapWith(Number),
  updatedAt: documents.updatedAt,
  trashedAt: documents.trashedAt,
};

/** All documents outside the trash, last changed first. Their contents stay in the database: only what a list shows is read there. */
export async function listDocuments(db: Db, scope: Scope): Promise<readonly ListedDocument[]> {
  return db
    .select(LISTED)
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNull(documents.trashedAt)))
    .orderBy(desc(documents.updatedAt), asc(documents.id));
}

/** What lies in the trash, last thrown away first. */
export async function listTrashedDocuments(db: Db, scope: Scope): Promise<readonly ListedDocument[]> {
  return db
    .select(LISTED)
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNotNull(documents.trashedAt)))
    .orderBy(desc(documents.trashedAt), asc(documents.id));
}

export interface ListedDocumentFolder {
  readonly id: string;
  readonly name: string;
}

export async function listDocumentFolders(db: Db, scope: Scope): Promise<readonly ListedDocumentFolder[]> {
  return db
    .select({ id: documentFolders.id, name: documentFolders.name })
    .from(documentFolders)
    .where(eq(documentFolders.workspaceId, scope.workspaceId))
    .orderBy(asc(sql`lower(${documentFolders.name})`), asc(documentFolders.id));
}
