import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, opendir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { syncFolder, writeDurably } from './durable-file';
import { crashPoint } from '../jobs/crash-points';
import type { ByteRange, Storage, StoredEntry } from './storage';
import { checkFolder, checkKey } from './storage-key';

/**
 * Storage in a local folder: `parts/<hash>` lies at `parts/<first two characters>/<hash>`. A blob is written beside its place, brought to
 * the disk and then moved there, so that what has its name is whole, whatever happens meanwhile and however many write the same one.
 */
export function openFolderStorage(root: string): Storage {
  const fileOf = (key: string) => {
    const [folder = '', name = ''] = checkKey(key).split('/');
    return path.join(/* turbopackIgnore: true */ root, folder, name.slice(0, 2), name);
  };
  return {
    put: async (key, bytes) => putFile(fileOf(key), bytes),
    get: async (key) => orMissing(readFile(/* turbopackIgnore: true */ fileOf(key))),
    stream: (key, range) => streamFile(fileOf(key), range),
    has: async (key) => touch(fileOf(key)),
    size: async (key) => (await orMissing(stat(/* turbopackIgnore: true */ fileOf(key))))?.size,
    delete: async (key) => rm(fileOf(key), { force: true }),
    deleteIfUsedBefore: async (key, moment) => deleteIfOlder(fileOf(key), moment),
    list: (folder) => listFolder(path.join(root, checkFolder(folder)), folder),
  };
}

async function putFile(file: string, bytes: Uint8Array): Promise<void> {
  if (await touch(file)) return;
  const folder = path.dirname(file);
  await makeFolder(folder);
  await writeDurably(file, bytes, { draft: `${file}.${randomUUID()}.draft` });
  crashPoint('storage:kept');
}

/** Marks the file as put now; false: there is none. */
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  return (await orMissing(utimes(file, now, now).then(() => true))) ?? false;
}

/** A new folder's own name lies in the one above it, so that one is brought to the disk too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}

/**
 * Moves the file away first and then looks at its time, so that a `put` at the same moment either still touched it, and it comes back, or
 * finds none and writes it anew.
 */
async function deleteIfOlder(file: string, moment: Date): Promise<boolean> {
  const seen = await orMissing(stat(file));
  if (seen === undefined || seen.mtime >= moment) return false;
  const away = `${file}.${randomUUID()}.draft`;
  if ((await orMissing(rename(file, away).then(() => true))) === undefined) return false;
  const old = (await stat(away)).mtime < moment;
  if (!old) await link(away, file).catch(ignoreExisting);
  await rm(away);
  return old;
}

function streamFile(file: string, range: ByteRange | undefined): ReadableStream<Uint8Array> {
  // Counted in bytes: the default strategy counts chunks and would read the whole file ahead.
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 });
  return Readable.toWeb(createReadStream(file, range), { strategy }) as ReadableStream<Uint8Array>;
}

async function* listFolder(folder: string, name: string): AsyncGenerator<StoredEntry> {
  const shelves = await orMissing(opendir(folder));
  if (shelves === undefined) return;
  for await (const shelf of shelves) {
    for await (const entry of await opendir(path.join(folder, shelf.name))) {
      if (entry.name.endsWith('.draft')) continue;
      const found = await orMissing(stat(path.join(folder, shelf.name, entry.name)));
      if (found !== undefined) yield { key: `${name}/${entry.name}`, size: found.size, usedAt: found.mtime };
    }
  }
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
