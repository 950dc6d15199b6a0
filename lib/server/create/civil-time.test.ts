import { expect, test } from 'vitest';
import { civilTime } from './civil-time';

test.each([
  ['Europe/Moscow', { year: 2026, month: 1, day: 1, hour: 0, minute: 30, second: 5, offset: 180 }],
  ['UTC', { year: 2025, month: 12, day: 31, hour: 21, minute: 30, second: 5, offset: 0 }],
  ['America/St_Johns', { year: 2025, month: 12, day: 31, hour: 18, minute: 0, second: 5, offset: -210 }],
  ['Asia/Kathmandu', { year: 2026, month: 1, day: 1, hour: 3, minute: 15, second: 5, offset: 345 }],
  ['Nowhere/Land', { year: 2025, month: 12, day: 31, hour: 21, minute: 30, second: 5, offset: 0 }],
])('a moment on the clock of %s', (zone, civil) => {
  expect(civilTime(new Date('2025-12-31T21:30:05.999Z'), zone)).toEqual(civil);
});

test('midnight is hour 0, not 24', () => {
  expect(civilTime(new Date('2026-05-08T21:00:00Z'), 'Europe/Moscow')).toMatchObject({ day: 9, hour: 0 });
});
