import type { ByteRange } from '../storage/storage';

/**
 * Reads a `Range` header against a body of `length` bytes (RFC 9110 §14). `undefined`: answer with the whole body, which is also right
 * for several ranges and for what is not understood. `'unsatisfiable'`: answer 416.
 */
export function readByteRange(header: string | null, length: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  if (first === '') {
    const count = Math.min(Number(last), length);
    return count === 0 ? 'unsatisfiable' : { start: length - count, end: length - 1 };
  }
  const start = Number(first);
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= length ? 'unsatisfiable' : { start, end };
}
