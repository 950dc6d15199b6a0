import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { openFolderStorage } from '../storage/folder-storage';
import type { Storage } from '../storage/storage';
import { readHead, UnusableCopyError, type CopyHead } from './database-text';

/**
 * A backup is a folder: `database-<moment>.ndjson.gz`, one for each time it was made, and `storage/` with the blobs that all of them refer to.
 */
const DATABASE = /^database-[\dTZ-]+\.ndjson\.gz$/;

/** Storage inside the backup. */
export function storageOf(folder: string): Storage {
  return openFolderStorage(path.join(folder, 'storage'));
}

/** Keeps a database's text as a file; it has its name only once it is whole and on the disk. Returns the file's name. */
export async function keepDatabase(folder: string, text: ReadableStream<Uint8Array>, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `database-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.ndjson.gz`;
  const draft = path.join(folder, `${name}.draft`);
  await pipeline(Readable.fromWeb(text as never), createGzip(), createWriteStream(draft, { mode: 0o600 }));
  const handle = await open(draft, 'r+');
  await handle.sync();
  await handle.close();
  await rename(draft, path.join(folder, name));
  return name;
}

/** The newest database in the folder, by name. Throws {@link UnusableCopyError} when there is none. */
export async function newestDatabase(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => DATABASE.test(name))
    .sort()
    .at(-1);
  if (newest === undefined) throw new UnusableCopyError(`There is no backup in ${folder}: no file database-….ndjson.gz`);
  return newest;
}

/** Opens a kept database: what it is, and its lines after the first. The lines must be read or given up with `return()`. */
export async function openDatabaseFile(file: string): Promise<{ head: CopyHead; lines: AsyncGenerator<string> }> {
  const lines = linesOf(file);
  const first = await lines.next();
  return { head: readHead(first.done ? '' : first.value), lines };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(file), unpacked);
  // Told below, once the lines before the fault have been read.
  reading.catch(() => undefined);
  yield* createInterface({ input: unpacked, crlfDelay: Infinity });
  await reading;
}
