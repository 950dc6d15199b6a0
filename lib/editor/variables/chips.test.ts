import { describe, expect, test } from 'vitest';
import { besideChips, chipsIn, withWholeChips } from './chips';

const TEXT = 'Вручается %name, г. %город, {date long} {нет}';
const at = (part: string) => ({ from: TEXT.indexOf(part), to: TEXT.indexOf(part) + part.length });
const caret = (place: number) => ({ from: place, to: place });

describe('chips of a text', () => {
  test('variables and functions are chips; what nothing can be put into is unknown', () => {
    expect(chipsIn(TEXT)).toEqual([
      { ...at('%name'), name: 'name', state: 'known' },
      { ...at('%город'), state: 'unknown' },
      { ...at('{date long}'), state: 'known' },
      { ...at('{нет}'), state: 'unknown' },
    ]);
  });

  test('a variable without a value is empty where values are shown, but for those that the server gives', () => {
    const states = chipsIn('%name %city %verify_url', (name) => name === 'city').map(({ state }) => state);
    expect(states).toEqual(['empty', 'known', 'known']);
  });

  test('signs that are no variables are no chips', () => {
    expect(chipsIn('100 % и {{скобка')).toEqual([]);
  });
});

describe('the caret takes a chip as one piece', () => {
  const chips = chipsIn(TEXT);
  const { from, to } = at('%name');

  test('walking into a chip from either side comes out at the other', () => {
    expect(besideChips(chips, caret(from + 1), caret(from))).toEqual(caret(to));
    expect(besideChips(chips, caret(to - 1), caret(to))).toEqual(caret(from));
  });

  test('a caret put into a chip goes to its nearer side', () => {
    expect(besideChips(chips, caret(from + 1), caret(0))).toEqual(caret(from));
    expect(besideChips(chips, caret(to - 1), caret(0))).toEqual(caret(to));
  });

  test('marking a part of a chip marks all of it, and letting go of a part lets go of all', () => {
    expect(besideChips(chips, { from: 3, to: from + 2 }, { from: 3, to: from })).toEqual({ from: 3, to });
    expect(besideChips(chips, { from: 3, to: to - 1 }, { from: 3, to })).toEqual({ from: 3, to: from });
    expect(besideChips(chips, { from: to - 1, to: to + 4 }, { from: to, to: to + 4 })).toEqual({ from, to: to + 4 });
  });

  test('between chips the caret goes where it likes', () => {
    const range = caret(3);
    expect(besideChips(chips, range, caret(2))).toBe(range);
  });

  test('deleting a part of a chip deletes it', () => {
    expect(withWholeChips(chips, { from: to - 1, to })).toEqual({ from, to });
    expect(withWholeChips(chips, { from: 2, to: from + 1 })).toEqual({ from: 2, to });
    expect(withWholeChips(chips, { from: 1, to: 3 })).toEqual({ from: 1, to: 3 });
  });
});
