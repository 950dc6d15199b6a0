import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib';
import type { PageObject, PagePicture } from '../../render/pdf/pdf-picture';
import { pdfPixels } from '../../document/page-for-picture';

/** Makes a kept page (the bytes that `takeInPdfPage` made) ready to stand in PDFs. It lies on white paper, as every page does in a reader. */
export async function preparePdfPage(bytes: Uint8Array): Promise<PagePicture> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0);
  const { width, height } = page.getSize();
  const [, form] = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).entries()[0] ?? [];
  if (!(form instanceof PDFRef)) throw new Error('the kept page shows nothing');
  return {
    info: { width: pdfPixels(width), height: pdfPixels(height), orientation: 1 },
    objects: [ON_WHITE_PAPER, ...reachable(document, form)],
  };
}

/** The form that readers draw into the picture's box: paper, and on it the page, which is the next object. */
const ON_WHITE_PAPER: PageObject = {
  value: ['/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</P ', 1, '>>>>'],
  stream: new TextEncoder().encode('1 g 0 0 1 1 re f 0 g /P Do'),
};

/** An object and all that it refers to, in the order in which they are met; the first has place 1. */
function reachable(document: PDFDocument, first: PDFRef): readonly PageObject[] {
  const places = new Map<string, number>();
  const waiting: PDFRef[] = [];
  const placeOf = (ref: PDFRef): number => {
    let place = places.get(ref.tag);
    if (place === undefined) {
      place = places.size + 1;
      places.set(ref.tag, place);
      waiting.push(ref);
    }
    return place;
  };
  placeOf(first);
  const objects: PageObject[] = [];
  for (let ref = waiting.shift(); ref !== undefined; ref = waiting.shift()) objects.push(written(document.context.lookup(ref), placeOf));
  return objects;
}

function written(object: PDFObject | undefined, placeOf: (ref: PDFRef) => number): PageObject {
  const value: (string | number)[] = [];
  if (!(object instanceof PDFRawStream)) {
    write(object, value, placeOf);
    return { value };
  }
  writeEntries(object.dict, value, placeOf, 'Length');
  return { value, stream: object.getContents() };
}

function write(object: PDFObject | undefined, into: (string | number)[], placeOf: (ref: PDFRef) => number): void {
  if (object === undefined) into.push('null');
  else if (object instanceof PDFRef) into.push(' ', placeOf(object));
  else if (object instanceof PDFDict) {
    into.push('<<');
    writeEntries(object, into, placeOf);
    into.push('>>');
  } else if (object instanceof PDFArray) {
    into.push('[');
    for (const one of object.asArray()) write(one, into, placeOf);
    into.push(']');
  } else into.push(` ${object.toString()}`);
}

function writeEntries(dict: PDFDict, into: (string | number)[], placeOf: (ref: PDFRef) => number, without?: string): void {
  for (const [name, value] of dict.entries()) {
    if (name.decodeText() === without) continue;
    into.push(name.toString());
    write(value, into, placeOf);
  }
}
