import { expect, test } from 'vitest';
import { FULL_SIZE } from './viewport';
import { rulerMarks } from './ruler-marks';

const labels = (marks: ReturnType<typeof rulerMarks>) => marks.flatMap(({ label }) => label ?? []);

test('at full size millimetres are labelled by twenties, with lines between', () => {
  const marks = rulerMarks(0, FULL_SIZE, 400, 'mm');
  expect(labels(marks)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(marks[1]?.at).toBeCloseTo((2 * 96) / 25.4, 6);
});

test('pixels of the page are pixels of the screen at full size', () => {
  const labelled = rulerMarks(30, FULL_SIZE, 200, 'px').filter(({ label }) => label !== undefined);
  expect(labelled.map(({ at, label }) => at - (label ?? 0))).toEqual(labelled.map(() => 30));
});

test('before the page begins, numbers are negative', () => {
  expect(labels(rulerMarks(100, FULL_SIZE, 200, 'px'))).toEqual([-100, -50, 0, 50, 100]);
});

test.each([0.05, 0.3, 1, 7, 40])('at zoom %d neither labels nor lines come too close', (zoom) => {
  const marks = rulerMarks(-123.4, zoom, 900, 'mm');
  const places = (of: typeof marks) => of.slice(1).map(({ at }, index) => at - (of[index]?.at ?? 0));
  expect(Math.min(...places(marks))).toBeGreaterThanOrEqual(4.99);
  expect(Math.min(...places(marks.filter(({ label }) => label !== undefined)), 900)).toBeGreaterThanOrEqual(47.99);
});

test('an unmeasured view has no lines', () => {
  expect(rulerMarks(0, 1, 0, 'mm')).toEqual([]);
});
