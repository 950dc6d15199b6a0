import { expect, test } from 'vitest';
import { fittedAcross, FULL_SIZE, onWholePixels, pinched, toPage } from './viewport';

const view = { zoom: 1, x: 20, y: 30, width: 800, height: 600 };

test('what two fingers hold stays under them, however they part and wander', () => {
  const [before, after] = [
    [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ],
    [
      { x: 150, y: 220 },
      { x: 400, y: 220 },
    ],
  ] as const;
  const pinch = pinched(view, before, after);
  expect(pinch.zoom).toBe(2.5);
  for (const finger of [0, 1] as const) {
    const [held, now] = [toPage(view, before[finger]), toPage(pinch, after[finger])];
    expect(now.x).toBeCloseTo(held.x);
    expect(now.y).toBeCloseTo(held.y);
  }
});

test('fingers never zoom beyond 800 %', () => {
  const apart = pinched(
    { ...view, zoom: 7 * FULL_SIZE },
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ],
    [
      { x: 0, y: 0 },
      { x: 500, y: 0 },
    ],
  );
  expect(apart.zoom).toBe(8 * FULL_SIZE);
});

test('a page seen by its width begins at its upper edge and has the same room at both sides', () => {
  const { zoom, x, y } = fittedAcross(view, { width: 352 });
  expect({ zoom, x, y }).toEqual({ zoom: 2, x: 48, y: 48 });
});

test('a view that rests has the corner of its page on a pixel of the screen', () => {
  expect(onWholePixels({ ...view, x: 20.4, y: 30.6 }, 1)).toEqual({ ...view, x: 20, y: 31 });
  expect(onWholePixels({ ...view, x: 20.4, y: 30.6 }, 2)).toEqual({ ...view, x: 20.5, y: 30.5 });
});
