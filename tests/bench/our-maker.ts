import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileValues } from '@/lib/document/file-values';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { documentFonts } from '@/lib/document/document-needs';
import type { DesignDocument } from '@/lib/document/design-document';
import type { MadePdf } from '@/lib/render/pdf/compiled-version';
import { compileVersion } from '@/lib/render/pdf/compile-version';
import { nodePdfTools } from '@/lib/server/rendering/pdf-tools';
import { preparePicture } from '@/lib/server/rendering/prepare-picture';
import { fontBook } from '@/lib/text/font-book';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { fontsNeeded } from '@/lib/text/fonts-needed';
import { openFont } from '@/lib/text/open-font';
import type { Person } from './people';
import { BLOCKS, QR, SIGNATURE } from './work-item';

/** The work item as a document of ours. */
function workDocument(keys: { background: string; signature: string }): DesignDocument {
  const blocks = BLOCKS.map(({ id, family, weight, size, color, align, fit, text, x, y, width, height }) =>
    newElement('text', {
      id,
      x,
      y,
      width,
      height,
      fit,
      maxLines: fit === 'shrink' ? 1 : 0,
      paragraphs: plainParagraphs(text, { family, weight, size, color }, { align }),
    }),
  );
  const elements = [
    ...blocks,
    newElement('image', { id: 'signature', ...SIGNATURE, source: { asset: keys.signature }, fit: 'stretch' }),
    newElement('qr', { id: 'qr', x: QR.x, y: QR.y, width: QR.size, height: QR.size, text: QR.text }),
  ];
  const background = { color: '#ffffff', picture: { asset: keys.background, fit: 'fill' as const } };
  return blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { background, elements })] });
}

/** What every file of the work item is joined from, and a function that makes one person's. */
export async function ourMaker(pictures: { background: Buffer; signature: Buffer }) {
  const key = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const prepared = new Map([
    [key(pictures.background), await preparePicture(pictures.background)],
    [key(pictures.signature), await preparePicture(pictures.signature)],
  ]);
  const document = workDocument({ background: key(pictures.background), signature: key(pictures.signature) });
  const faces = fontsNeeded(documentFonts(document), fontCatalogue).map((font) =>
    openFont(readFileSync(`public/fonts/${font.key}.ttf`), font.key, font),
  );
  const version = compileVersion(document, {
    fonts: fontBook(faces),
    pictureInfo: (asset) => prepared.get(asset)?.info,
    picture: (asset) => prepared.get(asset),
    tools: await nodePdfTools(),
  });
  return {
    parts: version.parts,
    make: (person: Person, index: number): MadePdf =>
      version.makeFile({ id: String(index), pages: [0], title: `Диплом ${person.name}`, values: valuesOf(person) }),
  };
}

function valuesOf(person: Person): FileValues {
  const now = { year: 2026, month: 11, day: 24, hour: 12, minute: 0, second: 0, offset: 180 };
  return { variables: { ...person }, pictures: {}, draws: { now, random: {}, numbers: {} } };
}
