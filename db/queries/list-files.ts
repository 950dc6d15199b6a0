import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Issue } from '../../lib/document/issues';
import type { Db } from '../client';
import { documentVersions, files, type FileFailure } from '../schema';
import type { Scope } from '../scope';

export interface ListedFile {
  readonly id: string;
  readonly name: string;
  /** As it was called when the file was made. */
  readonly documentName: string;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly failure: FileFailure | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly issues: readonly Issue[];
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
}

/**
 * Files outside the trash, newest first, those of one creation in its own order: at most `limit` that come after the file `after`, from the newest without one. The place is found
 * by that file's row, so none is skipped or shown twice while new ones arrive; an `after` of another workspace finds nothing.
 */
export async function listFiles(
  db: Db,
  scope: Scope,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<readonly ListedFile[]> {
  const place = sql`(select place.created_at, place.creation_id, -place.position from ${files} place where place.workspace_id = ${scope.workspaceId} and place.id = ${after})`;
  return db
    .select({
      id: files.id,
      name: files.name,
      documentName: documentVersions.name,
      state: files.state,
      failure: files.failure,
      warnings: files.warnings,
      issues: files.issues,
      withdrawnAt: files.withdrawnAt,
      createdAt: files.createdAt,
    })
    .from(files)
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, files.workspaceId), eq(documentVersions.id, files.versionId)))
    .where(
      and(
        eq(files.workspaceId, scope.workspaceId),
        isNull(files.trashedAt),
        after === undefined ? undefined : sql`(${files.createdAt}, ${files.creationId}, -${files.position}) < ${place}`,
      ),
    )
    .orderBy(desc(files.createdAt), desc(files.creationId), asc(files.position))
    .limit(limit);
}
