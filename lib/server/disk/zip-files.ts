import { makeZip } from 'client-zip';
import contentDisposition from 'content-disposition';
import type { Db } from '../../../db/client';
import { findFileToServe } from '../../../db/queries/file-to-serve';
import { findFilesToZip, foldersBelow } from '../../../db/queries/files-to-zip';
import type { Scope } from '../../../db/scope';
import { ZIP_MOST_FILES } from '../../api/disk-limits';
import { AppError } from '../../errors';
import { cleanFileName } from '../create/file-name';
import type { ByteRange } from '../storage/storage';
import { byteSource } from './byte-source';
import { streamFile } from './file-bytes';
import { namesInZip } from './names-in-zip';

/** Which files: these, or all in a folder and below it. */
export interface ZipChoice {
  readonly ids?: readonly string[] | undefined;
  readonly folder?: string | undefined;
}

export interface ZipServices {
  readonly db: Db;
  partStream(hash: string, range: ByteRange): ReadableStream<Uint8Array>;
}

/** How many of the chosen files would be in the ZIP. Throws as `zipFiles` does. */
export async function countZip(db: Db, scope: Scope, choice: ZipChoice): Promise<{ files: number }> {
  return { files: (await filesOf(db, scope, choice)).length };
}

/**
 * The chosen files as one ZIP, written while it is read: never more than a piece of one file is in memory. Each stands there as it is when
 * its turn comes, name and bytes of one edition; one that is gone by then is left out. PDFs do not shrink, so they are stored as they are.
 * Throws `not_found` when none of them is ready, `too_large` when they are too many.
 */
export async function zipFiles(services: ZipServices, scope: Scope, choice: ZipChoice, name: string): Promise<Response> {
  const files = await filesOf(services.db, scope, choice);
  const body = makeZip(entries(services, files));
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(`${name}.zip`, { type: 'attachment', fallback: 'files.zip' }),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function* entries(services: ZipServices, files: readonly PlacedFile[]) {
  const nameOf = namesInZip();
  for (const { id, folder } of files) {
    const file = await findFileToServe(services.db, id);
    if (file === undefined || file.takenBack) continue;
    const { parts, length, madeAt } = file;
    if (parts === null || length === null) throw new Error('a file that was made has parts and a length');
    yield {
      name: nameOf({ folder, name: cleanFileName(file.name) || 'file' }),
      lastModified: madeAt ?? new Date(0),
      size: length,
      input: streamFile(parts, { start: 0, end: length - 1 }, byteSource(file, services)),
    };
  }
}

interface PlacedFile {
  readonly id: string;
  /** Where it stands in the ZIP, with a final slash; empty: at its top. */
  readonly folder: string;
}

async function filesOf(db: Db, scope: Scope, { ids = [], folder }: ZipChoice): Promise<readonly PlacedFile[]> {
  const below = folder === undefined ? [] : await foldersBelow(db, scope, folder);
  const places = new Map(below.map(({ id, path }) => [id, path.map((name) => `${cleanFileName(name) || '_'}/`).join('')]));
  const which = folder === undefined ? { ids } : { folderIds: [...places.keys()] };
  const found = await findFilesToZip(db, scope, which, ZIP_MOST_FILES + 1);
  if (found.length === 0) throw new AppError('not_found', { reason: 'zip' });
  if (found.length > ZIP_MOST_FILES) throw new AppError('too_large', { reason: 'zip', max: ZIP_MOST_FILES });
  return found.map(({ id, folderId }) => ({ id, folder: places.get(folderId ?? '') ?? '' }));
}
