import type { Db } from '../../../db/client';
import { partsOfFiles } from '../../../db/queries/parts-of-files';
import type { Storage } from './storage';

/** A part may be younger than the rows that will refer to it; after a day nobody is still about to write one. */
const KEEP_MS = 24 * 3_600_000;

export interface Swept {
  /** Parts removed. */
  readonly count: number;
  /** Bytes removed. */
  readonly bytes: number;
}

/**
 * Removes the parts that no file refers to and nobody has used for a day: those of deleted files and of work that was cut short. Files
 * are read some thousands at a time, so that nobody waits for it.
 */
export async function sweepParts(db: Db, storage: Storage, now: Date): Promise<Swept> {
  const unusedSince = new Date(now.getTime() - KEEP_MS);
  const idle = new Map<string, number>();
  for await (const { key, size, usedAt } of storage.list('parts')) if (usedAt < unusedSince) idle.set(key, size);
  if (idle.size === 0) return { count: 0, bytes: 0 };
  for await (const hashes of partsOfFiles(db)) for (const hash of hashes) idle.delete(`parts/${hash}`);

  let [count, bytes] = [0, 0];
  for (const [key, size] of idle) {
    if (!(await storage.deleteIfUsedBefore(key, unusedSince))) continue;
    count += 1;
    bytes += size;
  }
  return { count, bytes };
}
