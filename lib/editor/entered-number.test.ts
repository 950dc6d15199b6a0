import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enteredNumber } from './entered-number';

const millimetres = { unit: 'mm', whole: 80 } as const;

test.each([
  ['12', 12],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['−3', -3],
  ['210/2', 105],
  ['=210/2', 105],
  ['297 : 3', 99],
  ['2+3*4', 14],
  ['(2+3)×4', 20],
  ['(297 - 2*15)/3', 89],
  ['50%', 40],
  ['50% + 5', 45],
  ['12mm', 12],
  ['12 мм', 12],
  ['1,5 см', 15],
  ['1in', 25.4],
  ['96px', 25.4],
  ['72 pt', 25.4],
  ['1in - 0.4mm', 25],
])('%s in a field of millimetres is %d', (text, value) => {
  expect(enteredNumber(text, millimetres)).toBeCloseTo(value, 9);
});

test.each(['', '=', 'abc', '1 2', '2**3', '(1', '1)', '1/0', '5 parsec', '%', '1e5x', 'mm', '--'])('%j is no number', (text) => {
  expect(enteredNumber(text, millimetres)).toBeNaN();
});

test('an angle takes no lengths, and a field without a whole no percents', () => {
  expect(enteredNumber('90/4')).toBe(22.5);
  expect(enteredNumber('12mm')).toBeNaN();
  expect(enteredNumber('50%')).toBeNaN();
});

test('nothing that is typed makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof enteredNumber(text, millimetres) === 'number'));
});
