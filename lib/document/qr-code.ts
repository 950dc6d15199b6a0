import { encode } from 'uqr';
import { maskPenalty } from './qr-mask-penalty';

export interface QrCode {
  /** Modules on each side, without the quiet zone. */
  readonly size: number;
  /** Row after row; 1 is dark. */
  readonly modules: Uint8Array;
}

export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H';

/** The smallest QR code that holds the text as UTF-8 (ISO/IEC 18004), or how many bytes it has when no code can hold it. */
export function qrCode(text: string, level: ErrorCorrection): QrCode | { readonly tooLong: number } {
  try {
    const { version, size, data } = encode(text, { ...PLAIN, ecc: level, maskPattern: 0 });
    return { size, modules: bestMasked(flat(data), size, maskChanges(version, level)) };
  } catch (error) {
    // The encoder has no other way of saying so; a test holds its words.
    if (error instanceof RangeError && error.message === 'Data too long') return { tooLong: utf8Length(text) };
    throw error;
  }
}

const PLAIN = { boostEcc: false, border: 0 } as const;

/**
 * The code under the mask with the lowest penalty. The encoder's own search encodes and scores all eight at leisure, in 0.7 ms for a
 * usual address, more than all other text of a diploma; this takes a small part of that.
 */
function bestMasked(unmasked: Uint8Array, size: number, changes: readonly Uint8Array[]): Uint8Array {
  let best = unmasked;
  let lowest = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const masked = differing(unmasked, change);
    const penalty = maskPenalty(masked, size, lowest);
    if (penalty < lowest) [best, lowest] = [masked, penalty];
  }
  return best;
}

const knownChanges = new Map<string, readonly Uint8Array[]>();

/**
 * For each of the eight masks, the modules by which it differs from mask 0. They are the same for every text of a version and level, since
 * a mask turns data modules by their place alone and the modules that name it depend on nothing else; so they are read off any one code.
 */
function maskChanges(version: number, level: ErrorCorrection): readonly Uint8Array[] {
  const key = `${version}${level}`;
  const known = knownChanges.get(key);
  if (known) return known;
  const options = { ...PLAIN, ecc: level, minVersion: version, maxVersion: version };
  const [first, ...others] = Array.from({ length: 8 }, (_, maskPattern) => flat(encode('', { ...options, maskPattern }).data));
  if (!first) return [];
  const changes = [first, ...others].map((modules) => differing(modules, first));
  knownChanges.set(key, changes);
  return changes;
}

function flat(rows: readonly (readonly boolean[])[]): Uint8Array {
  const modules = new Uint8Array(rows.length * rows.length);
  let at = 0;
  for (const row of rows) for (const dark of row) modules[at++] = dark ? 1 : 0;
  return modules;
}

function differing(one: Uint8Array, other: Uint8Array): Uint8Array {
  const result = new Uint8Array(one.length);
  for (let at = 0; at < one.length; at++) result[at] = (one[at] ?? 0) ^ (other[at] ?? 0);
  return result;
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../gu, '.').length;
}
