import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysInMonth, shiftDate } from './civil-calendar';

const day = (year: number, month: number, date: number) => ({ year, month, day: date, hour: 1, minute: 2, second: 3, offset: 180 });
const NONE = { years: 0, months: 0, days: 0 };

it('moves a date as the Gregorian calendar of the language’s own Date does', () => {
  const date = fc.tuple(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(date, fc.integer({ min: -9999, max: 9999 }), ([year, month, date], days) => {
      const moved = new Date(Date.UTC(year, month - 1, date + days));
      expect(shiftDate(day(year, month, date), { ...NONE, days })).toEqual(
        day(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate()),
      );
    }),
  );
});

it('makes a day that its month lacks the last one', () => {
  expect(shiftDate(day(2026, 1, 31), { ...NONE, months: 1 })).toEqual(day(2026, 2, 28));
  expect(shiftDate(day(2024, 2, 29), { ...NONE, years: 1 })).toEqual(day(2025, 2, 28));
  expect(shiftDate(day(2026, 1, 15), { ...NONE, months: -1 })).toEqual(day(2025, 12, 15));
  expect([daysInMonth(2024, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([29, 28, 29]);
});
