import { readFileSync } from 'node:fs';
import { documentFonts } from '@/lib/document/document-needs';
import type { DesignDocument } from '@/lib/document/design-document';
import type { PictureKey } from '@/lib/drawing/display-list';
import type { PdfPicture } from '@/lib/render/pdf/pdf-picture';
import type { PdfResources } from '@/lib/render/pdf/pdf-resources';
import { nodePdfTools } from '@/lib/server/rendering/pdf-tools';
import { fontBook } from '@/lib/text/font-book';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import type { FontFace } from '@/lib/text/font-face';
import { fontsNeeded } from '@/lib/text/fonts-needed';
import { openFont } from '@/lib/text/open-font';

const tools = await nodePdfTools();
const opened = new Map<string, FontFace>();

/** Everything needed to lay out and write this document: its bundled fonts with those that lend letters, Node's tools, and these pictures. */
export function testResources(document: DesignDocument, pictures: ReadonlyMap<PictureKey, PdfPicture> = new Map()): PdfResources {
  const faces = fontsNeeded(documentFonts(document), fontCatalogue).map(({ key, family, weight, italic }) => {
    let face = opened.get(key);
    if (face === undefined) {
      face = openFont(readFileSync(`public/fonts/${key}.ttf`), key, { family, weight, italic });
      opened.set(key, face);
    }
    return face;
  });
  return { fonts: fontBook(faces), pictureInfo: (key) => pictures.get(key)?.info, picture: (key) => pictures.get(key), tools };
}
