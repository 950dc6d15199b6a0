import type { Locale } from '../../i18n/phrase';
import { chooseLocale, isLocale, LOCALE_COOKIE } from '../../i18n/ui/choose-locale';

/** Language of whoever is not signed in: what they switched to on this browser, else what the browser asks for. */
export function readerLocale(headers: Headers): Locale {
  const cookies = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  const kept = cookies.find(([name]) => name === LOCALE_COOKIE)?.[1];
  return isLocale(kept) ? kept : chooseLocale(headers.get('accept-language'));
}
