import { expect, test } from 'vitest';
import { measuredDistances } from './measure';

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });
const ways = (from: ReturnType<typeof box>, to: ReturnType<typeof box>) =>
  measuredDistances(from, to).distances.map(({ axis, from: start, to: end }) => [axis, start, end]);

test('of two beside each other the gap between them is told, through what both share', () => {
  expect(ways(box(0, 0), box(130, 20))).toEqual([['x', 100, 130]]);
  expect(measuredDistances(box(130, 20), box(0, 0)).distances).toMatchObject([{ at: 30, from: 100, to: 130 }]);
});

test('of two that face each other nowhere both ways are told, with lines that lead to the other one', () => {
  expect(ways(box(0, 0), box(150, 100))).toEqual([
    ['x', 100, 150],
    ['y', 40, 100],
  ]);
  expect(measuredDistances(box(0, 0), box(150, 100)).guides).toMatchObject([
    { axis: 'x', at: 150, from: 20, to: 140 },
    { axis: 'y', at: 100, from: 50, to: 250 },
  ]);
});

test('of one within another the ways to all four sides are told, and none where sides lie on each other', () => {
  expect(ways(box(10, 20), box(0, 0, 200, 100))).toEqual([
    ['x', 0, 10],
    ['x', 110, 200],
    ['y', 0, 20],
    ['y', 60, 100],
  ]);
  expect(ways(box(0, 0), box(0, 0, 200, 40))).toEqual([['x', 100, 200]]);
});
