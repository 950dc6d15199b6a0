import { expect, test } from 'vitest';
import { pageSize, readZoom } from './preview-scale';

const A4 = { width: 841.89, height: 595.28 };

test('an exact scale is canvas pixels per point, rounded up to whole pixels', () => {
  expect(pageSize(A4, readZoom('1.333333333'), 300, 3)).toEqual({ width: 1123, height: 794, scale: 1.333333333 });
});

test('a whole number of pixels is not rounded up by a hair of floating point', () => {
  expect(pageSize({ width: 600, height: 450 }, readZoom('1.333333333'), 0, 1)).toMatchObject({ width: 800, height: 600 });
});

test.each([undefined, '', '0', '0.01', '11', '-1', '1e1', 'NaN', '1,5'])('the scale %j means fitting the width', (text) => {
  expect(readZoom(text)).toEqual({ kind: 'fit' });
});

test.each([1, 1.25, 1.5, 2, 3])('a fitted page ends on a whole device pixel at pixel ratio %d', (pixelRatio) => {
  const size = pageSize(A4, { kind: 'fit' }, 733.4, pixelRatio);
  expect(size.width * pixelRatio).toBeCloseTo(Math.round(size.width * pixelRatio), 9);
  expect(size.height * pixelRatio).toBeCloseTo(Math.round(size.height * pixelRatio), 9);
  expect(size.width).toBeLessThanOrEqual(733.4);
  expect(size.width).toBeGreaterThan(732);
  expect(size.scale * A4.width).toBeCloseTo(size.width, 9);
});
