import { AppError } from '../../errors';

/**
 * The whole body of a request, at most `max` bytes. A declared length over it is refused unread; a longer stream is cut off as soon as
 * it passes the limit. Throws `refusal`, by default `too_large`.
 */
export async function readLimitedBody(request: Request, max: number, refusal = new AppError('too_large')): Promise<Uint8Array> {
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

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
