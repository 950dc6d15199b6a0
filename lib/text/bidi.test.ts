import { describe, expect, it } from 'vitest';
import { bidiLevels, visualOrder } from './bidi';

describe('bidiLevels', () => {
  it('leaves text that runs from left to right alone', () => {
    expect(bidiLevels('Иванов Пётр, AB 12')).toBeUndefined();
  });

  it('finds a Hebrew name in a Russian line', () => {
    expect(bidiLevels('Я שלו')).toEqual({ levels: new Uint8Array([0, 0, 1, 1, 1]), base: 0 });
  });

  it('takes the base direction from the first letter', () => {
    expect(bidiLevels('שלו Я')?.base).toBe(1);
  });
});

describe('visualOrder', () => {
  it.each([
    ['leaves left to right as it is', 'abc', [0, 0, 0], 'abc'],
    ['turns a right-to-left part round', 'abcde', [0, 1, 1, 1, 0], 'adcbe'],
    ['keeps a number in right-to-left text readable', 'a12b', [1, 2, 2, 1], 'b12a'],
    ['turns all of a right-to-left line round', 'abc', [1, 1, 1], 'cba'],
  ])('%s', (_what, items, levels, expected) => {
    expect(visualOrder([...items], levels).join('')).toBe(expected);
  });
});
