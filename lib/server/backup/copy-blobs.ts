import { createHash } from 'node:crypto';
import type { Storage } from '../storage/storage';

/** Folders of Storage whose blobs cannot be made again. */
const KEPT_FOLDERS = ['assets', 'fonts', 'parts'] as const;

export interface CopiedBlobs {
  /** Copied now; what was there already is not counted. */
  readonly copied: number;
  /** Bytes copied. */
  readonly bytes: number;
  /** Keys whose bytes are not those they are named for; they are not copied. */
  readonly damaged: readonly string[];
}

/**
 * Copies every blob that `to` lacks. Blobs are named by their content and never rewritten, so a second copy to the same place takes only
 * what is new.
 */
export async function copyBlobs(from: Storage, to: Storage): Promise<CopiedBlobs> {
  let [copied, bytes] = [0, 0];
  const damaged: string[] = [];
  for (const folder of KEPT_FOLDERS) {
    for await (const { key } of from.list(folder)) {
      if ((await to.size(key)) !== undefined) continue;
      const blob = await from.get(key);
      // Swept since it was listed: nothing refers to it.
      if (blob === undefined) continue;
      if (key !== `${folder}/${createHash('sha256').update(blob).digest('hex')}`) {
        damaged.push(key);
        continue;
      }
      await to.put(key, blob);
      copied += 1;
      bytes += blob.byteLength;
    }
  }
  return { copied, bytes, damaged };
}
