import type { Db } from '../../../db/client';
import { writeDatabaseText } from './database-text';

/** The database as text, read no faster than it is taken. It fails when the reading does; who takes it sees that the last line is missing. */
export function databaseStream(db: Db): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  void writeDatabaseText(db, new Date(), async (text) => {
    await writer.ready;
    await writer.write(encoder.encode(text));
  }).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error).catch(() => undefined),
  );
  return readable;
}
