import { ownValue } from './own-value';

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

const KAZAKH: CalendarWords = {
  months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  monthsAlone: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  monthsShort: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' '),
  long: 'YYYY [жылғы] D MMMM',
  short: 'DD.MM.YYYY',
};

const AMERICAN: CalendarWords = { ...ENGLISH, long: 'MMMM D, YYYY', short: 'MM/DD/YYYY' };

/** Languages with a table of their own, as BCP 47 tags in lower case; `ru` serves `ru-KZ` too. */
const TABLES: Readonly<Record<string, CalendarWords>> = { ru: RUSSIAN, kk: KAZAKH, 'en-us': AMERICAN, en: ENGLISH };

/** The words of a BCP 47 language; English ones where we have no table, with the day before the month. */
export function calendarWords(lang: string): CalendarWords {
  return tableOf(lang) ?? ENGLISH;
}

/** Whether we know how the language writes dates. */
export function isCalendarLanguage(lang: string): boolean {
  return tableOf(lang) !== undefined;
}

function tableOf(lang: string): CalendarWords | undefined {
  const tag = lang.toLowerCase();
  return ownValue(TABLES, tag) ?? ownValue(TABLES, tag.split('-')[0] ?? '');
}

/** All tables, for reading dates whatever language they are written in. */
export const ALL_CALENDAR_WORDS: readonly CalendarWords[] = [RUSSIAN, ENGLISH, KAZAKH];
