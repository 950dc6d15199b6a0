import type { FunctionName } from '../../document/functions';
import type { Locale } from '../phrase';
import { functionsHelp as en } from './en';
import { functionsHelp as ru } from './ru';

/** For people who write functions into a document or a letter. */
export interface HelpOfFunction {
  readonly title: string;
  /** What it is for. */
  readonly help: string;
  /** What may stand after its name. */
  readonly args: readonly { readonly write: string; readonly help: string }[];
  /** How it may be written, and what that prints. */
  readonly examples: readonly { readonly write: string; readonly prints: string }[];
}

export type FunctionHelp = Readonly<Record<FunctionName, HelpOfFunction>>;

/** The help on all functions, in the order in which a menu shows them. */
export function functionHelp(locale: Locale): FunctionHelp {
  return locale === 'ru' ? ru : en;
}

/** What the examples are made with: the call is on 24.11.2026 at 09:05, the next number is 42. */
export const EXAMPLE_VALUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ru: { name: 'Иванов Иван Иванович', caps: 'О’КОННОР АННА', birthday: '05.06.2001', city: '', town: 'санкт-петербург' },
  en: { name: 'John Ronald Smith', caps: 'ANNA O’CONNOR', birthday: '05.06.2001', city: '', town: 'stratford-upon-avon' },
};
