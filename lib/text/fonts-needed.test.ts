import { describe, expect, it } from 'vitest';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { fontCatalogue, SUBSTITUTE_FAMILY } from './font-catalogue';
import { fontsNeeded } from './fonts-needed';

const names = (family: string, weight = 400, italic = false) =>
  fontsNeeded([{ family, weight, italic }], fontCatalogue).map((font) => `${font.family} ${font.weight}${font.italic ? 'i' : ''}`);

describe('fontsNeeded', () => {
  it('gives a style and what may lend it letters, in order', () => {
    expect(names('Playfair Display', 700, true)).toEqual(['Playfair Display 700i', 'PT Serif 700i', 'DejaVu Serif 700', 'DejaVu Sans 400']);
  });

  it('gives the substitute for a family that is not there', () => {
    expect(names('Gone')[0]).toBe(`${SUBSTITUTE_FAMILY} 400`);
  });

  it('gives each font once', () => {
    const needed = fontsNeeded(fontCatalogue, fontCatalogue);
    expect(new Set(needed).size).toBe(needed.length);
    expect(needed.length).toBe(fontCatalogue.length);
  });

  it('names all that a book of the needed fonts would find in a book of all fonts', () => {
    for (const query of fontCatalogue) {
      const keys = new Set(fontsNeeded([query], fontCatalogue).map((font) => font.key));
      const own = bundledFonts().find(query);
      expect(
        own === undefined ? [] : [own, ...bundledFonts().fallbacks(own)].map((face) => face.key).filter((key) => !keys.has(key)),
      ).toEqual([]);
    }
  });
});
