import { expect, test } from 'vitest';
import { toPoints } from '../../units';
import { snapMove, snapResize } from './snap';
import { snapTargets } from './snap-targets';

const page = { width: 800, height: 600, margin: 20 };
const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

test('near the middle of the page a box is centred on it, and the guide runs over the page', () => {
  const { rect, guides } = snapMove(box(353, 100), snapTargets(page, []), 4);
  expect(rect).toEqual(box(350, 100));
  expect(guides).toEqual([{ axis: 'x', at: 400, from: 0, to: 600, kind: 'page' }]);
});

test('edges are caught by the page’s edges and margins', () => {
  expect(snapMove(box(2, 100), snapTargets(page, []), 4).rect.x).toBe(0);
  const atMargin = snapMove(box(22, 537), snapTargets(page, []), 4);
  expect(atMargin.rect).toEqual(box(20, 540));
  expect(atMargin.guides.map(({ kind }) => kind)).toEqual(['margin', 'margin']);
});

test('edges are caught by the edge of the bleed, which is there where the page has one', () => {
  expect(snapMove(box(-13, 100), snapTargets({ ...page, bleed: 12 }, []), 4).rect.x).toBe(-12);
  expect(snapMove(box(713, 100), snapTargets({ ...page, bleed: 12 }, []), 4).rect.x).toBe(712);
  expect(snapMove(box(-13, 100), snapTargets(page, []), 4).rect.x).toBe(-13);
});

test('lines that a person has put there catch too', () => {
  expect(snapMove(box(203, 100), snapTargets({ ...page, guides: { x: [200], y: [] } }, []), 4).guides).toMatchObject([
    { at: 200, kind: 'guide' },
  ]);
});

test('beyond the reach nothing is caught', () => {
  expect(snapMove(box(355, 100), snapTargets(page, []), 4)).toEqual({ rect: box(355, 100), guides: [], distances: [] });
});

test('another element’s edge catches, and the distance to it is told in millimetres', () => {
  const { rect, guides, distances } = snapMove(box(202, 300, 80), snapTargets(page, [box(200, 100)]), 4);
  expect(rect.x).toBe(200);
  expect(guides).toContainEqual({ axis: 'x', at: 200, from: 100, to: 340, kind: 'element' });
  expect(distances).toEqual([{ axis: 'y', at: 200, from: 140, to: 300, millimetres: 160 / toPoints(1, 'mm'), kind: 'neighbour' }]);
});

test('between two elements a box is caught where both gaps are equal', () => {
  const others = [box(100, 100), box(500, 100)];
  const { rect, distances } = snapMove(box(318, 110, 61, 7), snapTargets({ ...page, width: 1000 }, others), 4);
  expect(rect.x).toBe(319.5);
  expect(distances.filter(({ kind }) => kind === 'equal').map(({ from, to }) => [from, to])).toEqual([
    [200, 319.5],
    [380.5, 500],
  ]);
});

test('beyond two elements a box is caught as far away as they are apart, on either side', () => {
  const targets = snapTargets({ ...page, width: 5000 }, [box(1000, 100), box(1133, 100)]);
  expect(snapMove(box(1264, 111, 51, 9), targets, 4).rect.x).toBe(1266);
  const before = snapMove(box(918, 111, 51, 9), targets, 4);
  expect(before.rect.x).toBe(916);
  expect(before.distances.map(({ kind, from, to }) => [kind, from, to])).toContainEqual(['equal', 967, 1000]);
});

test('gaps of elements that the box does not face do not count', () => {
  const others = [box(100, 100), box(500, 100)];
  expect(snapMove(box(318, 300, 61, 7), snapTargets({ ...page, width: 1003 }, others), 4).rect.x).toBe(318);
});

test('while resizing only the dragged side is caught', () => {
  const targets = snapTargets(page, [box(300, 300)]);
  expect(snapResize(box(37, 100, 261), { x: 'end', y: null }, targets, 4).rect).toEqual(box(37, 100, 263));
  const corner = snapResize(box(402, 338, 100, 100), { x: 'start', y: 'start' }, targets, 4);
  expect(corner.rect).toEqual({ x: 400, y: 340, width: 102, height: 98 });
  expect(corner.guides.map(({ axis, at }) => [axis, at])).toEqual([
    ['x', 400],
    ['y', 340],
  ]);
});

test('a caught side never passes the one opposite', () => {
  expect(snapResize(box(299, 0, 1), { x: 'start', y: null }, snapTargets(page, [box(300, 300)]), 4).rect.width).toBeGreaterThan(0);
});

test('while resizing, a side is caught where its gap becomes as wide as that of the other side', () => {
  const targets = snapTargets(page, [box(100, 100), box(500, 100)]);
  // 30 free at the left, so 30 at the right: the side stops at 470.
  const { rect, distances } = snapResize(box(230, 100, 243), { x: 'end', y: null }, targets, 5);
  expect(rect).toEqual(box(230, 100, 240));
  expect(distances.filter(({ kind }) => kind === 'equal').map(({ from, to }) => to - from)).toEqual([30, 30]);
});

test('while resizing, a side is caught as far from its neighbour as that one is from the next', () => {
  const targets = snapTargets(page, [box(300, 100), box(450, 100)]);
  const { rect, distances } = snapResize(box(150, 100, 97), { x: 'end', y: null }, targets, 5);
  expect(rect.width).toBe(100);
  expect(distances.filter(({ kind }) => kind === 'equal').map(({ from, to }) => [from, to])).toEqual([
    [250, 300],
    [400, 450],
  ]);
  const fromRight = snapResize(box(603, 100, 97), { x: 'start', y: null }, targets, 5);
  expect(fromRight.rect).toEqual(box(600, 100));
});
