import { ALL_CALENDAR_WORDS } from './calendar-words';
import { daysInMonth } from './civil-calendar';
import type { CivilDateTime } from './file-values';

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?.*)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${TIME}`, 'su');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?: ?г\.?)?${TIME}`, 'su');
const WITH_MONTH = new RegExp(String.raw`^[«"]?(\d{1,2})[»"]? (\p{L}+)\.?,? (\d{4})(?: ?(?:г\.?|года))?${TIME}`, 'su');

/**
 * A date as callers write it: 24.11.2026, 24/11/2026, 24-11-2026, 2026-11-24 (with or without a time after it), 24 ноября 2026 г.
 * The day stands before the month unless the document is in American English and the date has slashes. Undefined: no such date.
 */
export function readDate(text: string, lang: string): CivilDateTime | undefined {
  const trimmed = text.trim().replace(/\s+/gu, ' ');
  return readYearFirst(trimmed) ?? readYearLast(trimmed, lang.toLowerCase() === 'en-us') ?? readWithMonth(trimmed);
}

function readYearFirst(text: string): CivilDateTime | undefined {
  const found = YEAR_FIRST.exec(text);
  return found ? civil(found[1], found[2], found[3], found.slice(4)) : undefined;
}

function readYearLast(text: string, american: boolean): CivilDateTime | undefined {
  const found = YEAR_LAST.exec(text);
  if (!found) return undefined;
  const [, first, separator, second, year] = found;
  return american && separator === '/' ? civil(year, first, second, found.slice(5)) : civil(year, second, first, found.slice(5));
}

function readWithMonth(text: string): CivilDateTime | undefined {
  const found = WITH_MONTH.exec(text);
  const name = found?.[2]?.toLowerCase();
  if (!found || name === undefined) return undefined;
  const month = ALL_CALENDAR_WORDS.map((words) => words.months.findIndex((word) => word.toLowerCase() === name)).find((at) => at >= 0);
  return month === undefined ? undefined : civil(found[3], String(month + 1), found[1], found.slice(4));
}

function civil(year: string | undefined, month: string | undefined, day: string | undefined, time: readonly (string | undefined)[]) {
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const date: CivilDateTime = { year: Number(year), month: Number(month), day: Number(day), hour, minute, second, offset: 0 };
  const known = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  return known && hour < 24 && minute < 60 && second < 60 ? date : undefined;
}
