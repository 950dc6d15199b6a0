import { expect, test } from 'vitest';
import { readByteRange } from './byte-range';

const ranges: Record<string, ReturnType<typeof readByteRange>> = {
  'bytes=0-0': { start: 0, end: 0 },
  'bytes=0-99': { start: 0, end: 99 },
  'bytes=10-': { start: 10, end: 99 },
  'bytes=10-5000': { start: 10, end: 99 },
  'bytes=-10': { start: 90, end: 99 },
  'bytes=-5000': { start: 0, end: 99 },
  'BYTES=1-2': { start: 1, end: 2 },
  'bytes=100-': 'unsatisfiable',
  'bytes=100-200': 'unsatisfiable',
  'bytes=-0': 'unsatisfiable',
  'bytes=5-2': undefined,
  'bytes=-': undefined,
  'bytes=a-b': undefined,
  'bytes=0-1,5-6': undefined,
  'lines=0-1': undefined,
  '': undefined,
};

test.each(Object.entries(ranges))('“%s” of a hundred bytes is read as the standard says', (header, range) => {
  expect(readByteRange(header, 100)).toEqual(range);
});

test('no header means the whole body', () => {
  expect(readByteRange(null, 100)).toBeUndefined();
});
