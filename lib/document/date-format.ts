import { calendarWords } from './calendar-words';
import type { CivilDateTime } from './file-values';

/**
 * Date formats. A word that consists of these signs alone is replaced, all else is printed as it stands; `[…]` is always text.
 *
 * | sign | also | prints | | sign | also | prints |
 * |---|---|---|---|---|---|---|
 * | `D` `DD` | `Д` `ДД` | 5, 05 | | `YYYY` `YY` | `ГГГГ` `ГГ` | 2026, 26 |
 * | `M` `MM` | `М` `ММ` | 7, 07 | | `H` `HH` | `Ч` `ЧЧ` | 9, 09 |
 * | `MMMM` | `ММММ` | ноября | | `mm` | `мм` | minutes, 04 |
 * | `MMM` `LLLL` | `МММ` `лллл` | нояб., ноябрь | | `ss` | `сс` | seconds, 09 |
 */
export const LONG = 'long';
export const SHORT = 'short';

const PARTS = /\[([^\]]*)\]|\p{L}+/gu;
const SIGN = /YYYY|YY|MMMM|MMM|MM|M|LLLL|DD|D|HH|H|mm|ss|ГГГГ|ГГ|ММММ|МММ|ММ|М|лллл|ДД|Д|ЧЧ|Ч|мм|сс/gu;
const ALL_SIGNS = new RegExp(`^(?:${SIGN.source})+$`, 'u');

/** Whether the text has at least one sign that a date is written by. */
export function isDateFormat(format: string): boolean {
  return Array.from(format.matchAll(PARTS)).some(([part]) => ALL_SIGNS.test(part));
}

/** The date in the given format, or in the language's own `long` or `short` one. */
export function formatDate(date: CivilDateTime, format: string, lang: string): string {
  const words = calendarWords(lang);
  const signs = format === LONG ? words.long : format === SHORT ? words.short : format;
  return signs.replace(PARTS, (part, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    return ALL_SIGNS.test(part) ? part.replace(SIGN, (sign) => printSign(sign, date, lang)) : part;
  });
}

function printSign(sign: string, date: CivilDateTime, lang: string): string {
  const words = calendarWords(lang);
  const month = date.month - 1;
  switch (sign) {
    case 'D':
    case 'Д':
      return String(date.day);
    case 'DD':
    case 'ДД':
      return padded(date.day, 2);
    case 'M':
    case 'М':
      return String(date.month);
    case 'MM':
    case 'ММ':
      return padded(date.month, 2);
    case 'MMM':
    case 'МММ':
      return words.monthsShort[month] ?? '';
    case 'MMMM':
    case 'ММММ':
      return words.months[month] ?? '';
    case 'LLLL':
    case 'лллл':
      return words.monthsAlone[month] ?? '';
    case 'YY':
    case 'ГГ':
      return padded(date.year % 100, 2);
    case 'YYYY':
    case 'ГГГГ':
      return padded(date.year, 4);
    case 'H':
    case 'Ч':
      return String(date.hour);
    case 'HH':
    case 'ЧЧ':
      return padded(date.hour, 2);
    case 'mm':
    case 'мм':
      return padded(date.minute, 2);
    default:
      return padded(date.second, 2);
  }
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
