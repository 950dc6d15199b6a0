import type { Locale } from '../../i18n/phrase';
import { LIMIT_SETTINGS, type CallLimits } from '../call-limits';
import { createLimits } from './create-limits';

/** What one call may carry on this server, each limit in the unit of its setting, for people. */
export function shownLimits(
  locale: Locale,
): readonly { readonly name: keyof CallLimits; readonly most: string; readonly setting: string }[] {
  const limits = createLimits();
  return (Object.keys(LIMIT_SETTINGS) as (keyof CallLimits)[]).map((name) => {
    const { name: setting, unit } = LIMIT_SETTINGS[name];
    return { name, setting, most: (limits[name] / unit).toLocaleString(locale) };
  });
}
