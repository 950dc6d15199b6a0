/** Languages of the interface and of messages. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** By CLDR's plural categories; a language has those it needs, and always `other`. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with places for values, `{name}`; as plural forms, its `{count}` chooses one. Braces that hold anything else are text. */
export type Phrase = string | PluralForms;

/** The values that a phrase names, read off its text by the compiler. */
export type PhraseNames<Text> = Text extends string ? Places<Text> : Places<Text[keyof Text]>;
type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;

export type PhraseValues = Readonly<Record<string, string | number>>;

/** What must be passed for a phrase: nothing when it has no places. */
export type PhraseParams<Text> = [PhraseNames<Text>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<PhraseNames<Text>, string | number>>];

/** Kept, as making one takes longer than anything else of a phrase. */
const numbers: Readonly<Record<Locale, Intl.NumberFormat>> = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') };
const plurals: Readonly<Record<Locale, Intl.PluralRules>> = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/**
 * The phrase with its values put in, in one pass: a value that looks like a place is text. Numbers are written as the language does; what
 * stands in quotation marks, mostly a name, is cut short where it would drown the sentence.
 */
export function putIn(locale: Locale, phrase: Phrase, values: PhraseValues = {}): string {
  const text = typeof phrase === 'string' ? phrase : (phrase[pluralForm(locale, Number(values['count']))] ?? phrase.other);
  if (!text.includes('{')) return text;
  return text.replace(/([«“]?)\{(\w+)\}/g, (place, quote: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return place;
    if (typeof value === 'number') return quote + numbers[locale].format(value);
    return quote === '' ? value : quote + quoted(value);
  });
}

/** Signs of a quoted text that a sentence bears. */
const QUOTED = 80;

function quoted(text: string): string {
  const signs = [...text];
  return signs.length > QUOTED
    ? `${signs
        .slice(0, QUOTED - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function pluralForm(locale: Locale, count: number): keyof PluralForms {
  const category = plurals[locale].select(count);
  return category === 'zero' || category === 'two' ? 'other' : category;
}
