import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fontBook } from '../../text/font-book';
import { fontCatalogue, SUBSTITUTE_FAMILY } from '../../text/font-catalogue';
import type { FontBook, FontFace, FontQuery } from '../../text/font-face';
import { fontsNeeded } from '../../text/fonts-needed';
import { openFont } from '../../text/open-font';

const opened = new Map<string, FontFace>();

/** The bundled fonts for these styles, with those that lend letters, each opened once a process from `<folder>/<key>.ttf`. */
export async function openFonts(folder: string, queries: readonly FontQuery[]): Promise<FontBook> {
  // Labels of elements that cannot be drawn are set in the substitute, whatever the document asks for.
  const needed = fontsNeeded([...queries, { family: SUBSTITUTE_FAMILY, weight: 400, italic: false }], fontCatalogue);
  const faces = await Promise.all(
    needed.map(async ({ key, family, weight, italic }) => {
      const face = opened.get(key) ?? openFont(await readFile(path.join(folder, `${key}.ttf`)), key, { family, weight, italic });
      opened.set(key, face);
      return face;
    }),
  );
  return fontBook(faces);
}
