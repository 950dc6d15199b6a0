import type { FunctionName } from '../../document/functions';
import type { Locale } from '../phrase';
import { functionsHelp as en } from './en';
import { functionsHelp as ru } from './ru';

/** For people who write functions into a document: what each is for, and examples with what they print. */
export type FunctionHelp = Readonly<
  Record<
    FunctionName,
    { readonly title: string; readonly help: string; readonly examples: readonly { readonly write: string; readonly prints: string }[] }
  >
>;

/** The help on all functions, in the order in which a menu shows them. */
export function functionHelp(locale: Locale): FunctionHelp {
  return locale === 'ru' ? ru : en;
}
