import { putIn, type Locale, type Phrase, type PhraseParams } from '../phrase';
import type { ui as ru } from './ru';

export type UiKey = keyof typeof ru;
/** The values that the text of this key names in braces. */
export type UiParams<Key extends UiKey> = PhraseParams<(typeof ru)[Key]>;

/** All texts of the interface in one language. */
export type Words = Readonly<Record<UiKey, Phrase>>;

/** Says a text of the interface in one language. */
export type Say = <Key extends UiKey>(key: Key, ...params: UiParams<Key>) => string;

/** The interface's text of this key, with its values put in and its plural form chosen. */
export function sayWith<Key extends UiKey>(locale: Locale, words: Words, key: Key, ...[values]: UiParams<Key>): string {
  return putIn(locale, words[key], values);
}

const loaders: Readonly<Record<Locale, () => Promise<Words>>> = {
  ru: async () => (await import('./ru')).ui,
  en: async () => (await import('./en')).ui,
};
const loaded = new Map<Locale, Promise<Words>>();

/**
 * The words of one language, each loaded once: a browser gets those of its reader alone. Always the same promise for a language, so that
 * React can wait for it.
 */
export function loadWords(locale: Locale): Promise<Words> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const words = loaders[locale]();
  loaded.set(locale, words);
  // What a broken connection kept away is asked for again.
  words.catch(() => loaded.delete(locale));
  return words;
}
