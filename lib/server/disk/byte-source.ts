import type { FileToServe } from '../../../db/queries/file-to-serve';
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
