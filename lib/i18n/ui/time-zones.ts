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
  const clocks = [...names].map((name) => ({ name, spoken: spokenName(name, locale, now), minutes: minutesFromUtc(name, now) }));
  const bearers = new Map<string, number>();
  for (const { spoken } of clocks) bearers.set(spoken, (bearers.get(spoken) ?? 0) + 1);
  return clocks
    .map(({ name, spoken, minutes }) => ({ minutes, name, label: labelOf(name, spoken, bearers.get(spoken) === 1) }))
    .toSorted((one, other) => one.minutes - other.minutes || one.label.localeCompare(other.label, locale))
    .map(({ name, label, minutes }) => ({ value: name, label, detail: offsetText(minutes), words: name }));
}

/** «Москва»; where several bear the name, as in large countries, with the city: «Казахстан (Qyzylorda)». */
function labelOf(name: string, spoken: string, alone: boolean): string {
  const city = (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
  if (spoken === '' || spoken === city) return city;
  return alone ? spoken : `${spoken} (${city})`;
}

/** What the language calls it; empty where it has no name and would say how far from UTC it is. */
function spokenName(name: string, locale: Locale, now: Date): string {
  const spoken = zoneNamePart(name, locale, 'shortGeneric', now).replace(/ Time$/, '');
  return /^(?:GMT|UTC)/.test(spoken) ? '' : spoken;
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
