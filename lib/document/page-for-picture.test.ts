import { expect, test } from 'vitest';
import { toPoints } from '../units';
import { pageForPicture, pageOfPdf } from './page-for-picture';

const upright = (width: number, height: number) => pageForPicture({ width, height, orientation: 1 });

test.each([
  [3508, 2480, 297, 210, 'mm'],
  [1240, 1754, 210, 297, 'mm'],
  [3300, 2550, 279.4, 215.9, 'mm'],
  [1920, 1080, 1920, 1080, 'px'],
  [1080, 1350, 1080, 1350, 'px'],
] as const)('a picture of %i × %i becomes a page of the usual size', (width, height, ...page) => {
  expect(Object.values(upright(width, height))).toEqual(page);
});

test('a picture some pixels off a usual shape still takes it', () => {
  expect(upright(3500, 2490)).toEqual({ width: 297, height: 210, unit: 'mm' });
});

test('a picture of no usual shape keeps its own', () => {
  expect(upright(1000, 1000)).toEqual({ width: 297, height: 297, unit: 'mm' });
  expect(upright(1000, 3000)).toEqual({ width: 99, height: 297, unit: 'mm' });
});

test('a photo that lies on its side is measured as it is seen', () => {
  expect(pageForPicture({ width: 3508, height: 2480, orientation: 6 })).toEqual({ width: 210, height: 297, unit: 'mm' });
});

test('a page of a PDF has the size it is cut to, and its bleed around that', () => {
  const bleed = toPoints(3, 'mm');
  expect(pageOfPdf({ width: 3579, height: 2551, bleed })).toEqual({ width: 297, height: 210, unit: 'mm', bleed });
  expect(pageOfPdf({ width: 2479, height: 1750, bleed: 0 })).toEqual({ width: 209.9, height: 148.2, unit: 'mm', bleed: 0 });
});
