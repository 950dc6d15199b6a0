import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { graphemeStarts } from './graphemes';
import { layOutText } from './lay-out-text';
import type { StyledParagraph, TextBox, TextStyle } from './text-layout';

const BOX: TextBox = { width: 200, height: 24, fit: 'ellipsis', verticalAlign: 'top', maxLines: 0, minScale: 0.5, lang: 'ru' };
const STYLE: TextStyle = { family: 'PT Serif', weight: 400, italic: false, size: 20, color: '#000000', letterSpacing: 0 };

function layOut(text: string, box: Partial<TextBox> = {}) {
  const paragraphs = text
    .split('\n')
    .map((line): StyledParagraph => ({ align: 'left', lineHeight: 1.2, runs: [{ text: line, style: STYLE }] }));
  return layOutText(paragraphs, { ...BOX, ...box }, bundledFonts());
}

const linesOf = (...asked: Parameters<typeof layOut>) => layOut(...asked).lines.map(({ text }) => text);
const hiddenOf = (...asked: Parameters<typeof layOut>) =>
  layOut(...asked).issues.map((issue) => ('hidden' in issue ? issue.hidden : issue.code));

describe('a text with an ellipsis', () => {
  test('stays as it is while it fits', () => {
    expect(layOut('Анна')).toMatchObject({ lines: [{ text: 'Анна' }], issues: [] });
  });

  test('ends in one where its box ends, after a whole character and no loose comma, and tells how much is missing', () => {
    expect(linesOf('Христорождественская, Александра')).toEqual(['Христорождествен…']);
    expect(hiddenOf('Христорождественская, Александра')).toEqual([15]);
    expect(linesOf('Анна Ли, Константинопольская', { width: 100 })).toEqual(['Анна Ли…']);
  });

  test('keeps as many lines as its box and its limit hold', () => {
    expect(linesOf('раз\nдва\nтри\nчетыре', { height: 72 })).toEqual(['раз', 'два', 'три…']);
    expect(linesOf('раз\nдва\nтри\nчетыре', { height: 72, maxLines: 2 })).toEqual(['раз', 'два…']);
    expect(linesOf('раз\nдва', { height: 5 })).toEqual(['раз…']);
  });

  test('is not cut for lines that hold nothing', () => {
    expect(layOut('раз\n\n ')).toMatchObject({ lines: [{ text: 'раз' }], issues: [] });
  });

  test('is said to stand out when not even one line fits', () => {
    expect(hiddenOf('раз', { height: 5 })).toEqual(['does_not_fit']);
  });
});

test('a text that is cut without a sign keeps whole lines, and tells what is missing', () => {
  expect(linesOf('раз два\nтри', { fit: 'clip' })).toEqual(['раз два']);
  expect(hiddenOf('раз два\nтри', { fit: 'clip' })).toEqual([3]);
});

test('a text that is cut stands where its vertical alignment says', () => {
  expect(layOut('раз\nдва\nтри', { height: 60, verticalAlign: 'bottom' })).toMatchObject({ top: 12, height: 48 });
});

test('no character is ever printed in part, nothing stands out, and nothing is missing in silence', () => {
  const characters = fc.constantFrom('а', 'ё', 'и\u0306', 'е\u0301', ' ', 'щ', 'A', '\n', '👩‍🎓', ',');
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 60 }), fc.integer({ min: 60, max: 200 }), (given, width) => {
      const text = given.join('');
      const { lines, issues } = layOut(text, { width, height: 50 });
      const printed = lines
        .map((line) => line.text)
        .join('')
        .replaceAll('…', '');
      const inOrder = [...graphemes(printed)];
      let at = 0;
      for (const character of graphemes(text)) if (character === inOrder[at]) at++;
      expect(at).toBe(inOrder.length);
      const missing = graphemes(text.replace(/\s/gu, '')).length - graphemes(printed.replace(/\s/gu, '')).length;
      expect(issues.flatMap((issue) => (issue.code === 'text_cut' ? [issue.hidden] : []))).toEqual(missing === 0 ? [] : [missing]);
      expect(issues.map(({ code }) => code)).not.toContain('does_not_fit');
    }),
  );
});

function graphemes(text: string): readonly string[] {
  const starts = graphemeStarts(text);
  return starts.slice(0, -1).map((start, at) => text.slice(start, starts[at + 1]));
}
