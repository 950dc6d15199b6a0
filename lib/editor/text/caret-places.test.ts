import { expect, test } from 'vitest';
import type { GlyphRun } from '../../drawing/display-list';
import type { TextLayout } from '../../text/text-layout';
import { caretAt, caretPlaces, nearestCaret, rangeRects } from './caret-places';

/** Lines of letters ten points wide each and twenty high. */
function laidOut(...lines: readonly (readonly string[])[]): TextLayout {
  const glyphRun = (letters: readonly string[], line: number): GlyphRun => ({
    kind: 'glyphs',
    font: 'f',
    size: 10,
    color: '#000000',
    x: 5,
    y: line * 20 + 15,
    glyphs: letters.map((text, at) => ({ id: 1, x: at * 10, y: 0, text })),
  });
  return {
    runs: lines.map(glyphRun),
    lines: lines.map((letters, line) => ({
      text: letters.join('').trimEnd(),
      x: 5,
      width: letters.join('').trimEnd().length * 10,
      top: line * 20,
      height: 20,
      baseline: line * 20 + 15,
    })),
    top: 0,
    height: lines.length * 20,
    scale: 1,
    rules: [],
    issues: [],
  };
}

test('a caret stands before each letter and at the end', () => {
  const places = caretPlaces('аб', laidOut(['а', 'б']));
  expect(places.map(({ offset, x }) => [offset, x])).toEqual([
    [0, 5],
    [1, 15],
    [2, 25],
  ]);
});

test('a wrapped line goes on where the text does; a line break takes a character of its own', () => {
  const wrapped = caretPlaces('а бв', laidOut(['а', ' '], ['б', 'в']));
  expect(caretAt(wrapped, 2)).toMatchObject({ line: 1, x: 5 });
  const broken = caretPlaces('а\n\nб', laidOut(['а'], [], ['б']));
  expect([1, 2, 3, 4].map((offset) => caretAt(broken, offset)?.line)).toEqual([0, 1, 2, 2]);
});

test('letters that share a glyph have carets between them', () => {
  const places = caretPlaces('fi!', laidOut(['fi', '!']));
  expect(places.map(({ x }) => x).slice(0, 3)).toEqual([5, 10, 15]);
});

test('a press between two lines of letters puts the caret at the nearest', () => {
  const places = caretPlaces('аб\nвг', laidOut(['а', 'б'], ['в', 'г']));
  expect(nearestCaret(places, { x: 16, y: 28 })?.offset).toBe(4);
  expect(nearestCaret(places, { x: 999, y: -50 })?.offset).toBe(2);
});

test('a range is marked line by line', () => {
  const places = caretPlaces('аб\nвг', laidOut(['а', 'б'], ['в', 'г']));
  expect(rangeRects(places, 1, 4)).toEqual([
    { x: 15, y: 0, width: 10, height: 20 },
    { x: 5, y: 20, width: 10, height: 20 },
  ]);
});

test('in words that read from the right the caret begins at the right and goes left', () => {
  const places = caretPlaces('שלו', laidOut(['ו', 'ל', 'ש']));
  expect(places.map(({ offset, x }) => [offset, x])).toEqual([
    [0, 35],
    [1, 25],
    [2, 15],
    [3, 5],
  ]);
  expect(rangeRects(places, 0, 2)).toMatchObject([{ x: 15, width: 20 }]);
});

test('within a line that reads from the left, only the word that does not is gone through backwards', () => {
  const places = caretPlaces('Я שלו', laidOut(['Я', ' ', 'ו', 'ל', 'ש']));
  expect(places.map(({ x }) => x)).toEqual([5, 15, 55, 45, 35, 55]);
  expect(nearestCaret(places, { x: 44, y: 10 })?.offset).toBe(3);
});
