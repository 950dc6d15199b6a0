import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { chooseLocale, isUiLocale, LOCALE_COOKIE } from '../../i18n/ui/choose-locale';
import type { UiLocale } from '../../i18n/ui/say';
import { currentSession } from './session-scope';

/** Language of the page being answered: the person's own, else what they switched to on this browser, else what the browser asks for. */
export const pageLocale: () => Promise<UiLocale> = cache(async () => {
  const session = await currentSession();
  if (session !== undefined) return session.user.locale;
  const kept = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isUiLocale(kept) ? kept : chooseLocale((await headers()).get('accept-language'));
});
