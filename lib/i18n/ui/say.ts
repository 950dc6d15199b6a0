import type { Locale } from '../phrase';
import { ui as en } from './en';
import { ui as enEditor } from './en-editor';
import { ui as enEntrance } from './en-entrance';
import { ui as enScreens } from './en-screens';
import { ui as ru } from './ru';
import { ui as ruEditor } from './ru-editor';
import { ui as ruEntrance } from './ru-entrance';
import { ui as ruScreens } from './ru-screens';
import { sayWith, type UiKey, type UiParams, type Words } from './words';

const catalogues: Readonly<Record<Locale, Words>> = {
  ru: { ...ru, ...ruScreens, ...ruEditor, ...ruEntrance },
  en: { ...en, ...enScreens, ...enEditor, ...enEntrance },
};

/**
 * The interface's text of this key in any language. For the server alone, since it holds all languages; what runs in the browser says
 * it with `useSay`.
 */
export function say<Key extends UiKey>(locale: Locale, key: Key, ...params: UiParams<Key>): string {
  return sayWith(locale, catalogues[locale], key, ...params);
}
