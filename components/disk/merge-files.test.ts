import { expect, test } from 'vitest';
import type { DiskFileItem } from '@/lib/api/disk';
import { withFollowing, withNews } from './merge-files';

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
    pages: 1,
    daysLeft: null,
  };
}
const seen = (files: readonly DiskFileItem[]) => files.map(({ id, state }) => `${id} ${state}`);

/** What came of a list that goes on, and of a whole one. */
const part = (...files: readonly DiskFileItem[]) => ({ files, more: true });
const whole = (...files: readonly DiskFileItem[]) => ({ files, more: false });

test('a new file stands on top and a changed one is shown as it is now', () => {
  const shown = [file('b', 2, 'pending'), file('a', 1)];
  expect(seen(withNews(shown, part(file('c', 3, 'pending'), file('b', 2), file('a', 1))))).toEqual(['c pending', 'b ready', 'a ready']);
});

test('files further down stay, changed where there is news of them', () => {
  const shown = [file('d', 4), file('c', 3), file('b', 2, 'pending'), file('a', 1)];
  const asked = { ids: ['b'], found: [file('b', 2, 'failed')] };
  expect(seen(withNews(shown, part(file('d', 4), file('c', 3)), asked))).toEqual(['d ready', 'c ready', 'b failed', 'a ready']);
});

test('a file further down that was asked about and is gone from the list is not shown any more', () => {
  const shown = [file('d', 4), file('c', 3), file('b', 2), file('a', 1)];
  expect(seen(withNews(shown, part(file('d', 4), file('c', 3)), { ids: ['b', 'a'], found: [file('a', 1)] }))).toEqual([
    'd ready',
    'c ready',
    'a ready',
  ]);
});

test('a file that has left the newest part is not shown any more', () => {
  expect(seen(withNews([file('c', 3), file('b', 2), file('a', 1)], part(file('c', 3), file('a', 1))))).toEqual(['c ready', 'a ready']);
});

test('of a list that came whole nothing else is shown, also when its oldest file or all of them have left it', () => {
  expect(seen(withNews([file('b', 2), file('a', 1)], whole(file('b', 2))))).toEqual(['b ready']);
  expect(seen(withNews([file('b', 2), file('a', 1)], whole()))).toEqual([]);
});

test('what follows is added once', () => {
  expect(seen(withFollowing([file('b', 2)], [file('b', 2), file('a', 1)]))).toEqual(['b ready', 'a ready']);
});
