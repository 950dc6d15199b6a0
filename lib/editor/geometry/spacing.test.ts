import { expect, test } from 'vitest';
import { commonGap, spacedOffsets, tidiedPlaces } from './spacing';

const box = (x: number, y: number, width = 40, height = 20) => ({ x, y, width, height });

test('a gap is told when it is the same between all, and nothing lies over another', () => {
  expect(commonGap([box(0, 0), box(100, 0), box(50, 0)], 'x')).toBe(10);
  expect(commonGap([box(0, 0), box(50, 0), box(110, 0)], 'x')).toBeUndefined();
  expect(commonGap([box(0, 0), box(100, 0)], 'y')).toBeUndefined();
  expect(commonGap([box(0, 0)], 'x')).toBeUndefined();
});

test('with a gap given, the first stays and the others follow it', () => {
  const rects = [box(100, 0), box(0, 0), box(47, 0, 10)];
  expect(spacedOffsets(rects, 'x', 5).map((offset, at) => offset + (rects[at]?.x ?? 0))).toEqual([60, 0, 45]);
});

test('what roughly stands in rows and columns does so exactly, with the gaps that most have', () => {
  const rects = [box(1, 0), box(50, 3), box(102, -1), box(0, 33), box(53, 30)];
  expect(tidiedPlaces(rects)).toEqual([
    { x: 0, y: -1 },
    { x: 52, y: -1 },
    { x: 104, y: -1 },
    { x: 0, y: 26 },
    { x: 52, y: 26 },
  ]);
});

test('one row stays one row', () => {
  expect(tidiedPlaces([box(0, 0), box(50, 4), box(100, 0)]).map(({ y }) => y)).toEqual([0, 0, 0]);
});
