import { expect, test } from 'vitest';
import type { DisplayGroup, DisplayItem } from './display-list';
import type { Matrix } from './matrix';
import { shiftBetween } from './shift-between';

const ITEMS: readonly DisplayItem[] = [];

function group(transform: Matrix, change: Partial<DisplayGroup> = {}): DisplayGroup {
  return { element: 'a', transform, opacity: 1, readingOrder: 0, lang: 'ru', width: 10, height: 10, items: ITEMS, ...change };
}

const at = (x: number, y: number) => group([1, 0, 0, 1, x, y]);

test('groups that all lie elsewhere by the same way have moved by it', () => {
  expect(shiftBetween([at(0, 0), at(50, 20)], [at(3, -4), at(53, 16)])).toEqual({ dx: 3, dy: -4 });
});

test('each place is kept to a thousandth of a point, which is no difference', () => {
  expect(shiftBetween([at(0, 0), at(50, 20)], [at(3, 0), at(53.001, 20)])).toMatchObject({ dx: 3 });
});

test.each([
  ['one has moved otherwise', [at(3, 0), at(54, 20)]],
  ['one is turned', [at(3, 0), group([0, 1, -1, 0, 53, 20])]],
  ['one is paler', [at(3, 0), group([1, 0, 0, 1, 53, 20], { opacity: 0.5 })]],
  ['one draws something else', [at(3, 0), group([1, 0, 0, 1, 53, 20], { items: [] })]],
  ['there are fewer', [at(3, 0)]],
])('they are no longer the same picture when %s', (_, after) => {
  expect(shiftBetween([at(0, 0), at(50, 20)], after)).toBeUndefined();
});
