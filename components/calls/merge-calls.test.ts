import { expect, test } from 'vitest';
import type { ShownCall } from '@/lib/api/tokens';
import { mergeCalls } from './merge-calls';

const call = (id: string): ShownCall => ({
  id,
  came: { iso: '', text: '' },
  token: null,
  document: null,
  creationId: null,
  fileCount: 0,
  method: 'GET',
  parameters: [],
  outcome: 'success',
  reason: null,
  status: 200,
  reply: '',
  warnings: [],
  took: 1,
});
const list = (ids: string, next: string | null) => ({ calls: [...ids].map(call), next });
const shown = ({ calls, next }: ReturnType<typeof mergeCalls>) => `${calls.map(({ id }) => id).join('')} ${String(next)}`;

test('new calls come on top, each once', () => {
  expect(shown(mergeCalls(list('cba', 'older'), list('edc', 'c')))).toBe('edcba older');
});

test('nothing new leaves the list as it is', () => {
  expect(shown(mergeCalls(list('dcba', 'older'), list('dc', 'c')))).toBe('dcba older');
});

test('after more new calls than a page holds the list begins anew, without a gap', () => {
  expect(shown(mergeCalls(list('ba', null), list('fe', 'e')))).toBe('fe e');
});

test('a log of one page is shown as it is now', () => {
  expect(shown(mergeCalls(list('ba', null), list('cb', null)))).toBe('cb null');
});
