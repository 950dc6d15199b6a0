import { describe, expect, it, test } from 'vitest';
import { parseKeepingNumbers } from './json-text';

it('keeps each number as it was written, and nothing else changes', () => {
  const json = '[ -0, 12345678901234567890 , 1.50,{"n":-1e+4,"№ \\"1\\"":"2, 3","a":[0.10E-2,true,null]}, 7 ]';
  expect(parseKeepingNumbers(json).value).toEqual([
    '-0',
    '12345678901234567890',
    '1.50',
    { n: '-1e+4', '№ "1"': '2, 3', a: ['0.10E-2', true, null] },
    '7',
  ]);
  expect(parseKeepingNumbers('5').value).toBe('5');
});

test.each(['01', '1.', '.5', '-', '+1', '1e', '1 2', '[1 2]', '{1:2}', '{"a":1"b":2}', '[1,]', 'NaN', '1a', '["1]', '[1', ''])(
  '%s is no JSON, as the language itself says',
  (json) => {
    expect(() => parseKeepingNumbers(json)).toThrow(SyntaxError);
  },
);

describe('of more rows than allowed only the first are made, and all are counted', () => {
  test.each([
    ['[{},{},{}]', 3, [{}, {}]],
    ['[1,2,3,4]', 4, ['1', '2']],
    ['{"a":[1,2,3],"mask":[[1,2,3,4],{},5],"b":6}', 3, { a: ['1', '2', '3'], mask: [['1', '2', '3', '4'], {}], b: '6' }],
    ['{"mask":[1,2,3,4],"Mask":[1,2,3]}', 4, { mask: ['1', '2'], Mask: ['1', '2'] }],
  ])('%s', (json, rows, value) => {
    expect(parseKeepingNumbers(json, 2)).toEqual({ value, rows });
  });

  test.each(['[{"a":1,"b":2,"c":3},[1,2,3]]', '{"list":[1,2,3],"mask":[1,2]}', '{"mask":"[1,2,3]"}', '{"x":{"mask":[1,2,3]}}'])(
    '%s has none too many',
    (json) => {
      expect(parseKeepingNumbers(json, 2).value).toEqual(parseKeepingNumbers(json).value);
    },
  );
});
