import { CALL } from './functions/call-grammar';

/**
 * Finds variables and functions in a text, once and from left to right; nothing that is put in is ever scanned again.
 *
 * - A variable is `%`, a Latin letter, then Latin letters, digits and `_`; the longest name counts, letter case matters. A `%` before
 *   anything else is itself, so `100 %` and `%%` are plain text, and so is a percent-encoded letter of an address (`%D0%90`).
 * - `%` before another alphabet (`%фио`), or a name that runs on in letters which only look Latin (`%nаme` with a Cyrillic `а`), is
 *   reported and left as it is.
 * - A function is `{`, a name and arguments, `}` on one line. Quotes may hold a `}`; an argument may be a function. `{{` is a literal brace.
 */
export type Piece = {
  /** UTF-16 offsets in the scanned text. */
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'function'; /** What stands between the braces. */ readonly call: string }
  | { readonly kind: 'brace' }
  | { readonly kind: 'not-latin' }
);

const VARIABLE = /%[A-Za-z][A-Za-z0-9_]*/y;
/** Letters of other alphabets that look like Latin ones, in both cases; only these can hide in a name unseen. */
const LOOK_ALIKE = /[АВЕЅІЈКМНОРСТУХҮҺԌԚԜаеѕіјорсухүһԁԛԝёЁΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυχ]/u;
const NOT_LATIN = /%[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
/** A letter beyond ASCII as addresses carry it: a UTF-8 lead byte and its continuation bytes, percent-encoded (RFC 3986). */
const PERCENT_ENCODED = /%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F])+/y;
const FUNCTION = new RegExp(CALL, 'uy');

/** The variables, functions and doubled braces of the text, in order; what lies between them is plain text. */
export function scanText(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = nextMark(text, 0);
  while (at < text.length) {
    const found = text[at] === '%' ? atPercent(text, at) : atBrace(text, at);
    if (found && found.kind !== 'plain') pieces.push(found);
    at = nextMark(text, found ? found.end : at + 1);
  }
  return pieces;
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x25 || unit === 0x7b) return at;
  }
  return text.length;
}

type Found = Piece | { readonly kind: 'plain'; readonly end: number } | undefined;

function atPercent(text: string, start: number): Found {
  const encoded = match(PERCENT_ENCODED, text, start);
  if (encoded) return { kind: 'plain', end: start + encoded[0].length };
  const variable = match(VARIABLE, text, start)?.[0];
  const end = start + (variable?.length ?? 0);
  if (variable !== undefined && !LOOK_ALIKE.test(text.charAt(end))) return { kind: 'variable', name: variable.slice(1), start, end };
  const foreign = match(NOT_LATIN, text, start)?.[0];
  if (foreign === undefined || foreign[1] === '_') return undefined;
  return { kind: 'not-latin', start, end: start + foreign.length };
}

function atBrace(text: string, start: number): Found {
  if (text[start + 1] === '{') return { kind: 'brace', start, end: start + 2 };
  const found = match(FUNCTION, text, start);
  return found && { kind: 'function', call: found[0].slice(1, -1).trimStart(), start, end: start + found[0].length };
}

/** The match of a sticky expression that begins exactly at `start`. */
function match(expression: RegExp, text: string, start: number): RegExpExecArray | undefined {
  expression.lastIndex = start;
  return expression.exec(text) ?? undefined;
}
