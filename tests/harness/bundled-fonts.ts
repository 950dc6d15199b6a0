import { readFileSync } from 'node:fs';
import { fontBook } from '@/lib/text/font-book';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import type { FontBook, FontFace, FontQuery } from '@/lib/text/font-face';
import { openFont } from '@/lib/text/open-font';

let book: FontBook | undefined;

/** A book of every font that comes with the app, opened once for each test file. */
export function bundledFonts(): FontBook {
  return (book ??= fontBook(fontCatalogue.map((font) => openFont(readFileSync(`public/fonts/${font.key}.ttf`), font.key, font))));
}

/** One bundled font; throws when there is none of that family. */
export function bundledFace(family: string, style: Partial<Omit<FontQuery, 'family'>> = {}): FontFace {
  const face = bundledFonts().find({ family, weight: 400, italic: false, ...style });
  if (face === undefined) throw new Error(`no bundled font of family ${family}`);
  return face;
}
