import type { Db } from '../../../db/client';
import { readFileTail, type FileToServe } from '../../../db/queries/file-to-serve';
import type { ByteRange } from '../storage/storage';
import type { FileByteSource } from './file-bytes';

/** Where the bytes of one made file come from: its parts from Storage, its tail was read with it, so that both are of one edition. */
export function byteSource(
  file: Pick<FileToServe, 'tail'>,
  services: { partStream(hash: string, range: ByteRange): ReadableStream<Uint8Array> },
): FileByteSource {
  return {
    part: (hash, range) => services.partStream(hash, range),
    tail: () => (file.tail === null ? Promise.reject(new Error('the tail of a made file is missing')) : Promise.resolve(file.tail)),
  };
}

/** The same for one of very many files: its tail is read when it is reached. */
export function lateByteSource(
  fileId: string,
  services: { readonly db: Db; partStream(hash: string, range: ByteRange): ReadableStream<Uint8Array> },
): FileByteSource {
  return {
    part: (hash, range) => services.partStream(hash, range),
    tail: async () => {
      const tail = await readFileTail(services.db, fileId);
      if (tail === undefined) throw new Error('the tail of a made file is missing');
      return tail;
    },
  };
}
