import { LOCALES, type Locale } from '../phrase';

/** The cookie in which a signed-out visitor's own choice of language is kept. */
export const LOCALE_COOKIE = 'locale';

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** Languages whose speakers mostly read Russian better than English. */
const READS_RUSSIAN = new Set(['ru', 'be', 'kk', 'ky', 'tg', 'tk', 'uz', 'hy', 'az', 'mo', 'tt', 'ba']);

/**
 * The interface's language for an `Accept-Language` header (RFC 9110): the first wish, by weight, that one of ours serves. Russian for
 * no wish at all, since most who install this speak it.
 */
export function chooseLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d*)?)\s*$/.exec(parameter)?.[1]).find((q) => q !== undefined);
      return { language: tag.trim().split('-')[0] ?? '', weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of wishes) {
    if (READS_RUSSIAN.has(language)) return 'ru';
    if (language === 'en') return 'en';
  }
  return wishes.some(({ language }) => language !== '*') ? 'en' : 'ru';
}
