import type { TextRange } from '../text/edit-text';

/** The beginning of a variable or function before the caret, which a list of what could be meant completes. */
export interface OpenName extends TextRange {
  /** Without `%` or `{`. */
  readonly written: string;
  /** What may stand here: after `{` only functions, within a function only variables. */
  readonly wanted: 'anything' | 'variables' | 'functions';
}

const VARIABLE = /%([\p{L}\p{M}\p{N}_]*)$/u;
const FUNCTION = /(?<!\{)\{[ \u00a0]*(\p{L}*)$/u;
const IN_CALL = /\{[ \u00a0]*[A-Za-z]+[ \u00a0][^{}\n]*$/;
const AFTER_NUMBER = /\d[ \u00a0]?$/;

/** What is being written at the caret; undefined when it is plain text, such as the `%` of `100 %`. */
export function openNameAt(text: string, caret: number): OpenName | undefined {
  const before = text.slice(0, caret);
  const variable = VARIABLE.exec(before);
  if (variable) {
    const [whole, written = ''] = variable;
    const ahead = before.slice(0, -whole.length);
    if (AFTER_NUMBER.test(ahead) && !/^[A-Za-z]/.test(written)) return undefined;
    const rest = written === '' ? 0 : (/^[A-Za-z0-9_]*/.exec(text.slice(caret))?.[0].length ?? 0);
    const wanted = IN_CALL.test(ahead) ? 'variables' : 'anything';
    return { from: ahead.length, to: caret + rest, written, wanted };
  }
  const call = FUNCTION.exec(before);
  return call ? { from: call.index, to: caret, written: call[1] ?? '', wanted: 'functions' } : undefined;
}
