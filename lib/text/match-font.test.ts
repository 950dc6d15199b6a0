import { describe, expect, it } from 'vitest';
import { nearestFont, nearestInFamily } from './match-font';

const font = (weight: number, italic = false, family = 'A') => ({ family, weight, italic });
const weights = (...list: number[]) => list.map((weight) => font(weight));
const nearestWeight = (wanted: number, offered: number[]) => nearestFont(weights(...offered), font(wanted))?.weight;

describe('nearestFont', () => {
  it.each([
    [400, [300, 500, 700], 500],
    [500, [300, 400, 700], 400],
    [450, [400, 500], 500],
    [450, [400, 600], 400],
    [300, [100, 400], 100],
    [300, [400, 700], 400],
    [600, [500, 900], 900],
    [700, [400, 500], 500],
  ])('for weight %d of %j takes %d, as CSS does', (wanted, offered, expected) => {
    expect(nearestWeight(wanted, offered)).toBe(expected);
  });

  it('puts slant before weight', () => {
    expect(nearestFont([font(400), font(900, true)], font(400, true))).toEqual(font(900, true));
  });

  it('takes an upright font where there is no italic', () => {
    expect(nearestFont([font(400)], font(400, true))).toEqual(font(400));
  });
});

describe('nearestInFamily', () => {
  it('compares family names without regard to case', () => {
    expect(nearestInFamily([font(400, false, 'PT Serif')], font(400, false, 'pt serif'))?.family).toBe('PT Serif');
  });

  it('finds nothing in a family that is not there', () => {
    expect(nearestInFamily(weights(400), font(400, false, 'B'))).toBeUndefined();
  });
});
