import { encode } from 'uqr';

export interface QrCode {
  /** Modules on each side, without the quiet zone. */
  readonly size: number;
  isDark(row: number, column: number): boolean;
}

export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H';

/** The smallest QR code that holds the text as UTF-8 (ISO/IEC 18004), or how many bytes it has when no code can hold it. */
export function qrCode(text: string, errorCorrection: ErrorCorrection): QrCode | { readonly tooLong: number } {
  try {
    const { size, data } = encode(text, { ecc: errorCorrection, boostEcc: false, border: 0, maskPattern: 3 });
    return { size, isDark: (row, column) => data[row]?.[column] === true };
  } catch (error) {
    // The encoder has no other way of saying so; its text is part of what the test of this file holds.
    if (error instanceof RangeError && error.message === 'Data too long') return { tooLong: utf8Length(text) };
    throw error;
  }
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../gu, '.').length;
}
