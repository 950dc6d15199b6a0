import { expect, test } from 'vitest';
import type { Issue } from '../../document/issues';
import { newElement, plainParagraphs } from '../../document/new-document';
import { documentOf } from '../test-editor';
import { longestRow, nextTroubled } from './preview-rows';
import { writtenIssues } from './written-issues';

test('the longest row is the one with the most characters in what the document prints', () => {
  const rows = [{ name: 'Анна', unused: 'x'.repeat(99) }, { name: 'Константин' }, { name: 'Пётр', city: 'Уфа' }];
  expect(longestRow(rows, ['name', 'city'])).toBe(1);
  expect(longestRow([], ['name'])).toBe(-1);
});

test('looking for trouble goes on from where one is, and round the end', () => {
  const troubled = (at: number) => at === 1;
  expect(nextTroubled(4, 0, troubled)).toBe(1);
  expect(nextTroubled(4, 1, troubled)).toBe(1);
  expect(nextTroubled(4, 3, troubled)).toBe(1);
  expect(nextTroubled(4, 0, () => false)).toBeUndefined();
  expect(nextTroubled(0, 0, () => true)).toBeUndefined();
});

test('a template is not blamed for what only its values can do', () => {
  const document = documentOf(
    newElement('text', { id: 'fixed', paragraphs: plainParagraphs('Диплом') }),
    newElement('text', { id: 'varying', paragraphs: plainParagraphs('%name %имя') }),
  );
  const tight = { code: 'does_not_fit', overWidth: 1, overHeight: 0, page: 0 } as const;
  const notLatin: Issue = { code: 'variable_not_latin', written: '%имя', page: 0, element: 'varying' };
  const noDate: Issue = {
    code: 'bad_function',
    written: '{date %name}',
    argument: '%name',
    expected: 'date_value',
    page: 0,
    element: 'varying',
  };
  const issues: readonly Issue[] = [{ ...tight, element: 'fixed' }, { ...tight, element: 'varying' }, notLatin, noDate];
  expect(writtenIssues(document, issues)).toEqual([{ ...tight, element: 'fixed' }, notLatin]);
});
