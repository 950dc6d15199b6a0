import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../errors';

/**
 * The whole body of a request, at most `max` bytes. A declared length over it is refused unread; a longer stream is cut off as soon as
 * it passes the limit. Throws `refusal`, by default `too_large`.
 */
export async function readLimitedBody(
  request: Request,
  max: number,
  refusal = new AppError('too_large'),
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw refusal;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > max) throw refusal;
    chunks.push(chunk);
  }
  return join(chunks, length);
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
