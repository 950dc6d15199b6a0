import { describe, expect, it, test } from 'vitest';
import { parseKeepingNumbers } from './json-text';

const limit = { max: 2, refusal: (given: number) => new Error(`${given} rows`) };

it('keeps each number as it was written, and nothing else changes', () => {
  const json = '[ -0, 12345678901234567890 , 1.50,{"n":-1e+4,"№ \\"1\\"":"2, 3","a":[0.10E-2,true,null]}, 7 ]';
  expect(parseKeepingNumbers(json)).toEqual([
    '-0',
    '12345678901234567890',
    '1.50',
    { n: '-1e+4', '№ "1"': '2, 3', a: ['0.10E-2', true, null] },
    '7',
  ]);
  expect(parseKeepingNumbers('5')).toBe('5');
});

test.each(['01', '1.', '.5', '-', '+1', '1e', '1 2', '[1 2]', '{1:2}', '{"a":1"b":2}', '[1,]', 'NaN', '1a', '["1]', '[1', ''])(
  '%s is no JSON, as the language itself says',
  (json) => {
    expect(() => parseKeepingNumbers(json)).toThrow(SyntaxError);
  },
);

describe('more rows than allowed are refused before anything is made of them', () => {
  test.each([
    ['[{},{},{}]', 3],
    [' [1,2,3,4', undefined],
    ['[1,2,3,4]', 4],
    ['{"a":[1,2,3],"mask":[[1,2,3,4],{},5]}', 3],
    ['{"mask":[1],"Mask":[1,2,3]}', 3],
  ])('%s', (json, given) => {
    expect(() => parseKeepingNumbers(json, limit)).toThrow(given === undefined ? SyntaxError : `${given} rows`);
  });

  test.each(['[{"a":1,"b":2,"c":3},[1,2,3]]', '{"list":[1,2,3],"mask":[1,2]}', '{"mask":"[1,2,3]"}', '{"x":{"mask":[1,2,3]}}'])(
    '%s has none too many',
    (json) => {
      expect(() => parseKeepingNumbers(json, limit)).not.toThrow();
    },
  );
});
