import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Characters that are, or can make, text run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/;

/** Embedding level of each UTF-16 unit and of the whole, by Unicode's bidirectional algorithm (UAX 9). Odd: right to left. */
export interface BidiLevels {
  readonly levels: Uint8Array;
  readonly base: number;
}

/** The levels of one line's text; undefined where all of it runs from left to right, which is nearly always. */
export function bidiLevels(text: string): BidiLevels | undefined {
  if (!RIGHT_TO_LEFT.test(text)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** Puts what stands on one line in visual order, left to right (UAX 9, rule L2). */
export function visualOrder<Item>(items: readonly Item[], levels: readonly number[]): readonly Item[] {
  const order = [...items];
  const highest = Math.max(0, ...levels);
  const lowestOdd = levels.reduce((lowest, level) => (level % 2 === 1 && level < lowest ? level : lowest), highest + 1);
  const current = [...levels];
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (current[end] ?? 0) >= level) end++;
      if (end - start > 1) {
        reverse(order, start, end);
        reverse(current, start, end);
      }
      start = end;
    }
  }
  return order;
}

function reverse<Item>(list: Item[], start: number, end: number): void {
  const turned = list.slice(start, end).reverse();
  list.splice(start, turned.length, ...turned);
}
