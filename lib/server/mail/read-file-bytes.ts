import type { Db } from '../../../db/client';
import type { AttachedFile } from '../../../db/queries/letter-to-send';
import { byteSource } from '../disk/byte-source';
import { streamFile } from '../disk/file-bytes';
import { storage } from '../storage/storage';
import { findEdition } from './find-edition';

/** A made file whole, for a letter: its size has been looked at before. Throws when a piece is missing, and as `findEdition` does. */
export async function readFileBytes(db: Db, attached: AttachedFile): Promise<Uint8Array> {
  const { length } = attached;
  const file = await findEdition(db, attached);
  const source = byteSource(file, { partStream: (hash, range) => storage().stream(`parts/${hash}`, range) });
  const bytes = new Uint8Array(await new Response(streamFile(file.parts ?? [], { start: 0, end: length - 1 }, source)).arrayBuffer());
  if (bytes.length !== length) throw new Error('a made file is shorter than it was');
  return bytes;
}
