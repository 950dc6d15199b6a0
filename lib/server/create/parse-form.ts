/** Names and values as they were sent, in order; `clean` is false when some bytes were not UTF-8 and became U+FFFD. */
export interface FormPairs {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly clean: boolean;
}

const PERCENT = 0x25;
const PLUS = 0x2b;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const SPACE = 0x20;

/**
 * Reads `application/x-www-form-urlencoded` as the URL Standard does (`+` is a space, a `%` without two hex digits is itself), and
 * besides tells whether every byte was UTF-8, which `URLSearchParams` hides. Takes bytes, since only they can tell.
 */
export function parseForm(bytes: Uint8Array): FormPairs {
  const pairs: [string, string][] = [];
  let clean = true;
  const read = (start: number, end: number): string => {
    const decoded = percentDecode(bytes.subarray(start, end));
    if (decoded.ascii) return decoded.bytes.toString('latin1');
    const text = decode(decoded.bytes);
    clean &&= text.clean;
    return text.value;
  };
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(AMPERSAND, start);
    const end = found < 0 ? bytes.length : found;
    if (end > start) {
      const equals = bytes.subarray(start, end).indexOf(EQUALS);
      const split = equals < 0 ? end : start + equals;
      pairs.push([read(start, split), equals < 0 ? '' : read(split + 1, end)]);
    }
    start = end + 1;
  }
  return { pairs, clean };
}

/** `ascii`: all that came out is, so that it needs no decoder, which takes longer to start than most names are to read. */
function percentDecode(bytes: Uint8Array): { readonly bytes: Buffer; readonly ascii: boolean } {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let signs = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const value = byte === PERCENT ? hexPair(bytes, index + 1) : -1;
    if (value >= 0) index += 2;
    const sign = value >= 0 ? value : byte === PLUS ? SPACE : byte;
    out[length] = sign;
    signs |= sign;
    length += 1;
  }
  return { bytes: out.subarray(0, length), ascii: signs < 0x80 };
}

function hexPair(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at] ?? 0);
  const low = hexDigit(bytes[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as UTF-8 text; what is not UTF-8 becomes U+FFFD and `clean` is false. */
export function decode(bytes: Uint8Array): { readonly value: string; readonly clean: boolean } {
  try {
    return { value: strict.decode(bytes), clean: true };
  } catch {
    return { value: lenient.decode(bytes), clean: false };
  }
}
