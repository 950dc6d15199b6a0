import { expect, test } from 'vitest';
import { hasWords, matchRank } from './word-match';

test('words are found in any order and letter case, ё as е', () => {
  expect(hasWords('Масштаб 100 %', '100 масш')).toBe(true);
  expect(hasWords('На шаг вперёд', 'вперед')).toBe(true);
  expect(hasWords('На шаг вперёд', 'назад')).toBe(false);
});

test('a text that begins with the query is better than one with a word that does, and that than one that has it within', () => {
  const ranks = ['Лист выше', 'Добавить лист', 'Пролистать', 'Слой'].map((text) => matchRank(text, 'лист'));
  expect(ranks).toEqual([0, 1, 2, undefined]);
});
