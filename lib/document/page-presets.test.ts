import { expect, test } from 'vitest';
import { toPoints } from '../units';
import { PAGE_PRESETS, presetOfSize } from './page-presets';

test.each(PAGE_PRESETS)('a page of the size of $id is known by it', ({ id, width, height, unit }) => {
  expect(presetOfSize({ width: toPoints(width, unit), height: toPoints(height, unit) })).toBe(id);
});

test('a page a millimetre wider than A4 is of its own size', () => {
  expect(presetOfSize({ width: toPoints(298, 'mm'), height: toPoints(210, 'mm') })).toBeUndefined();
});
