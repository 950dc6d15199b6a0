import { eq } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { FrozenFonts } from '../../lib/document/own-font';
import type { Draws } from '../../lib/document/file-values';
import type { Db } from '../client';
import { documentVersions, files, fileTails, workspaces, type FileFailure, type FilePart } from '../schema';
import { frozenFontsOf } from './own-fonts';

/** A file as its public link shows it: its name, parts, tail and digest belong to one edition, the last that was made. */
export interface FileToServe {
  readonly id: string;
  readonly workspaceId: string;
  readonly locale: 'ru' | 'en';
  /** Whether its link opens it for anybody. */
  readonly publicLinks: boolean;
  readonly name: string;
  /** Of the newest edition. While it is being made, and when it could not be, all that the other properties tell is of the former one. */
  readonly state: 'pending' | 'ready' | 'failed';
  readonly pages: readonly number[];
  readonly parts: readonly FilePart[] | null;
  /** What ends the PDF after its parts. */
  readonly tail: Uint8Array | null;
  /** Bytes of the whole PDF. */
  readonly length: number | null;
  readonly digest: string | null;
  readonly engine: number | null;
  readonly failure: FileFailure | null;
  readonly madeAt: Date | null;
  /** Withdrawn or in the trash: nobody gets it. */
  readonly takenBack: boolean;
}

/**
 * The file of this id. It takes no scope: the id itself, 122 random bits, is the right to read it.
 */
export async function findFileToServe(db: Db, id: string): Promise<FileToServe | undefined> {
  const [row] = await db
    .select({ file: files, tail: fileTails.bytes, locale: workspaces.locale, publicLinks: workspaces.publicLinks })
    .from(files)
    .innerJoin(workspaces, eq(workspaces.id, files.workspaceId))
    .leftJoin(fileTails, eq(fileTails.fileId, files.id))
    .where(eq(files.id, id));
  if (row === undefined) return undefined;
  const { file, tail, locale, publicLinks } = row;
  const { workspaceId, state, pages, parts, length, digest, engine, failure, madeAt, withdrawnAt, trashedAt } = file;
  const name = file.former?.name ?? file.name;
  const made = { pages, parts, tail, length, digest, engine, failure, madeAt };
  return { id, workspaceId, locale, publicLinks, name, state, ...made, takenBack: withdrawnAt !== null || trashedAt !== null };
}

/** What a made file was made from, to draw a picture of it. */
export interface FileSource {
  /** The digest of what was made from it; null: nothing was yet, its values are those of an edition still to come. */
  readonly digest: string | null;
  readonly version: {
    readonly id: string;
    readonly content: DesignDocument;
    readonly assetKeys: readonly string[];
    readonly fonts: FrozenFonts;
  };
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly draws: Draws;
  readonly pages: readonly number[];
}

export async function readFileSource(db: Db, id: string): Promise<FileSource | undefined> {
  const [row] = await db
    .select({ file: files, version: documentVersions, ownFonts: frozenFontsOf(documentVersions) })
    .from(files)
    .innerJoin(documentVersions, eq(documentVersions.id, files.versionId))
    .where(eq(files.id, id));
  if (row === undefined) return undefined;
  const { file, ownFonts } = row;
  const { id: versionId, content, assetKeys, fontKeys } = row.version;
  const version = { id: versionId, content, assetKeys, fonts: { keys: fontKeys, own: ownFonts } };
  const { name, variables, pictures, draws, pages } = file;
  return { version, digest: file.state === 'ready' ? file.digest : null, name, variables, pictures, draws, pages };
}
