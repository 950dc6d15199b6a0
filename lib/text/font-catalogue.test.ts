import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledFace, bundledFonts } from '@/tests/harness/bundled-fonts';
import { fontCatalogue, lendingFamilies } from './font-catalogue';

const RUSSIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const SIGNS = '«»„“–—…№ 0123456789.,:;!?()-';
const offered = fontCatalogue.filter((font) => font.use === 'offered');

describe('the bundled fonts', () => {
  it('are eight families to choose from', () => {
    expect([...new Set(offered.map((font) => font.family))]).toEqual([
      'PT Serif',
      'Playfair Display',
      'Cormorant Garamond',
      'PT Sans',
      'Montserrat',
      'Great Vibes',
      'Marck Script',
      'Caveat',
    ]);
  });

  it.each(fontCatalogue)('$family $style is named by its content and has its licence beside it', ({ key, bytes, licence }) => {
    const file = readFileSync(`public/fonts/${key}.ttf`);
    expect(createHash('sha256').update(file).digest('hex')).toBe(key);
    expect(file.length).toBe(bytes);
    expect(readFileSync(`public/fonts/licences/${licence}`, 'utf8')).toMatch(/SIL OPEN FONT LICENSE|Bitstream Vera/i);
  });

  it('are all the files in their folder', () => {
    const files = readdirSync('public/fonts').filter((file) => file.endsWith('.ttf'));
    expect(files.sort()).toEqual(fontCatalogue.map((font) => `${font.key}.ttf`).sort());
    expect(existsSync('public/fonts/licences')).toBe(true);
  });

  it.each(offered)('$family $style has every Russian letter and sign, with an outline', ({ key }) => {
    const face = bundledFonts().byKey(key);
    const lacking = [...(RUSSIAN + SIGNS)].filter((character) => !face?.hasGlyphFor(character.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
    for (const letter of RUSSIAN) {
      const shaped = face?.shape(letter, { direction: 'ltr', lang: 'ru', ligatures: true });
      expect(face?.outline(shaped?.glyphs[0]?.id ?? 0).length).toBeGreaterThan(3);
    }
  });

  it.each(offered)('$family $style sets a no-break space, even where it has no glyph of its own for it', ({ key }) => {
    const shaped = bundledFonts().byKey(key)?.shape('5\u00a0г', { direction: 'ltr', lang: 'ru', ligatures: true });
    expect(shaped?.complete).toBe(true);
    expect(shaped?.glyphs[1]?.advance).toBeGreaterThan(0);
  });

  it.each([
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
    ['Tatar', 'ӘәӨөҮүҖҗҢңҺһ'],
    ['Georgian', 'გიორგი'],
    ['Armenian', 'Արմեն'],
    ['Greek', 'Ελένη'],
    ['Hebrew', 'שלום'],
    ['Arabic', 'محمد'],
    ['signs', '₽€→✓★☑½²'],
  ])('lend %s to every family that lacks it', (_name, characters) => {
    const lacking = offered.flatMap(({ family }) => {
      const own = bundledFace(family);
      const faces = [own, ...bundledFonts().fallbacks(own)];
      return [...characters].filter((character) => !faces.some((face) => face.hasGlyphFor(character.codePointAt(0) ?? 0)));
    });
    expect(lacking).toEqual([]);
  });
});

describe('lendingFamilies', () => {
  it('lends to a serif from serifs first and never from itself', () => {
    expect(lendingFamilies('Playfair Display')[0]).toBe('PT Serif');
    expect(lendingFamilies('PT Serif')).not.toContain('PT Serif');
  });

  it('takes a family it does not know for a sans', () => {
    expect(lendingFamilies('Uploaded')[0]).toBe('PT Sans');
  });
});
