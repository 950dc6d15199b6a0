import { createHash } from 'node:crypto';
import path from 'node:path';
import { asc } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { creations, files, fileTails, jobs } from '@/db/schema';
import { openFolderStorage } from '@/lib/server/storage/folder-storage';
import { readS3Address } from '@/lib/server/storage/s3-address';
import { openS3Storage } from '@/lib/server/storage/s3-storage';
import type { Storage } from '@/lib/server/storage/storage';
import { isWholePdf, type Accepted, type School } from './school';

/** What a full look at database and Storage has found. All but the first two must be nothing. */
export interface Books {
  readonly calls: number;
  readonly files: number;
  /** Acknowledged to a caller, and not there, not whole, or not ready. */
  readonly lost: number;
  /** Made twice: two files of one name. */
  readonly doubled: number;
  /** Creations with fewer or more rows than they were to have. */
  readonly halfCalls: number;
  readonly undecided: number;
  /** Files that failed, though nothing was wrong with them. */
  readonly failed: number;
  /** Parts that a file refers to and Storage does not have, or with other bytes. */
  readonly missingParts: number;
  /** Files whose bytes are not a whole PDF of the length that is told. */
  readonly halfFiles: number;
  /** Jobs that were given up. */
  readonly failedJobs: number;
  /** Tries beyond the first one. */
  readonly triesWasted: number;
}

/** Nothing is wrong. */
export const CLEAN = { lost: 0, doubled: 0, halfCalls: 0, undecided: 0, failed: 0, missingParts: 0, halfFiles: 0, failedJobs: 0 };

/** Looks at every row and every byte of a school whose servers have ended, or rest. */
export function checkBooks(school: School, accepted: readonly Accepted[]): Promise<Books> {
  return school.installation.withDatabase((database) => checkBooksOf(database, storageOf(school), accepted));
}

export function storageOf({ installation, settings }: School): Storage {
  const url = settings['STORAGE_URL'];
  return url === undefined ? openFolderStorage(path.join(installation.dataDir, 'storage')) : openS3Storage(readS3Address(url));
}

async function checkBooksOf({ db }: Database, storage: Storage, accepted: readonly Accepted[]): Promise<Books> {
  const all = await db.select().from(creations);
  const rows = await db.select().from(files).orderBy(asc(files.position));
  const tails = new Map((await db.select().from(fileTails)).map(({ fileId, bytes }) => [fileId, bytes]));
  const rowsOf = new Map<string, number>();
  for (const { creationId } of rows) rowsOf.set(creationId, (rowsOf.get(creationId) ?? 0) + 1);
  const ready = new Set(rows.flatMap(({ id, state }) => (state === 'ready' ? [id] : [])));
  const names = rows.flatMap(({ variables }) => (variables['name']?.startsWith('Ученик ') ? [variables['name']] : []));
  const { missingParts, halfFiles } = await checkBytes(
    storage,
    rows.filter(({ id }) => ready.has(id)),
    tails,
  );
  return {
    calls: all.length,
    files: rows.length,
    lost: accepted.flatMap((one) => one.files).filter((id) => !ready.has(id)).length,
    doubled: names.length - new Set(names).size,
    halfCalls: all.filter(({ id, fileCount }) => rowsOf.get(id) !== fileCount).length,
    undecided: all.filter(({ decidedAt }) => decidedAt === null).length,
    failed: rows.filter(({ state }) => state === 'failed').length,
    missingParts,
    halfFiles,
    failedJobs: (await db.select().from(jobs)).filter(({ state }) => state === 'failed').length,
    triesWasted: rows.reduce((sum, { attempts }) => sum + Math.max(0, attempts - 1), 0),
  };
}

async function checkBytes(storage: Storage, rows: readonly (typeof files.$inferSelect)[], tails: ReadonlyMap<string, Uint8Array>) {
  const parts = new Map<string, Buffer>();
  let [missingParts, halfFiles] = [0, 0];
  for (const hash of new Set(rows.flatMap((row) => (row.parts ?? []).map((part) => part.hash)))) {
    const bytes = await storage.get(`parts/${hash}`);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== hash) missingParts += 1;
    else parts.set(hash, Buffer.from(bytes));
  }
  for (const row of rows) {
    const pieces = [...(row.parts ?? []).map(({ hash }) => parts.get(hash) ?? Buffer.alloc(0)), Buffer.from(tails.get(row.id) ?? [])];
    if (!isWholePdf(Buffer.concat(pieces), row.length ?? -1)) halfFiles += 1;
  }
  return { missingParts, halfFiles };
}
