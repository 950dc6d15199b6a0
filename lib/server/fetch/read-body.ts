import type { IncomingMessage } from 'node:http';
import { PassThrough, pipeline, Transform, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error';

/**
 * The body of an answer, unpacked when the server packed it unasked, at most `maxBytes` of it before and after that. What is too much is
 * noticed before it is kept, so a packed bomb costs no more than the limit. @throws FetchError
 */
export async function readBody(answer: IncomingMessage, maxBytes: number, host: string): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooMuch(maxBytes);
  const body = pipeline(answer, atMost(maxBytes), unpacking(answer), atMost(maxBytes), () => undefined);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of body) pieces.push(piece as Buffer);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError(isUnpackingError(error) ? 'encoding' : 'interrupted', { host }, { cause: error });
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function atMost(maxBytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      passed += piece.length;
      if (passed > maxBytes) done(tooMuch(maxBytes));
      else done(null, piece);
    },
  });
}

function unpacking({ headers }: IncomingMessage): Transform {
  switch ((headers['content-encoding'] ?? '').trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchError('encoding');
  }
}

function tooMuch(limit: number): FetchError {
  return new FetchError('too_many_bytes', { limit });
}

function isUnpackingError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code);
}
