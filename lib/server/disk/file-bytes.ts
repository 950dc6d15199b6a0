import type { FilePart } from '../../../db/schema';
import type { ByteRange } from '../storage/storage';

/** Where a made file's bytes are read from. */
export interface FileByteSource {
  /** Bytes of a part, or of its piece from `start` to `end`, both included. */
  part(hash: string, range: ByteRange): ReadableStream<Uint8Array>;
  /** Asked for at most once, and only when the range reaches into it. */
  tail(): Promise<Uint8Array>;
}

/**
 * The bytes of a file from `start` to `end` as a stream: the parts in order, then the tail. Only what the range touches is opened, each
 * piece when the reader gets there; nothing is ever joined in memory.
 */
export function streamFile(parts: readonly FilePart[], range: ByteRange, source: FileByteSource): ReadableStream<Uint8Array> {
  const chunks = fileChunks(parts, range, source);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* fileChunks(
  parts: readonly FilePart[],
  { start, end }: ByteRange,
  source: FileByteSource,
): AsyncGenerator<Uint8Array, undefined> {
  let offset = 0;
  for (const { hash, length } of parts) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length - 1);
    if (from <= to) yield* source.part(hash, { start: from, end: to }) as unknown as AsyncIterable<Uint8Array>;
    offset += length;
    if (offset > end) return undefined;
  }
  yield (await source.tail()).subarray(Math.max(start - offset, 0), end - offset + 1);
  return undefined;
}
