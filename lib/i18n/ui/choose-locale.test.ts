import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale';

test.each([
  ['ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', 'ru'],
  ['en-US,en;q=0.9,ru;q=0.8', 'en'],
  ['en;q=0.5, ru;q=0.9', 'ru'],
  ['ru;q=0, en', 'en'],
  ['de-DE,de;q=0.9', 'en'],
  ['de, ru;q=0.3', 'ru'],
  ['kk-KZ', 'ru'],
  ['*', 'ru'],
  ['', 'ru'],
  [null, 'ru'],
  [',;q=,;;q=9', 'ru'],
] as const)('the wish %j is served in %s', (header, locale) => {
  expect(chooseLocale(header)).toBe(locale);
});
