import { CALL_WORD } from './call-grammar';

/**
 * One argument of a function, as written between its braces:
 * a variable `%name`, a word or a quoted text, an option `name=word` or `name="quoted text"`, or another call in its braces.
 * Quotes are straight or curly; «…» are ordinary letters, since dates are printed in them.
 */
export type WrittenArgument =
  | { readonly kind: 'variable'; readonly name: string; readonly written: string }
  | { readonly kind: 'text'; readonly text: string; readonly written: string }
  | { readonly kind: 'option'; readonly name: string; readonly value: string; readonly written: string }
  | { readonly kind: 'call'; /** What stands between the braces. */ readonly call: string; readonly written: string };

export interface Call {
  /** Lower case: people begin sentences with a capital, and so do their keyboards. */
  readonly name: string;
  readonly args: readonly WrittenArgument[];
}

const WORD = new RegExp(CALL_WORD, 'gu');
const VARIABLE = /^%([A-Za-z][A-Za-z0-9_]*)$/;
const OPTION = /^([A-Za-z]+)=(.*)$/su;
const QUOTED = /^["“„]([\s\S]*)["“”]$/u;
const CALL = /^\{([\s\S]*)\}$/u;

/** Splits what stands between the braces of a function into its name and arguments. */
export function readCall(call: string): Call {
  const [name = '', ...words] = call.match(WORD) ?? [];
  return { name: name.toLowerCase(), args: words.map(readArgument) };
}

function readArgument(written: string): WrittenArgument {
  const variable = VARIABLE.exec(written)?.[1];
  if (variable !== undefined) return { kind: 'variable', name: variable, written };
  const call = CALL.exec(written)?.[1];
  if (call !== undefined) return { kind: 'call', call: call.trimStart(), written };
  const option = OPTION.exec(written);
  if (option) return { kind: 'option', name: (option[1] ?? '').toLowerCase(), value: unquoted(option[2] ?? ''), written };
  return { kind: 'text', text: unquoted(written), written };
}

function unquoted(word: string): string {
  return QUOTED.exec(word)?.[1] ?? word;
}
