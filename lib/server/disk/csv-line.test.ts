import { expect, test } from 'vitest';
import { csvLine } from './csv-line';

test('separators, quotes and line breaks stay inside their cell', () => {
  expect(csvLine(['Анна', 'a;b', 'say "hi"', 'two\nlines', 'a,b'], ';')).toBe('Анна;"a;b";"say ""hi""";"two\nlines";a,b\r\n');
  expect(csvLine(['a,b', 'a;b'], ',')).toBe('"a,b",a;b\r\n');
});

test('what a spreadsheet would run as a formula is text', () => {
  const hostile = ['=1+1', '+7 900', '-2', '@sum', '\tx', '\rx'];
  const cells = csvLine(hostile, ',').slice(0, -2).split(',');
  expect(cells).toEqual(["'=1+1", "'+7 900", "'-2", "'@sum", "'\tx", '"\'\rx"']);
});
