import type { ShownToken } from '@/lib/api/tokens';
import type { Locale } from '@/lib/i18n/phrase';

export type { ShownToken };

/** A day as people write it, on the workspace's clock. */
export function dayOf(iso: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone }).format(new Date(iso));
}
