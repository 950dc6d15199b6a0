import type { Db } from '../../../db/client';
import { readFileTail } from '../../../db/queries/file-to-serve';
import type { AttachedFile } from '../../../db/queries/letter-to-send';
import { streamFile } from '../disk/file-bytes';
import { storage } from '../storage/storage';

/** A made file whole, for a letter: its size has been looked at before. Throws when a piece is missing. */
export async function readFileBytes(db: Db, { id, parts, length }: AttachedFile): Promise<Uint8Array> {
  const source = {
    part: (hash: string, range: { start: number; end: number }) => storage().stream(`parts/${hash}`, range),
    tail: async () => {
      const tail = await readFileTail(db, id);
      if (tail === undefined) throw new Error('the tail of a ready file is missing');
      return tail;
    },
  };
  const bytes = new Uint8Array(await new Response(streamFile(parts, { start: 0, end: length - 1 }, source)).arrayBuffer());
  if (bytes.length !== length) throw new Error('a made file is shorter than it was');
  return bytes;
}
