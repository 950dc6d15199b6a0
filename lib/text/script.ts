/** Scripts that meet within one word on a diploma; 0: shared by all (digits, punctuation, marks). */
export type Script = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const LATIN = 1;
const GREEK = 2;
const CYRILLIC = 3;
const ARMENIAN = 4;
const HEBREW = 5;
const ARABIC = 6;
const GEORGIAN = 7;

/**
 * The script of a UTF-16 unit, by block. Only used to cut a word where its script changes, so that each piece is shaped by its own
 * script's rules; what is not listed joins its neighbours.
 */
export function scriptOf(code: number): Script {
  if (code < 0x41) return 0;
  if (code < 0x250) return code <= 0x5a || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ? LATIN : 0;
  if (code < 0x370) return 0;
  if (code < 0x400) return GREEK;
  if (code < 0x530) return code >= 0x483 && code <= 0x489 ? 0 : CYRILLIC;
  if (code < 0x590) return ARMENIAN;
  if (code < 0x600) return HEBREW;
  if (code < 0x700) return ARABIC;
  if (code >= 0x10a0 && code < 0x1100) return GEORGIAN;
  if (code >= 0x1e00 && code < 0x1f00) return LATIN;
  if (code >= 0x1f00 && code < 0x2000) return GREEK;
  return 0;
}
