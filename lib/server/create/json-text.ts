/**
 * Parses JSON with every number as the text it was written in: a certificate number of twenty digits would lose its last ones as a
 * JavaScript number. Depth is no danger, for V8 parses without recursion. Throws `SyntaxError`.
 */
export function parseKeepingNumbers(json: string): unknown {
  JSON.parse(json);
  return JSON.parse(quoteNumbers(json));
}

/** Puts quotes around every number outside strings; the text must be valid JSON. */
function quoteNumbers(json: string): string {
  let out = '';
  let copied = 0;
  for (let index = 0; index < json.length;) {
    const char = json.charCodeAt(index);
    if (char === QUOTE) {
      index = endOfString(json, index);
    } else if (char === MINUS || isDigit(char)) {
      const end = endOfNumber(json, index);
      out += `${json.slice(copied, index)}"${json.slice(index, end)}"`;
      copied = end;
      index = end;
    } else {
      index += 1;
    }
  }
  return out + json.slice(copied);
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

function endOfString(json: string, start: number): number {
  let index = start + 1;
  while (index < json.length && json.charCodeAt(index) !== QUOTE) index += json.charCodeAt(index) === BACKSLASH ? 2 : 1;
  return index + 1;
}

const NUMBER_CHARS = new Set('+-.0123456789Ee');

function endOfNumber(json: string, start: number): number {
  let index = start;
  while (NUMBER_CHARS.has(json.charAt(index))) index += 1;
  return index;
}

/** Where JSON.parse stopped, in characters from 1; undefined when the engine does not say. */
export function syntaxErrorPlace(error: unknown): number | undefined {
  const place = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return place === undefined ? undefined : Number(place) + 1;
}
