import { CALL, CALL_WORD } from './functions/call-grammar';
import { scanText } from './scan-text';

/** A variable as it stands in a text, with its `%`; UTF-16 offsets. */
export interface VariablePlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const VARIABLE = /^%([A-Za-z][A-Za-z0-9_]*)$/;
const WHOLE_CALL = new RegExp(`^${CALL}$`, 'u');

/** Where variables stand in a text, those within functions too; a quoted `%name` is text and none of them. */
export function variablePlaces(text: string): readonly VariablePlace[] {
  return scanText(text).flatMap((piece): readonly VariablePlace[] => {
    if (piece.kind === 'variable') return [{ name: piece.name, start: piece.start, end: piece.end }];
    return piece.kind === 'function' ? placesInCall(text.slice(piece.start, piece.end), piece.start) : [];
  });
}

function placesInCall(written: string, start: number): readonly VariablePlace[] {
  const inside = written.slice(1, -1);
  return [...inside.matchAll(new RegExp(CALL_WORD, 'gu'))].flatMap((match) => {
    const [word] = match;
    const at = start + 1 + match.index;
    const name = VARIABLE.exec(word)?.[1];
    if (name !== undefined) return [{ name, start: at, end: at + word.length }];
    return WHOLE_CALL.test(word) ? placesInCall(word, at) : [];
  });
}
