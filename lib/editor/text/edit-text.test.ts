import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainParagraphs } from '../../document/new-document';
import { plainText, replacedText, styledParagraphsIn, styledText, stylesIn, textChange } from './edit-text';

const hello = plainParagraphs('Привет, мир\nдва', { size: 20 });
const shape = (paragraphs: ReturnType<typeof styledText>) =>
  paragraphs.map(({ runs }) => runs.map(({ text, style }) => [text, style.weight]));

test('a style is set for a range, also over paragraphs, and equal neighbours are one run', () => {
  const bold = styledText(hello, { weight: 700 }, { from: 8, to: 13 });
  expect(shape(bold)).toEqual([
    [
      ['Привет, ', 400],
      ['мир', 700],
    ],
    [
      ['д', 700],
      ['ва', 400],
    ],
  ]);
  expect(styledText(bold, { weight: 400 })).toEqual(hello);
});

test('a value that no style may have changes nothing', () => {
  expect(styledText(hello, { size: -4 })).toEqual(hello);
});

test('typed text looks like the character before it, an empty text like what was set there', () => {
  const bold = styledText(hello, { weight: 700 }, { from: 8, to: 11 });
  expect(shape(replacedText(bold, { from: 11, to: 11 }, '!'))[0]).toEqual([
    ['Привет, ', 400],
    ['мир!', 700],
  ]);
  const empty = styledText(replacedText(hello, { from: 0, to: 15 }, ''), { weight: 700 });
  expect(shape(replacedText(empty, { from: 0, to: 0 }, 'я'))).toEqual([[['я', 700]]]);
});

test('a line break makes two paragraphs of one, deleting it one of two', () => {
  const split = replacedText(hello, { from: 6, to: 8 }, '\n');
  expect(split.map(({ runs }) => runs.map(({ text }) => text))).toEqual([['Привет'], ['мир'], ['два']]);
  expect(plainText(replacedText(split, { from: 6, to: 7 }, ', '))).toBe('Привет, мир\nдва');
});

test('any change of a text is what a text field would make of it', () => {
  const text = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n', '%') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { range, inserted } = textChange(before, after);
      expect(plainText(replacedText(plainParagraphs(before), range, inserted))).toBe(after);
    }),
  );
});

test('paragraphs that a range touches are set, the others stay', () => {
  const aligned = styledParagraphsIn(hello, { align: 'center' }, { from: 2, to: 3 });
  expect(aligned.map(({ style }) => style.align)).toEqual(['center', 'left']);
});

test('the styles of a range are told once each', () => {
  const bold = styledText(hello, { weight: 700 }, { from: 0, to: 3 });
  expect(stylesIn(bold).map(({ weight }) => weight)).toEqual([700, 400]);
  expect(stylesIn(bold, { from: 0, to: 2 }).map(({ weight }) => weight)).toEqual([700]);
  expect(stylesIn(bold, { from: 3, to: 3 }).map(({ weight }) => weight)).toEqual([700]);
});
