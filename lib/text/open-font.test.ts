import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFace } from '@/tests/harness/bundled-fonts';
import { fontCatalogue } from './font-catalogue';
import { openFont } from './open-font';
import { FontError } from './sfnt-facts';

const LTR = { direction: 'ltr', lang: 'ru', ligatures: true } as const;
const serif = bundledFace('PT Serif');
const query = { family: 'X', weight: 400, italic: false };
const open = (bytes: Uint8Array) => openFont(bytes, 'key', query);

describe('openFont', () => {
  it('reads names and metrics as the font states them', () => {
    expect(serif).toMatchObject({
      postScriptName: 'PTSerif-Regular',
      unitsPerEm: 1000,
      ascender: 1039,
      descender: -286,
      lineGap: 0,
      capHeight: 700,
      italicAngle: 0,
      outlines: 'truetype',
    });
    expect(bundledFace('PT Serif', { italic: true }).italicAngle).toBeLessThan(0);
  });

  it('takes the typographic metrics where the font sets USE_TYPO_METRICS', () => {
    const bytes = new Uint8Array(serif.bytes);
    const os2 = tableOffset(bytes, 'OS/2');
    const view = new DataView(bytes.buffer);
    view.setUint16(os2 + 62, view.getUint16(os2 + 62) | 0x80);
    view.setInt16(os2 + 68, 800);
    view.setInt16(os2 + 70, -200);
    expect(open(bytes)).toMatchObject({ ascender: 800, descender: -200 });
  });

  it('kerns and joins as the font says', () => {
    const script = bundledFace('Great Vibes');
    expect(serif.shape('AV', LTR).advance).toBeLessThan(serif.shape('A', LTR).advance + serif.shape('V', LTR).advance);
    expect(script.shape('ffi', LTR).glyphs.map((glyph) => glyph.text)).toEqual(['ffi']);
    expect(script.shape('ffi', { ...LTR, ligatures: false }).glyphs.map((glyph) => glyph.text)).toEqual(['f', 'f', 'i']);
  });

  it('composes decomposed letters', () => {
    const [composed] = serif.shape('\u0439', LTR).glyphs;
    const decomposed = serif.shape('\u0438\u0306', LTR).glyphs;
    expect(decomposed).toEqual([{ ...composed, text: '\u0438\u0306' }]);
  });

  it('says when a word has a letter the font lacks', () => {
    expect(serif.shape('Пётр', LTR).complete).toBe(true);
    expect(serif.shape('Пეтр', LTR).complete).toBe(false);
    expect(serif.hasGlyphFor(0x10d4)).toBe(false);
  });

  it('gives outlines in font units with y upwards, once', () => {
    const glyph = serif.shape('Н', LTR).glyphs[0]?.id ?? 0;
    const path = serif.outline(glyph);
    const ys = path.flatMap((segment) => (segment[0] === 'M' || segment[0] === 'L' ? [segment[2]] : []));
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([0, 700]);
    expect(path[0]?.[0]).toBe('M');
    expect(path.at(-1)).toEqual(['Z']);
    expect(serif.outline(glyph)).toBe(path);
    expect(serif.outline(serif.shape(' ', LTR).glyphs[0]?.id ?? 0)).toEqual([]);
  });

  it('lets every UTF-16 unit of a word stand in exactly one glyph, in every font and direction', () => {
    const faces = ['PT Serif', 'Great Vibes', 'Marck Script', 'DejaVu Sans'].map((family) => bundledFace(family));
    const letters = fc.constantFrom(...'АБВгдеёйщыяAVToffifl«»—-.,№5ი́̆שלוםمحمدلا‍️😀');
    fc.assert(
      fc.property(fc.constantFrom(...faces), fc.array(letters, { maxLength: 12 }), fc.boolean(), (face, characters, rtl) => {
        const word = characters.join('');
        const { glyphs } = face.shape(word, { direction: rtl ? 'rtl' : 'ltr', lang: 'ru', ligatures: true });
        const inOrder = rtl ? byCluster(glyphs) : glyphs;
        expect(inOrder.map((glyph) => glyph.text).join('')).toBe(word);
      }),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('this is no font at all')],
    ['a WOFF file', new TextEncoder().encode('wOF2............................')],
    ['a font cut off in the middle', serif.bytes.slice(0, 20_000)],
    ['a font cut off in its directory', serif.bytes.slice(0, 40)],
    ['a font without glyphs', withoutGlyphs(serif.bytes)],
  ])('refuses %s with a clear error', (_what, bytes) => {
    expect(() => open(bytes)).toThrow(FontError);
  });

  it('survives damaged fonts: it opens them or refuses them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40_000), fc.nat(255)), { minLength: 1, maxLength: 40 }), (damage) => {
        const bytes = new Uint8Array(serif.bytes);
        for (const [at, value] of damage) bytes[at] = value;
        try {
          open(bytes).shape('Пётр', LTR);
        } catch (error) {
          expect(error).toBeInstanceOf(FontError);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('opens every bundled file', () => {
    for (const font of fontCatalogue) expect(open(readFileSync(`public/fonts/${font.key}.ttf`)).postScriptName).toMatch(/^[A-Za-z0-9-]+$/);
  });
});

/** Reading order of right-to-left glyphs: by cluster, and backwards within one. */
function byCluster<Glyph extends { readonly cluster: number }>(glyphs: readonly Glyph[]): Glyph[] {
  return [...glyphs].reverse().sort((a, b) => a.cluster - b.cluster);
}

function tableOffset(bytes: Uint8Array, tag: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
  }
  throw new Error(`no table ${tag}`);
}

function withoutGlyphs(font: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(font);
  new DataView(bytes.buffer).setUint16(tableOffset(bytes, 'maxp') + 4, 0);
  return bytes;
}
