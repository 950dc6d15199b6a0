/**
 * How a function is written, as sources of regular expressions (flag `u`) that are put together where text is scanned and calls are read.
 * A call stands on one line between braces; a quoted text in it may hold a brace, and an argument may be a call itself, four deep.
 */

/** Quoted texts are bounded so that a text full of open quotes cannot make this slow. */
const QUOTED = '"[^"\\n]{0,500}"|“[^”\\n]{0,500}”|„[^“”\\n]{0,500}[“”]';
const PLAIN_CALL = `\\{[ \\u00a0]*\\p{L}(?:${QUOTED}|[^"“„{}\\n])*\\}`;
const DEPTH = 4;

/** A call whose name is a Latin word, with calls in it: in another language's braces (`{Дата: {date}}`) only the inner one is a call. */
function callWithin(inner: string): string {
  return `\\{[ \\u00a0]*[A-Za-z]+[ \\u00a0](?:${QUOTED}|${inner}|[^"“„{}\\n])*\\}`;
}

/** A call with its braces. */
export const CALL = Array.from({ length: DEPTH - 1 }).reduce<string>((inner) => `(?:${PLAIN_CALL}|${callWithin(inner)})`, PLAIN_CALL);

/** A name, an argument or an option: whatever stands between spaces. */
export const CALL_WORD = `(?:${QUOTED}|${CALL}|[^\\s"“„{}])+`;
