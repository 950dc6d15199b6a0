import type { CivilDateTime } from './file-values';

/** How much later; negative: earlier. */
export interface DateShift {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The last day of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/**
 * The same time of day so many years, months and days later. Years and months go first; a day that their month lacks becomes its last one
 * (31 January and a month is 28 February).
 */
export function shiftDate(date: CivilDateTime, { years, months, days }: DateShift): CivilDateTime {
  const monthsSinceZero = (date.year + years) * 12 + date.month - 1 + months;
  const year = Math.floor(monthsSinceZero / 12);
  const month = monthsSinceZero - year * 12 + 1;
  const day = Math.min(date.day, daysInMonth(year, month));
  return { ...date, ...dayOfNumber(numberOfDay(year, month, day) + days) };
}

const DAYS_IN_ERA = 146_097;

/** Days since 1 March of the year 0; years begin in March, so that the leap day is their last. */
function numberOfDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const ofEra = marchYear - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

function dayOfNumber(number: number): { year: number; month: number; day: number } {
  const era = Math.floor(number / DAYS_IN_ERA);
  const ofEra = number - era * DAYS_IN_ERA;
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
