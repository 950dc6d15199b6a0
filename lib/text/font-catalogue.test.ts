import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledFace, bundledFonts } from '@/tests/harness/bundled-fonts';
import { alphabetsOf, type Alphabet } from './alphabets';
import { FONT_NAMES } from './bundled-fonts';
import { fontCatalogue, lendingFamilies } from './font-catalogue';

const RUSSIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const SIGNS = '«»„“–—…№ 0123456789.,:;!?()-';
const offered = fontCatalogue.filter((font) => font.use === 'offered');

describe('the bundled fonts', () => {
  it('are twenty-five families to choose from, of every kind', () => {
    expect(new Set(offered.map((font) => font.family)).size).toBe(25);
    expect(new Set(offered.map((font) => font.kind))).toEqual(new Set(['serif', 'sans', 'script', 'display', 'mono']));
  });

  it.each(fontCatalogue)('$family $weight (italic: $italic) is named by its content and has its licence beside it', ({ key, family }) => {
    const file = readFileSync(`public/fonts/${key}.ttf`);
    expect(createHash('sha256').update(file).digest('hex')).toBe(key);
    const licence = `${family.toLowerCase().replaceAll(' ', '-')}.txt`;
    expect(readFileSync(`public/fonts/licences/${licence}`, 'utf8')).toMatch(/SIL OPEN FONT LICENSE|Bitstream Vera|Apache License/i);
  });

  it('are all the files in their folder, with one picture of their names', () => {
    const files = readdirSync('public/fonts').filter((file) => file !== 'licences');
    const named = FONT_NAMES.replace('/fonts/', '');
    expect(files.sort()).toEqual([named, ...fontCatalogue.map((font) => `${font.key}.ttf`)].sort());
    const names = readFileSync(`public${FONT_NAMES}`, 'utf8');
    for (const { family } of offered) expect(names).toContain(`<symbol id="${family.toLowerCase().replaceAll(' ', '-')}-sample"`);
  });

  it.each(fontCatalogue)('$family $weight (italic: $italic) has the letters that its family is said to have', ({ key, letters }) => {
    const face = bundledFonts().byKey(key);
    expect(alphabetsOf((codePoint) => face?.hasGlyphFor(codePoint) ?? false)).toEqual(letters);
  });

  it('have Kazakh and Tatar letters in most families of every kind but the ornate', () => {
    const speaking = (alphabet: Alphabet) =>
      new Set(offered.filter(({ letters }) => letters.includes(alphabet)).map(({ family }) => family));
    expect(speaking('kk').size).toBeGreaterThanOrEqual(15);
    expect(speaking('tt').size).toBeGreaterThanOrEqual(15);
  });

  it.each(offered)('$family $weight (italic: $italic) has every Russian letter and sign, with an outline', ({ key }) => {
    const face = bundledFonts().byKey(key);
    const lacking = [...(RUSSIAN + SIGNS)].filter((character) => !face?.hasGlyphFor(character.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
    for (const letter of RUSSIAN) {
      const shaped = face?.shape(letter, { direction: 'ltr', lang: 'ru', ligatures: true });
      expect(face?.outline(shaped?.glyphs[0]?.id ?? 0).length).toBeGreaterThan(3);
    }
  });

  it.each(offered)('$family $weight (italic: $italic) sets a no-break space, even where it has no glyph of its own for it', ({ key }) => {
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
