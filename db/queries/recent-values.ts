import { and, desc, eq, exists, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { documentVersions, files } from '../schema';
import type { Scope } from '../scope';

/** What one file was made from. */
export interface MadeValues {
  readonly id: string;
  /** As the Disk calls it. */
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Kept pictures, by the variable that named them. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The values of a document's newest files, of whichever revision, the newest first; those in the trash are left out. */
export async function recentValues(db: Db, scope: Scope, documentId: string, limit: number): Promise<readonly MadeValues[]> {
  return db
    .select({ id: files.id, name: files.name, variables: files.variables, pictures: files.pictures })
    .from(files)
    .where(filesOfDocument(db, scope, documentId))
    .orderBy(desc(files.createdAt), desc(files.creationId), desc(files.position))
    .limit(limit);
}

/** Files made from a document, whichever revision, that are not in the trash. */
export function filesOfDocument(db: Db, scope: Scope, documentId: string): SQL | undefined {
  const ofDocument = db
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, scope.workspaceId),
        eq(documentVersions.documentId, documentId),
        eq(documentVersions.id, files.versionId),
      ),
    );
  return and(eq(files.workspaceId, scope.workspaceId), isNull(files.trashedAt), exists(ofDocument));
}
