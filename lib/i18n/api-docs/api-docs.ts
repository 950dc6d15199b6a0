import type { Locale } from '../phrase';
import { apiDocs as en } from './en';
import { apiDocs as ru } from './ru';

export type ApiDocs = typeof en;

/** The API reference in this language. */
export function apiDocs(locale: Locale): ApiDocs {
  return { ru, en }[locale];
}
