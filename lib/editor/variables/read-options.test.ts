import { expect, test } from 'vitest';
import { readOptions } from './read-options';

test('values of a list are written one on a line, without empty lines, stray spaces and any twice', () => {
  expect(readOptions('  с  отличием \r\n\nхорошо\nС отличием\nзачтено\u00a0')).toEqual({ options: ['с отличием', 'хорошо', 'зачтено'] });
});

test('a list with too many values, or too long a one, is refused with what is wrong', () => {
  const lines = Array.from({ length: 101 }, (_, at) => `вариант ${at}`);
  expect(readOptions(lines.slice(1).join('\n'))).toMatchObject({ options: lines.slice(1) });
  expect(readOptions(lines.join('\n'))).toEqual({ refused: { reason: 'too_many', most: 100, written: 101 } });
  expect(readOptions(`хорошо\n${'о'.repeat(201)}`)).toMatchObject({ refused: { reason: 'too_long', option: `${'о'.repeat(30)}…` } });
});
