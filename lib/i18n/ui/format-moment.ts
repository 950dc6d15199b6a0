import type { Locale } from '../phrase';

/** Day and time on the workspace's clock, as people of the language write them: «24 нояб. 2026 г., 07:10». */
export function formatMoment(moment: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);
}
