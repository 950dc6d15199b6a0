/**
 * Where the characters a reader sees begin, as indices of UTF-16 units, the end included. A small form of Unicode's grapheme clusters
 * (UAX 29) for breaking overlong words: marks, joiners, variation selectors, emoji sequences and flags stay whole; Hangul syllables come composed.
 */
export function graphemeStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index } of text.matchAll(GRAPHEME)) if (index > 0) starts.push(index);
  if (text.length > 0) starts.push(text.length);
  return starts;
}

const GRAPHEME =
  /\p{Regional_Indicator}{2}\p{M}*|\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}\u200d]*\u200d\p{Extended_Pictographic})*[\p{M}\p{Emoji_Modifier}\u200c\u200d]*|[^][\p{M}\u200c\u200d]*/gu;
