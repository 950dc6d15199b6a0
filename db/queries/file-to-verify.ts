import { and, eq, isNull } from 'drizzle-orm';
import type { CivilDateTime } from '../../lib/document/file-values';
import type { Db } from '../client';
import { documentVersions, files, workspaces } from '../schema';

/** What the public page of a file tells of it; nothing that its values hold. */
export interface FileToVerify {
  readonly id: string;
  readonly locale: 'ru' | 'en';
  readonly timeZone: string;
  readonly publicLinks: boolean;
  /** Of the newest edition. */
  readonly state: 'pending' | 'ready' | 'failed';
  /** Whether there is an edition to show; while the next one is made, and when it could not be, all that follows is of the former one. */
  readonly made: boolean;
  readonly name: string;
  /** The document's name when the file was made. */
  readonly document: string;
  /** The day of the call that it was made by. */
  readonly issued: CivilDateTime;
  /** Above 1: it is there in the place of another. */
  readonly edition: number;
  readonly madeAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Of the page that its picture shows, in points. */
  readonly pageSize: { readonly width: number; readonly height: number } | undefined;
}

/** The file of this code. It takes no scope: whoever holds the print may ask. A file in the trash is not there. */
export async function findFileToVerify(db: Db, code: string): Promise<FileToVerify | undefined> {
  const [row] = await db
    .select({ file: files, workspace: workspaces, version: { name: documentVersions.name, content: documentVersions.content } })
    .from(files)
    .innerJoin(workspaces, eq(workspaces.id, files.workspaceId))
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, files.workspaceId), eq(documentVersions.id, files.versionId)))
    .where(and(eq(files.verifyCode, code), isNull(files.trashedAt)));
  if (row === undefined) return undefined;
  const { id, state, draws, parts, madeAt, withdrawnAt, pages } = row.file;
  const { name, edition } = row.file.former ?? row.file;
  const { locale, timeZone, publicLinks } = row.workspace;
  const page = row.version.content.pages[pages[0] ?? 0];
  const pageSize = page && { width: page.width, height: page.height };
  const known = { id, state, made: parts !== null, name, edition, madeAt, withdrawnAt, locale, timeZone, publicLinks };
  return { ...known, document: row.version.name, issued: draws.now, pageSize };
}
