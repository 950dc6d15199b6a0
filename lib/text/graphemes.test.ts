import { describe, expect, it } from 'vitest';
import { graphemeStarts } from './graphemes';

const graphemes = (text: string) => {
  const starts = graphemeStarts(text);
  return starts.slice(1).map((end, index) => text.slice(starts[index], end));
};

describe('graphemeStarts', () => {
  it.each([
    ['letters', 'да', ['д', 'а']],
    ['a letter with its marks', 'и\u0306\u0301о', ['и\u0306\u0301', 'о']],
    ['pairs of surrogates', '𝒜б', ['𝒜', 'б']],
    ['an emoji with skin tone and joiners', '👩🏽‍🎓👍🏿', ['👩🏽‍🎓', '👍🏿']],
    ['flags', '🇷🇺🇰🇿', ['🇷🇺', '🇰🇿']],
    ['digits and signs that emoji are made of', '1#', ['1', '#']],
    ['a mark without a letter', '\u0301а', ['\u0301', 'а']],
  ])('keeps %s whole', (_what, text, expected) => {
    expect(graphemes(text)).toEqual(expected);
  });

  it('gives nothing but the start for an empty text', () => {
    expect(graphemeStarts('')).toEqual([0]);
  });
});
