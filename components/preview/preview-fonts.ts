import { apiAddress } from '@/lib/api/client';
import { catalogueWith, type OwnFont } from '@/lib/document/own-font';
import { fontBook } from '@/lib/text/font-book';
import type { CatalogueFont } from '@/lib/text/font-catalogue';
import type { FontBook, FontFace, FontQuery } from '@/lib/text/font-face';
import { fontsNeeded } from '@/lib/text/fonts-needed';
import { openFont } from '@/lib/text/open-font';

/** Opened once per visit: a font is the same in every document. */
const opened = new Map<string, Promise<FontFace>>();

/** The same fonts, opened by the same code, as the server lays out with. Rejects when one cannot be fetched or opened. */
export async function openFonts(queries: readonly FontQuery[], own: readonly OwnFont[]): Promise<FontBook> {
  return fontBook(await Promise.all(fontsNeeded(queries, catalogueWith(own)).map(openOnce)));
}

/** One font, opened once. Rejects when it cannot be fetched or opened. */
export function openOnce(font: CatalogueFont): Promise<FontFace> {
  let face = opened.get(font.key);
  if (face === undefined) {
    face = fetchFont(font);
    opened.set(font.key, face);
    face.catch(() => opened.delete(font.key));
  }
  return face;
}

async function fetchFont(font: CatalogueFont): Promise<FontFace> {
  const own = font.use === 'own';
  const response = await fetch(own ? apiAddress('GET /api/fonts/{key}', { params: { key: font.key } }) : `/fonts/${font.key}.ttf`);
  if (!response.ok) throw new Error(`font ${font.family}: ${response.status}`);
  return openFont(new Uint8Array(await response.arrayBuffer()), font.key, font);
}
