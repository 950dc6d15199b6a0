import type { ShapedGlyph, ShapedWord } from './font-face';

/** What HarfBuzz returns for a glyph and its place; `cluster` is the index of the first UTF-16 unit of its cluster. */
export interface RawGlyph {
  readonly codepoint: number;
  readonly cluster: number;
}
export interface RawPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/**
 * Gives each glyph the characters it stands for, so that every UTF-16 unit of the word stands in exactly one glyph. A cluster of as
 * many glyphs as characters (a letter with a mark that stayed a glyph of its own) gives each its own; otherwise (ligatures, letters
 * made of several glyphs) the first glyph stands for them all.
 *
 * @param infos, positions In visual order, as HarfBuzz returns them: clusters rise for left to right, and fall for right to left.
 */
export function shapedGlyphs(word: string, infos: readonly RawGlyph[], positions: readonly RawPosition[], rtl: boolean): ShapedWord {
  const count = infos.length;
  const glyphs: ShapedGlyph[] = new Array(count);
  let advance = 0;
  let clusters = 0;
  let complete = true;
  let clusterEnd = word.length;
  for (let start = 0; start < count;) {
    const cluster = infos[start]?.cluster ?? 0;
    let end = start + 1;
    while (end < count && infos[end]?.cluster === cluster) end++;
    const textEnd = rtl ? clusterEnd : (infos[end]?.cluster ?? word.length);
    clusterEnd = cluster;
    const text = word.slice(cluster, textEnd);
    const characters = end - start > 1 ? [...text] : undefined;
    const each = characters?.length === end - start;
    for (let index = start; index < end; index++) {
      const info = infos[index];
      const position = positions[index];
      if (info === undefined || position === undefined) continue;
      const own = each ? (characters?.[rtl ? end - 1 - index : index - start] ?? '') : index === start ? text : '';
      glyphs[index] = { id: info.codepoint, advance: position.xAdvance, dx: position.xOffset, dy: position.yOffset, text: own, cluster };
      advance += position.xAdvance;
      if (info.codepoint === 0) complete = false;
    }
    clusters++;
    start = end;
  }
  return { glyphs, advance, clusters, complete };
}
