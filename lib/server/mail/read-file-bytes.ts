import type { Db } from '../../../db/client';
import type { AttachedFile } from '../../../db/queries/letter-to-send';
import { lateByteSource } from '../disk/byte-source';
import { streamFile } from '../disk/file-bytes';
import { storage } from '../storage/storage';

/** A made file whole, for a letter: its size has been looked at before. Throws when a piece is missing. */
export async function readFileBytes(db: Db, { id, parts, length }: AttachedFile): Promise<Uint8Array> {
  const source = lateByteSource(id, { db, partStream: (hash, range) => storage().stream(`parts/${hash}`, range) });
  const bytes = new Uint8Array(await new Response(streamFile(parts, { start: 0, end: length - 1 }, source)).arrayBuffer());
  if (bytes.length !== length) throw new Error('a made file is shorter than it was');
  return bytes;
}
