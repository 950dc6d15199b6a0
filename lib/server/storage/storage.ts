import path from 'node:path';
import { once } from '../../once';
import { env } from '../env';
import { openFolderStorage } from './folder-storage';
import { readS3Address } from './s3-address';
import { openS3Storage } from './s3-storage';

/** First byte and last byte, both included, from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One stored blob, as a listing shows it. */
export interface StoredEntry {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last put or asked for. */
  readonly usedAt: Date;
}

/**
 * Where immutable blobs lie. A key is a folder and a name (`parts/<sha-256>`, `assets/<sha-256>`, `fonts/<sha-256>`) and names its content, so nothing is
 * ever overwritten by something else. It is small enough for a local folder and for any object store.
 */
export interface Storage {
  /** Keeps the bytes; when it resolves, they survive a loss of power. For a key that is there already it only notes that it is used anew. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** The bytes, or a part of them, as they are read. The stream fails when there is no such key. */
  stream(key: string, range?: ByteRange): ReadableStream<Uint8Array>;
  /** Whether the key is there. Like `put` it notes that it is used anew: who asks is about to refer to it, and it must not be swept meanwhile. */
  has(key: string): Promise<boolean>;
  /** Bytes; undefined: there is no such key. */
  size(key: string): Promise<number | undefined>;
  /** Removes the key; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Removes the key only if it was last used before that moment; safe against a use at the same time. Returns whether it was removed. */
  deleteIfUsedBefore(key: string, moment: Date): Promise<boolean>;
  /** Everything in a folder such as `parts`. */
  list(folder: string): AsyncIterable<StoredEntry>;
}

/** The storage of this process: the bucket that `STORAGE_URL` names, otherwise a folder in the data folder. */
export function storage(): Storage {
  return once('storage', () => {
    const { storageUrl, dataDir } = env();
    return storageUrl === undefined ? openFolderStorage(path.join(dataDir, 'storage')) : openS3Storage(readS3Address(storageUrl));
  });
}
