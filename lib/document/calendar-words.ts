/** How one language writes dates. */
export interface CalendarWords {
  /** As after a day's number: «24 ноября». */
  readonly months: readonly string[];
  /** Standing alone: «ноябрь». */
  readonly monthsAlone: readonly string[];
  readonly monthsShort: readonly string[];
  readonly long: string;
  readonly short: string;
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ENGLISH: CalendarWords = {
  months: ENGLISH_MONTHS,
  monthsAlone: ENGLISH_MONTHS,
  monthsShort: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
  long: 'D MMMM YYYY',
  short: 'DD/MM/YYYY',
};

const RUSSIAN: CalendarWords = {
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  monthsAlone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  monthsShort: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' '),
  long: 'D MMMM YYYY [г.]',
  short: 'DD.MM.YYYY',
};

const AMERICAN: CalendarWords = { ...ENGLISH, long: 'MMMM D, YYYY', short: 'MM/DD/YYYY' };

/** The words of a BCP 47 language; English ones where we have no table, with the day before the month. */
export function calendarWords(lang: string): CalendarWords {
  const tag = lang.toLowerCase();
  if (tag === 'ru' || tag.startsWith('ru-')) return RUSSIAN;
  return tag === 'en-us' ? AMERICAN : ENGLISH;
}

/** All tables, for reading dates whatever language they are written in. */
export const ALL_CALENDAR_WORDS: readonly CalendarWords[] = [RUSSIAN, ENGLISH];
