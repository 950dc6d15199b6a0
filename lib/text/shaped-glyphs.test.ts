import { describe, expect, it } from 'vitest';
import { shapedGlyphs } from './shaped-glyphs';

/** Glyphs given as `id@cluster`, each 100 wide. */
function shaped(word: string, glyphs: string, rtl = false) {
  const infos = glyphs.split(' ').map((glyph) => {
    const [codepoint = 0, cluster = 0] = glyph.split('@').map(Number);
    return { codepoint, cluster };
  });
  return shapedGlyphs(
    word,
    infos,
    infos.map(() => ({ xAdvance: 100, xOffset: 0, yOffset: 0 })),
    rtl,
  );
}
const texts = (...args: Parameters<typeof shaped>) => shaped(...args).glyphs.map((glyph) => glyph.text);

describe('shapedGlyphs', () => {
  it('gives each letter its glyph', () => {
    expect(texts('да', '7@0 8@1')).toEqual(['д', 'а']);
  });

  it('lets a ligature stand for all its letters', () => {
    expect(texts('офис', '1@0 2@1 3@3')).toEqual(['о', 'фи', 'с']);
  });

  it('gives a mark that stays a glyph of its own its own character', () => {
    expect(texts('а́б', '1@0 2@0 3@2')).toEqual(['а', '́', 'б']);
  });

  it('lets the first of several glyphs made of one character stand for it', () => {
    expect(texts('ы', '1@0 2@0')).toEqual(['ы', '']);
  });

  it('keeps surrogate pairs whole', () => {
    expect(texts('𝒜б', '1@0 2@2')).toEqual(['𝒜', 'б']);
  });

  it('reads clusters backwards where text runs from right to left', () => {
    expect(texts('שלום', '4@3 3@2 2@1 1@0', true)).toEqual(['ם', 'ו', 'ל', 'ש']);
    expect(texts('בָּא', '9@3 7@0 6@0 5@0', true)).toEqual(['א', 'ּ', 'ָ', 'ב']);
  });

  it('counts clusters and advances and sees a missing glyph', () => {
    expect(shaped('а́б', '1@0 2@0 3@2')).toMatchObject({ advance: 300, clusters: 2, complete: true });
    expect(shaped('а', '0@0').complete).toBe(false);
  });
});
