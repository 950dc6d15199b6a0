import { putIn, type Locale, type Phrase, type PhraseValues } from '../phrase';
import { letters as en } from './en';
import { letters as ru } from './ru';

type LetterKey = keyof typeof ru;

const catalogues: Readonly<Record<Locale, Readonly<Record<LetterKey, Phrase>>>> = { ru, en };

/** What the Disk says of a file's letter. */
export type LetterState = LetterKey extends infer Key ? (Key extends `state.${infer State}` ? State : never) : never;

/** The state in words; with `when`, the time when it was sent or will be, for states that have one. */
export function letterStateText(locale: Locale, state: LetterState, when?: string): string {
  if (when !== undefined && (state === 'scheduled' || state === 'retrying' || state === 'sent'))
    return putIn(locale, catalogues[locale][`timed.${state}`], { when });
  return putIn(locale, catalogues[locale][`state.${state}`]);
}

/** Why a letter was not sent, or not yet; the mail server's own words are quoted where there are any. */
export function letterFailureText(locale: Locale, { code, details }: { readonly code: string; readonly details: PhraseValues }): string {
  const texts: Readonly<Record<string, Phrase>> = catalogues[locale];
  const key = `failure.${code}`;
  return putIn(locale, (Object.hasOwn(texts, key) ? texts[key] : undefined) ?? catalogues[locale]['failure.unknown'], {
    answer: '—',
    ...details,
  });
}

/** The lines below a letter's own text that lead to its files. */
export function letterLine(locale: Locale, line: 'links' | 'links_only' | 'more', count: number): string {
  return putIn(locale, catalogues[locale][`letter.${line}`], { count });
}
