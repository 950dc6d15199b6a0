import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colorOperands, factor, hex4, length } from './numbers';

it('lengths have no needless digits', () => {
  expect([0, -0, 1, -1, 0.5, -0.5, 12.3456, 0.0004, -0.0004, 1234.1].map(length)).toEqual([
    '0',
    '0',
    '1',
    '-1',
    '.5',
    '-.5',
    '12.346',
    '0',
    '0',
    '1234.1',
  ]);
});

it('lengths are never written with an exponent and stay within half a thousandth', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const text = length(value);
      expect(text).toMatch(/^-?(?:\d+(?:\.\d{1,3})?|\.\d{1,3})$/);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.000500001);
    }),
  );
});

it('what no page can hold is clamped, and what is no number is nothing', () => {
  expect([1e300, -Infinity, NaN].map(length)).toEqual(['1000000', '-1000000', '0']);
});

it('factors keep seven decimals', () => {
  expect([1, 0, -1, Math.SQRT1_2, 1e-9, -1e-9, 0.5].map(factor)).toEqual(['1', '0', '-1', '0.7071068', '0', '0', '0.5']);
});

it('every channel of a colour comes back from its operand', () => {
  for (let value = 0; value < 256; value++) {
    const channel = value.toString(16).padStart(2, '0');
    const [red, green, blue] = colorOperands(`#${channel}00${channel}`).split(' ').map(Number);
    expect([red, green, blue].map((operand) => Math.round((operand ?? NaN) * 255))).toEqual([value, 0, value]);
  }
});

it('codes are four hex digits', () => {
  expect([0, 10, 0xffff].map(hex4)).toEqual(['0000', '000a', 'ffff']);
});
