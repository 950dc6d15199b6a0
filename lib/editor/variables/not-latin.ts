import { scanText } from '../../document/scan-text';
import type { Editor } from '../editor';
import { withEditedTexts } from './edit-texts';
import { latinName } from './latin-name';

/** A variable that was meant but is none, as it stands with its `%`, and what to write instead. */
export interface NotLatin {
  readonly written: string;
  readonly latin: string;
}

/** What in a text would be a variable if it were written in Latin letters (the issue `variable_not_latin`), each once. */
export function notLatinIn(text: string): readonly NotLatin[] {
  const found = new Set(scanText(text).flatMap(({ kind, start, end }) => (kind === 'not-latin' ? [text.slice(start, end)] : [])));
  return [...found].flatMap((written) => {
    const latin = latinName(written.slice(1));
    return latin === undefined ? [] : [{ written, latin: `%${latin}` }];
  });
}

/** Writes it in Latin wherever it stands in the document, in one step. */
export function writeInLatin(editor: Editor, { written, latin }: NotLatin): void {
  editor.change('variables', (document) =>
    withEditedTexts(document, (text) =>
      scanText(text).flatMap(({ kind, start, end }) =>
        kind === 'not-latin' && text.slice(start, end) === written ? [{ from: start + 1, to: end, insert: latin.slice(1) }] : [],
      ),
    ),
  );
}
