import { putIn, type Locale, type Phrase, type PhraseParams } from '../phrase';
import type { ui as ru } from './ru';
import type { ui as ruEditor } from './ru-editor';
import type { ui as ruEntrance } from './ru-entrance';
import type { ui as ruScreens } from './ru-screens';

type Texts = typeof ru & typeof ruScreens & typeof ruEditor & typeof ruEntrance;
export type UiKey = keyof Texts;
/** The values that the text of this key names in braces. */
export type UiParams<Key extends UiKey> = PhraseParams<Texts[Key]>;

/** Texts of the interface in one language: all of them, or as many as a page has loaded. */
export type Words = Readonly<Partial<Record<UiKey, Phrase>>>;

/** Which part of the interface says them: any page, the pages of the signed-in, the editor, or the pages of strangers. Each part loads its own. */
export type WordsArea = 'everywhere' | 'screens' | 'editor' | 'entrance';

/** Says a text of the interface in one language. */
export type Say = <Key extends UiKey>(key: Key, ...params: UiParams<Key>) => string;

/** The interface's text of this key, with its values put in and its plural form chosen. */
export function sayWith<Key extends UiKey>(locale: Locale, words: Words, key: Key, ...[values]: UiParams<Key>): string {
  const phrase = words[key];
  if (phrase === undefined) throw new RangeError(`The words of ${key} are not loaded here`);
  return putIn(locale, phrase, values);
}

const loaders: Readonly<Record<WordsArea, Readonly<Record<Locale, () => Promise<Words>>>>> = {
  everywhere: {
    ru: async () => (await import('./ru')).ui,
    en: async () => (await import('./en')).ui,
  },
  screens: {
    ru: async () => (await import('./ru-screens')).ui,
    en: async () => (await import('./en-screens')).ui,
  },
  editor: {
    ru: async () => (await import('./ru-editor')).ui,
    en: async () => (await import('./en-editor')).ui,
  },
  entrance: {
    ru: async () => (await import('./ru-entrance')).ui,
    en: async () => (await import('./en-entrance')).ui,
  },
};
const loaded = new Map<string, Promise<Words>>();

/**
 * The words of one language and one part of the interface, each loaded once: a browser gets those of its reader alone. Always the same
 * promise for both, so that React can wait for it.
 */
export function loadWords(locale: Locale, area: WordsArea = 'everywhere'): Promise<Words> {
  const which = `${area} ${locale}`;
  const known = loaded.get(which);
  if (known !== undefined) return known;
  const words = loaders[area][locale]();
  loaded.set(which, words);
  // What a broken connection kept away is asked for again.
  words.catch(() => loaded.delete(which));
  return words;
}
