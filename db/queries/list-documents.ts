import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { documents } from '../schema';
import type { Scope } from '../scope';

export interface ListedDocument {
  readonly id: string;
  readonly name: string;
  readonly pages: number;
  readonly updatedAt: Date;
}

/** All documents outside the trash, last changed first. Their contents stay in the database: only pages are counted there. */
export async function listDocuments(db: Db, scope: Scope): Promise<readonly ListedDocument[]> {
  return db
    .select({
      id: documents.id,
      name: documents.name,
      pages: sql<number>`jsonb_array_length(${documents.content} -> 'pages')`.mapWith(Number),
      updatedAt: documents.updatedAt,
    })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNull(documents.trashedAt)))
    .orderBy(desc(documents.updatedAt), asc(documents.id));
}
