import type { Locale } from '../phrase';

/** A clock to choose: by the city or country that people know it by, and its distance from UTC at the moment. */
export interface TimeZoneChoice {
  /** IANA name. */
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** Further words it is found by. */
  readonly words: string;
}

/** All clocks there are, from west to east; `current` among them, also under a name that has gone out of use. */
export function timeZoneChoices(locale: Locale, current: string, now: Date): readonly TimeZoneChoice[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...names]
    .map((name) => ({ minutes: minutesFromUtc(name, now), choice: choiceOf(name, locale, now) }))
    .toSorted((one, other) => one.minutes - other.minutes || one.choice.label.localeCompare(other.choice.label, locale))
    .map(({ choice }) => choice);
}

/** «Москва · Europe/Moscow»: its name in the language, and the one that everybody can look up. */
function choiceOf(name: string, locale: Locale, now: Date): TimeZoneChoice {
  const known = zoneNamePart(name, locale, 'shortGeneric', now).replace(/ Time$/, '');
  // Where the language has no name for it, the offset stands there instead.
  const spoken = /^(?:GMT|UTC)/.test(known) ? '' : known;
  const city = (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
  const label = spoken === '' || spoken === city ? city : `${spoken} (${city})`;
  return { value: name, label, detail: offsetText(minutesFromUtc(name, now)), words: name };
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function minutesFromUtc(name: string, now: Date): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(zoneNamePart(name, 'en', 'longOffset', now)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function zoneNamePart(timeZone: string, locale: Locale, style: 'shortGeneric' | 'longOffset', now: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
