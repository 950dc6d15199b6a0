import { wholeLetters } from '../../whole-letters';

/** A field that the learning platform did not fill in and sent as it stands in its template. */
const PLACEHOLDER = /\{object\.[^{}\n]*\}/giu;
/** C0, DEL and C1 without tab and line feed, and the byte order mark. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;

/** A value ready to be stored and printed, and whether an unfilled placeholder was cut out of it. */
export interface CleanValue {
  readonly value: string;
  readonly placeholder: boolean;
}

/**
 * One value from outside: unfilled placeholders cut out, lone surrogates replaced, control characters dropped (PostgreSQL takes no NUL),
 * line breaks as LF, spaces and tabs folded and trimmed on every line, and brought to NFC, so that a name typed on a Mac
 * (`и` + breve) finds the same glyphs, file names and search results as everybody else's. Bidi marks and joiners stay: names need them.
 */
export function cleanValue(raw: string): CleanValue {
  if (isDataUri(raw)) return { value: cleanDataUri(raw), placeholder: false };
  const cut = raw.replace(PLACEHOLDER, '');
  return { value: tidy(cut), placeholder: cut.length !== raw.length };
}

/** Whether the value is meant as a picture's own bytes. */
export function isDataUri(value: string): boolean {
  return /^\s*data:/i.test(value.slice(0, 64));
}

function tidy(raw: string): string {
  return wholeLetters(raw)
    .replace(LINE_BREAK, '\n')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^ | $/g, '');
}

/** In a form a `+` of base64 that was not percent-encoded arrives as a space: it is put back, and line breaks go. */
function cleanDataUri(raw: string): string {
  const trimmed = raw.trim();
  const comma = trimmed.indexOf(',');
  if (comma < 0) return trimmed;
  return (
    trimmed.slice(0, comma + 1) +
    trimmed
      .slice(comma + 1)
      .replace(/ /g, '+')
      .replace(/[\t\r\n]/g, '')
  );
}
