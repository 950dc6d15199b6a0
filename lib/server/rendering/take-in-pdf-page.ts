import { createHash } from 'node:crypto';
import {
  concatTransformationMatrix,
  drawObject,
  EncryptedPDFError,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  type PDFPage,
} from 'pdf-lib';
import { badPicture } from './bad-picture';
import { rasterPdf } from './raster-pdf';
import { WIDEST_BLEED } from '../../document/design-document';
import { pdfPixels } from '../../document/page-for-picture';
import { toPoints } from '../../units';
import type { TakenPicture } from './taken-picture';

/** Points: the longest side a PDF may have without a unit of its own (ISO 32000-1, annex C). */
const MAX_SIDE = 14_400;

/**
 * Takes a page of a PDF (from 0) in as a picture: a PDF of one page that holds what the page shows and nothing else: no scripts, actions,
 * attachments, forms or notes. Its lines, letters and fonts stay what they are. To be run in a render child only.
 * @throws AppError `bad_image`: `encrypted`, `broken`, `too_many_pixels`
 */
export async function takeInPdfPage(bytes: Uint8Array, at: number): Promise<TakenPicture> {
  const source = await opened(bytes);
  const page = source.getPages()[at];
  if (page === undefined) throw badPicture('broken');
  const shown = shownBox(page);
  if (Math.max(shown.width, shown.height) > MAX_SIDE || Math.min(shown.width, shown.height) < 1)
    throw badPicture('too_many_pixels', { width: Math.round(shown.width), height: Math.round(shown.height), limit: MAX_SIDE });
  const kept = await onlyWhatItShows(page, shown);
  // Proof that it can be drawn, in the time and memory that a child has.
  await rasterPdf(kept, 0, 72).catch((error: unknown) => {
    throw badPicture('broken', {}, { cause: error });
  });
  return {
    key: createHash('sha256').update(kept).digest('hex'),
    mime: 'application/pdf',
    width: pdfPixels(shown.width),
    height: pdfPixels(shown.height),
    bleed: shown.bleed,
    orientation: 1,
    bytes: kept,
    pages: source.getPageCount(),
  };
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.isEncrypted) throw badPicture('encrypted');
    return document;
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw badPicture('encrypted');
    throw badPicture('broken', {}, { cause: error });
  }
}

/** The sides of a part of a page, in its own points; y grows upwards. */
interface Sides {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The part of a page that is taken in, and its size once it is turned upright. */
interface ShownBox extends Sides {
  /** Points of it beyond each edge at which a printer cuts. */
  readonly bleed: number;
  /** Clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Upright. */
  readonly width: number;
  readonly height: number;
}

/** What readers show; of a page that was made for a printer what is left when it is cut, with the bleed but without marks around it. */
function shownBox(page: PDFPage): ShownBox {
  const media = sidesOf(page.getMediaBox());
  const crop = within(media, sidesOf(page.getCropBox()));
  const trim = within(media, sidesOf(page.getTrimBox()));
  const outer = Math.min(...beyond(trim, within(media, sidesOf(page.getBleedBox()))));
  // Who has cropped a page wants what is left of it, wherever a printer would have cut.
  const isCropped = Math.min(...beyond(trim, crop)) < -CLOSE || trim.right - trim.left < 1 || trim.top - trim.bottom < 1;
  const bleed = isCropped || outer < CLOSE ? 0 : Math.min(outer, toPoints(WIDEST_BLEED, 'mm'));
  return { ...upright(page, widened(isCropped ? crop : trim, bleed)), bleed };
}

/** Points; boxes of programs that reckon in millimetres differ by less. */
const CLOSE = 0.1;

function sidesOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Sides {
  return { left: x, bottom: y, right: x + width, top: y + height };
}

function within(outer: Sides, inner: Sides): Sides {
  return {
    left: Math.max(outer.left, inner.left),
    bottom: Math.max(outer.bottom, inner.bottom),
    right: Math.min(outer.right, inner.right),
    top: Math.min(outer.top, inner.top),
  };
}

/** By how much the second goes beyond each side of the first. */
function beyond(inner: Sides, outer: Sides): readonly number[] {
  return [inner.left - outer.left, inner.bottom - outer.bottom, outer.right - inner.right, outer.top - inner.top];
}

function widened({ left, bottom, right, top }: Sides, by: number): Sides {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function upright(page: PDFPage, sides: Sides): Omit<ShownBox, 'bleed'> {
  const { left, bottom, right, top } = sides;
  const turn = ((((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360) as ShownBox['turn'];
  const [width, height] = turn % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  return { ...sides, turn, width, height };
}

/** What brings the shown part, upright, onto the unit square. */
function ontoUnitSquare({ left, bottom, right, top, turn }: ShownBox): [number, number, number, number, number, number] {
  const [x, y] = [1 / (right - left), 1 / (top - bottom)];
  const [fromLeft, fromBottom] = [-left * x, -bottom * y];
  if (turn === 90) return [0, -x, y, 0, fromBottom, 1 - fromLeft];
  if (turn === 180) return [-x, 0, 0, -y, 1 - fromLeft, 1 - fromBottom];
  if (turn === 270) return [0, x, -y, 0, 1 - fromBottom, fromLeft];
  return [x, 0, 0, y, fromLeft, fromBottom];
}

async function onlyWhatItShows(page: PDFPage, shown: ShownBox): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const paper = document.addPage([shown.width, shown.height]);
  // So that the same look with other edges is another picture.
  if (shown.bleed > 0) paper.setTrimBox(shown.bleed, shown.bleed, shown.width - 2 * shown.bleed, shown.height - 2 * shown.bleed);
  // A blank page has no content stream (ISO 32000-1, 7.7.3.3), and none is to be embedded.
  if (page.node.Contents() !== undefined) await draw(paper, page, shown);
  try {
    return await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    throw badPicture('broken', {}, { cause: error });
  }
}

/** Draws what is taken in of a page over all of another one. */
async function draw(paper: PDFPage, page: PDFPage, shown: ShownBox): Promise<void> {
  const { left, bottom, right, top } = shown;
  const form = await paper.doc.embedPage(page, { left, bottom, right, top }, ontoUnitSquare(shown));
  const name = paper.node.newXObject('Page', form.ref);
  paper.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(shown.width, 0, 0, shown.height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
}
