import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogueWith, frozenCatalogue, type FrozenFonts } from '../../document/own-font';
import { fontBook } from '../../text/font-book';
import { fontCatalogue, SUBSTITUTE_FAMILY, type CatalogueFont } from '../../text/font-catalogue';
import type { FontBook, FontFace, FontQuery } from '../../text/font-face';
import { fontsNeeded } from '../../text/fonts-needed';
import { openFont } from '../../text/open-font';
import { askServer } from './ask-server';
import { RecentlyUsed } from './recently-used';

/** Bytes of workspaces' own fonts that stay opened. */
const KEPT_OWN_BYTES = 64 * 1024 * 1024;

const bundled = new Map<string, FontFace>();
const own = new RecentlyUsed<string, FontFace>(KEPT_OWN_BYTES);

/**
 * The fonts for these styles, with those that lend letters. Those that come with the app are opened once a process from
 * `<folder>/<key>.ttf`; a workspace's own come from the server.
 */
export async function openFonts(folder: string, queries: readonly FontQuery[], frozen?: FrozenFonts): Promise<FontBook> {
  const catalogue = frozen === undefined ? catalogueWith([]) : frozenCatalogue(frozen);
  // Labels of elements that cannot be drawn are set in the substitute, whatever the document asks for.
  const labels = fontsNeeded([{ family: SUBSTITUTE_FAMILY, weight: 400, italic: false }], fontCatalogue);
  const needed = new Set([...fontsNeeded(queries, catalogue), ...labels]);
  return fontBook(await Promise.all([...needed].map((font) => (font.use === 'own' ? openOwn(font) : openBundled(folder, font)))));
}

async function openBundled(folder: string, font: CatalogueFont): Promise<FontFace> {
  const face = bundled.get(font.key) ?? openFont(await readFile(path.join(folder, `${font.key}.ttf`)), font.key, font);
  bundled.set(font.key, face);
  return face;
}

async function openOwn(font: CatalogueFont): Promise<FontFace> {
  const kept = own.get(font.key);
  if (kept !== undefined) return kept;
  const bytes = await askServer({ kind: 'font', key: font.key });
  if (bytes === undefined) throw new Error(`font ${font.key} is not in Storage`);
  const face = openFont(bytes, font.key, font);
  own.set(font.key, face, bytes.length);
  return face;
}
