import { expect, test } from 'vitest';
import type { Issue } from '../../document/issues';
import { newElement, plainParagraphs } from '../../document/new-document';
import { documentOf } from '../test-editor';
import { longestRow, nextTroubled, onEndlessLines } from './preview-rows';
import { writtenIssues } from './written-issues';

test('the longest row is the first of the widest', () => {
  expect(longestRow([3, 9, 9, 1])).toBe(1);
  expect(longestRow([])).toBe(-1);
});

test('to see how wide values print, each text that differs from file to file stands alone on one line', () => {
  const text = (id: string, words: string) =>
    newElement('text', { id, x: 9, y: 9, rotation: 90, width: 50, height: 10, paragraphs: plainParagraphs(words) });
  const hidden = { ...text('hidden', '%name'), hidden: true };
  const document = documentOf(text('fixed', 'Диплом'), text('name', '%name'), hidden, newElement('qr', { id: 'qr' }));
  const [page] = onEndlessLines(document).pages;
  expect(page?.elements).toMatchObject([{ id: 'name', rotation: 0, fit: 'fixed' }]);
  expect(page?.elements[0]?.width).toBeGreaterThan(100_000);
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
