import { ui as en, type PluralForms } from './en';
import { ui as ru } from './ru';

export type UiLocale = 'ru' | 'en';
export type UiKey = keyof typeof ru;

type Texts<Key extends UiKey> = (typeof ru)[Key] extends infer Text extends string ? Text : (typeof ru)[Key][keyof (typeof ru)[Key]];
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The values a text names in braces; `count` also chooses the plural form. */
export type UiParams<Key extends UiKey> = Readonly<Record<Names<Texts<Key>>, string | number>>;

const catalogues = { ru, en } as const;
const plurals = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

/** The interface's text of this key, with its values put in and its plural form chosen. */
export function say<Key extends UiKey>(
  locale: UiLocale,
  key: Key,
  ...params: keyof UiParams<Key> extends never ? [] : [UiParams<Key>]
): string {
  const values: Readonly<Record<string, string | number>> = params[0] ?? {};
  const entry: string | PluralForms = catalogues[locale][key];
  const text = typeof entry === 'string' ? entry : (entry[plurals[locale].select(Number(values['count']))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    return value === undefined ? braces : typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}
