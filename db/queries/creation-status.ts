import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { creations, files, workspaces, type FileFailure } from '../schema';
import { unwrittenFiles } from './creation-slices';

/** How far a creation is, file by file. */
export interface CreationStatus {
  readonly id: string;
  readonly workspaceId: string;
  /** Whether the workspace's links open files for anybody, and its pick-up pages of several files too. */
  readonly publicLinks: boolean;
  readonly openPickUp: boolean;
  /** What its files can be downloaded as; first what the workspace chose. Of several pages a PDF alone. */
  readonly downloads: readonly ('pdf' | 'jpg')[];
  readonly fileCount: number;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: 'pending' | 'ready' | 'failed';
    readonly failure: FileFailure | null;
    /** Names it on its public page. */
    readonly verifyCode: string | null;
    /** Withdrawn, or in the trash. */
    readonly gone: boolean;
  }[];
}

/** Of a file that is accepted and has no row yet. */
const UNWRITTEN = { name: '', state: 'pending', failure: null, verifyCode: null, gone: false } as const;

/** The creation of this id; like a file's, the id itself is the right to read it. */
export async function findCreationStatus(db: Db, id: string): Promise<CreationStatus | undefined> {
  const [creation] = await db
    .select({
      workspaceId: creations.workspaceId,
      fileCount: creations.fileCount,
      publicLinks: workspaces.publicLinks,
      openPickUp: workspaces.openPickUp,
      pageCount: sql<number>`cardinality(${creations.pages})`,
      downloadFormat: workspaces.downloadFormat,
    })
    .from(creations)
    .innerJoin(workspaces, eq(workspaces.id, creations.workspaceId))
    .where(eq(creations.id, id));
  if (creation === undefined) return undefined;
  const { pageCount, downloadFormat, ...known } = creation;
  const downloads = pageCount > 1 ? (['pdf'] as const) : downloadFormat === 'pdf' ? (['pdf', 'jpg'] as const) : (['jpg', 'pdf'] as const);
  return { id, ...known, downloads, files: await findFiles(db, id) };
}

/** All files of a creation in their order, also those that have no rows yet. */
async function findFiles(db: Db, creationId: string): Promise<CreationStatus['files']> {
  // Read first: what is written out meanwhile is there twice, and told once.
  const unwritten = await unwrittenFiles(db, creationId);
  const { id, name, state, failure, verifyCode, withdrawnAt, trashedAt } = files;
  const rows = await db
    .select({ id, name, state, failure, verifyCode, withdrawnAt, trashedAt })
    .from(files)
    .where(eq(files.creationId, creationId))
    .orderBy(asc(files.position));
  const written = new Set(rows.map((file) => file.id));
  const coming = unwritten.filter((fileId) => !written.has(fileId)).map((fileId) => ({ ...UNWRITTEN, id: fileId }));
  const there = rows.map(({ withdrawnAt, trashedAt, ...file }) => ({ ...file, gone: withdrawnAt !== null || trashedAt !== null }));
  return [...there, ...coming];
}

/** Those of these files that are made, or failed for good. */
export async function findDecidedFiles(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(inArray(files.id, [...ids]), ne(files.state, 'pending')));
  return new Set(rows.map((row) => row.id));
}
