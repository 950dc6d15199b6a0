import { setImmediate, setTimeout } from 'node:timers/promises';
import { AppError } from '../../errors';
import { inTime } from '../../in-time';

/** What has come of a body so far. */
export interface BodySoFar {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
}

/** Milliseconds that are waited for a sender's bytes, all pieces together; and bytes a millisecond, as a slow line has them, that earn more. */
const ARRIVES_WITHIN = 60_000;
const SLOW_LINE = 32;

/**
 * The whole body of a request, at most `max` bytes. A declared length over it is refused unread; a longer stream is cut off as soon as
 * it passes the limit, and so is one that takes more than a minute without being long. Throws `refusal`, by default `too_large`. Before it
 * reads on it waits for `mayGoOn`; until then the rest lies at the sender's, and that time is not the sender's.
 */
export async function readLimitedBody(
  request: Request,
  max: number,
  { refusal = new AppError('too_large'), mayGoOn }: { refusal?: AppError; mayGoOn?: (soFar: BodySoFar) => Promise<void> } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (declaredLength(request) > max) throw refusal;
  if (request.body === null) return new Uint8Array();
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const patience = { left: ARRIVES_WITHIN };
    for (let next = await nextPiece(reader, patience); next === 'late' || !next.done; next = await nextPiece(reader, patience)) {
      if (next === 'late') throw refusal;
      length += next.value.length;
      patience.left += next.value.length / SLOW_LINE;
      if (length > max) throw refusal;
      chunks.push(next.value);
      await mayGoOn?.({ chunks, length });
    }
    return await join(chunks, length);
  } catch (error) {
    void drop(reader);
    throw error;
  }
}

/** The next piece of a body, unless it does not come in the time that is left. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>, patience: { left: number }) {
  const begun = performance.now();
  try {
    return await inTime(reader.read(), patience.left);
  } finally {
    patience.left -= performance.now() - begun;
  }
}

/** Milliseconds between two pieces of a refused body: many of them at once must not keep others waiting. */
const PACE = 10;
/** Milliseconds in which a sender should have read that it is refused. */
const LINGER = 20_000;

/**
 * Lets the rest of a refused body pass by for a while, nothing of it kept. To give it up at once would break the connection, and whoever is
 * still sending would never read why.
 */
async function drop(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const end = performance.now() + LINGER;
  try {
    while (performance.now() < end && !(await reader.read()).done) await setTimeout(PACE);
    await reader.cancel();
  } catch {
    // The sender has gone.
  }
}

/** Bytes that the body has by its sender's word; 0: nothing is said. */
export function declaredLength(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
}

/** Bytes copied in one go: a millisecond. */
const TURN = 2 * 1024 * 1024;

/** A copy, so that it may be given away; others have their turn while a large one is made. */
async function join(chunks: readonly Uint8Array[], length: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(length);
  let at = 0;
  let turn = TURN;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
    if (at < turn) continue;
    turn = at + TURN;
    await setImmediate();
  }
  return whole;
}
