import { putIn, type Locale, type Phrase, type PhraseParams } from '../phrase';
import { ui as en } from './en';
import { ui as ru } from './ru';

export type UiKey = keyof typeof ru;
/** The values that the text of this key names in braces. */
export type UiParams<Key extends UiKey> = PhraseParams<(typeof ru)[Key]>;

const catalogues: Readonly<Record<Locale, Readonly<Record<UiKey, Phrase>>>> = { ru, en };

/** The interface's text of this key, with its values put in and its plural form chosen. */
export function say<Key extends UiKey>(locale: Locale, key: Key, ...params: UiParams<Key>): string {
  return putIn(locale, catalogues[locale][key], params[0]);
}
