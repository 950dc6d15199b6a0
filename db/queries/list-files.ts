import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm';
import type { Issue } from '../../lib/document/issues';
import type { Db } from '../client';
import { creations, documentVersions, files, folders, letterFiles, letters, workspaces, type FileFailure } from '../schema';
import type { Scope } from '../scope';
import { searchText } from '../schema/files';
import { letterFailed } from './letters-of-files';

export interface ListedFile {
  readonly id: string;
  readonly name: string;
  /** As it was called when the file was made. */
  readonly documentName: string;
  readonly folder: { readonly id: string; readonly name: string } | null;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly edition: number;
  /** What "Download" gives: as the workspace chose, but of several pages always a PDF. */
  readonly download: 'pdf' | 'jpg';
  readonly failure: FileFailure | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly issues: readonly Issue[];
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
  readonly pages: number;
  readonly trashedAt: Date | null;
}

export interface FileChoice {
  /** Null: in no folder; undefined: wherever they lie. */
  readonly folderId?: string | null | undefined;
  readonly creationId?: string | undefined;
  /** Found in name or values. */
  readonly search?: string | undefined;
  readonly state?: 'pending' | 'ready' | 'failed' | 'withdrawn' | undefined;
  readonly since?: Date | undefined;
  /** Made of this document. */
  readonly documentId?: string | undefined;
  /** Only those with a letter that stands so; `none`: no letter was asked for. */
  readonly letters?: 'none' | 'moving' | 'sent' | 'kept' | 'failed' | undefined;
  /** Default: outside the trash. */
  readonly trashed?: boolean | undefined;
}

/**
 * Files, newest first, those of one creation in its own order: at most `limit` that come after the file `after`, from the newest without
 * one. The place is found by that file's row, so none is skipped or shown twice while new ones arrive; an `after` of another workspace
 * finds nothing. Which they are is asked of an index alone; only those shown are read.
 */
export async function listFiles(
  db: Db,
  scope: Scope,
  { after, limit, ...choice }: FileChoice & { after?: string | undefined; limit: number },
): Promise<readonly ListedFile[]> {
  const place = sql`(select place.created_at, place.creation_id, -place.position from ${files} place where place.workspace_id = ${scope.workspaceId} and place.id = ${after})`;
  const beyond = after === undefined ? undefined : sql`(${files.createdAt}, ${files.creationId}, -${files.position}) < ${place}`;
  const chosen = db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspaceId), ...conditions(scope, choice), beyond))
    .orderBy(...DISK_ORDER)
    .limit(limit);
  return readFiles(db, scope, inArray(files.id, chosen));
}

/** Those of these files that fit, in the Disk's order. */
export async function listFilesById(db: Db, scope: Scope, ids: readonly string[], choice: FileChoice = {}): Promise<readonly ListedFile[]> {
  if (ids.length === 0) return [];
  return readFiles(db, scope, and(inArray(files.id, [...ids]), ...conditions(scope, choice)));
}

const DISK_ORDER = [desc(files.createdAt), desc(files.creationId), asc(files.position)] as const;

/** Subqueries name the workspace themselves: one that took it from each file would be asked anew for each of them. */
function conditions(
  scope: Scope,
  { folderId, creationId, search, state, since, documentId, letters: letterStand, trashed = false }: FileChoice,
): (SQL | undefined)[] {
  return [
    trashed ? and(isNotNull(files.trashedAt), not(wentWithFolder())) : isNull(files.trashedAt),
    folderId === undefined ? undefined : folderId === null ? isNull(files.folderId) : eq(files.folderId, folderId),
    creationId === undefined ? undefined : eq(files.creationId, creationId),
    search === undefined ? undefined : sql`strpos(${files.search}, ${searchText(sql`${search}::text`)}) > 0`,
    state === 'withdrawn' ? isNotNull(files.withdrawnAt) : undefined,
    state === undefined || state === 'withdrawn' ? undefined : and(eq(files.state, state), isNull(files.withdrawnAt)),
    since === undefined ? undefined : gte(files.createdAt, since),
    documentId === undefined ? undefined : inArray(files.versionId, versionsOf(scope, documentId)),
    letterStand === undefined ? undefined : withLetters(scope, letterStand),
  ];
}

function versionsOf({ workspaceId }: Scope, documentId: string): SQL {
  return sql`(select version.id from ${documentVersions} version where version.workspace_id = ${workspaceId} and version.document_id = ${documentId})`;
}

function withLetters({ workspaceId }: Scope, stand: NonNullable<FileChoice['letters']>): SQL {
  if (stand === 'none') {
    return sql`exists (select 1 from ${creations} where creations.workspace_id = ${files.workspaceId} and creations.id = ${files.creationId} and creations.mailing is null)`;
  }
  const states = {
    moving: inArray(letters.state, ['waiting', 'due', 'sending']),
    sent: eq(letters.state, 'sent'),
    kept: eq(letters.state, 'kept'),
    failed: letterFailed,
  };
  return sql`${files.id} in (select attached.file_id from ${letterFiles} attached join ${letters} on letters.workspace_id = attached.workspace_id
    and letters.id = attached.letter_id where attached.workspace_id = ${workspaceId} and ${states[stand]})`;
}

/** Whether a file came into the trash together with its folder; then that stands there for it. */
function wentWithFolder(): SQL {
  return sql`exists (select 1 from ${folders} gone where gone.workspace_id = ${files.workspaceId} and gone.id = ${files.folderId} and gone.trashed_at = ${files.trashedAt})`;
}

async function readFiles(db: Db, scope: Scope, which: SQL | undefined): Promise<readonly ListedFile[]> {
  const rows = await db
    .select({
      id: files.id,
      name: files.name,
      documentName: documentVersions.name,
      folderId: folders.id,
      folderName: folders.name,
      state: files.state,
      edition: files.edition,
      download: sql<'pdf' | 'jpg'>`case when cardinality(${files.pages}) = 1 then ${workspaces.downloadFormat} else 'pdf' end`,
      failure: files.failure,
      warnings: files.warnings,
      issues: files.issues,
      withdrawnAt: files.withdrawnAt,
      createdAt: files.createdAt,
      pages: sql<number>`cardinality(${files.pages})`,
      trashedAt: files.trashedAt,
    })
    .from(files)
    .innerJoin(workspaces, eq(workspaces.id, files.workspaceId))
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, files.workspaceId), eq(documentVersions.id, files.versionId)))
    .leftJoin(folders, and(eq(folders.workspaceId, files.workspaceId), eq(folders.id, files.folderId)))
    .where(and(eq(files.workspaceId, scope.workspaceId), which))
    .orderBy(...DISK_ORDER);
  return rows.map(({ folderId, folderName, ...row }) => ({
    ...row,
    folder: folderId === null || folderName === null ? null : { id: folderId, name: folderName },
  }));
}
