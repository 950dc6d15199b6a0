import type { Db } from '../../../db/client';
import { readFileTail } from '../../../db/queries/file-to-serve';
import type { ByteRange } from '../storage/storage';
import type { FileByteSource } from './file-bytes';

/** Where the bytes of one made file come from: its parts from Storage, its tail from the database. */
export function byteSource(
  fileId: string,
  services: { readonly db: Db; partStream(hash: string, range: ByteRange): ReadableStream<Uint8Array> },
): FileByteSource {
  return {
    part: (hash, range) => services.partStream(hash, range),
    tail: async () => {
      const tail = await readFileTail(services.db, fileId);
      if (tail === undefined) throw new Error('the tail of a ready file is missing');
      return tail;
    },
  };
}
