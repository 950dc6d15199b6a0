import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Locale } from '../../i18n/phrase';
import { chooseLocale, isLocale, LOCALE_COOKIE } from '../../i18n/ui/choose-locale';
import { currentSession } from './session-scope';

/** Language of the page being answered: the person's own, else what they switched to on this browser, else what the browser asks for. */
export const pageLocale: () => Promise<Locale> = cache(async () => {
  const session = await currentSession();
  if (session !== undefined) return session.user.locale;
  const kept = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(kept) ? kept : chooseLocale((await headers()).get('accept-language'));
});
