import { expect, test } from 'vitest';
import type { DiskFileItem } from '@/lib/api/disk';
import { mergeFiles } from './merge-files';

/** `minute` is when it was created. */
function file(id: string, minute: number, state: DiskFileItem['state'] = 'ready'): DiskFileItem {
  const iso = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return {
    id,
    name: id,
    documentName: '',
    folder: null,
    download: 'pdf',
    state,
    edition: 1,
    created: { iso, text: '' },
    notes: [],
    letters: [],
  };
}
const seen = (files: readonly DiskFileItem[]) => files.map(({ id, state }) => `${id} ${state}`);

test('a new file stands on top and a changed one is shown as it is now', () => {
  const shown = [file('b', 2, 'pending'), file('a', 1)];
  expect(seen(mergeFiles(shown, [file('c', 3, 'pending'), file('b', 2), file('a', 1)], []))).toEqual(['c pending', 'b ready', 'a ready']);
});

test('files further down stay, changed where there is news of them', () => {
  const shown = [file('d', 4), file('c', 3), file('b', 2, 'pending'), file('a', 1)];
  expect(seen(mergeFiles(shown, [file('d', 4), file('c', 3)], [file('b', 2, 'failed')]))).toEqual([
    'd ready',
    'c ready',
    'b failed',
    'a ready',
  ]);
});

test('a file that has left the newest part is not shown any more', () => {
  expect(seen(mergeFiles([file('c', 3), file('b', 2), file('a', 1)], [file('c', 3), file('a', 1)], []))).toEqual(['c ready', 'a ready']);
});

test('what follows is added once', () => {
  expect(seen(mergeFiles([file('b', 2)], [], [file('b', 2), file('a', 1)]))).toEqual(['b ready', 'a ready']);
});
