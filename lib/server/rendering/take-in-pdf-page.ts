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
import { PAGE_DPI } from '../../document/page-for-picture';
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
  const pixels = (points: number) => Math.max(1, Math.round((points * PAGE_DPI) / 72));
  return {
    key: createHash('sha256').update(kept).digest('hex'),
    mime: 'application/pdf',
    width: pixels(shown.width),
    height: pixels(shown.height),
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

/** The part of a page that readers show, in its own points, and its size once it is turned upright. */
interface ShownBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Upright. */
  readonly width: number;
  readonly height: number;
}

function shownBox(page: PDFPage): ShownBox {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  const turn = ((((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360) as ShownBox['turn'];
  const [width, height] = turn % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  return { left, bottom, right, top, turn, width, height };
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
  // A blank page has no content stream (ISO 32000-1, 7.7.3.3), and none is to be embedded.
  if (page.node.Contents() !== undefined) await draw(paper, page, shown);
  try {
    return await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    throw badPicture('broken', {}, { cause: error });
  }
}

/** Draws a page over all of another one, as readers show it. */
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
