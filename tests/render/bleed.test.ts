import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { DesignDocument, Page } from '@/lib/document/design-document';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { readDocument } from '@/lib/document/read-document';
import { layOut } from '@/lib/render/lay-out';
import { rasterPdf } from '@/lib/server/rendering/raster-pdf';
import { toPoints } from '@/lib/units';
import { qpdfComplaints, qpdfUnpacked } from '../readers/qpdf';
import { differingPixels, mupdfRaster, popplerRaster, type Raster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from './canvas-raster';
import { fileOf, makePdf, valuesOf } from './made-file';
import { framedPicture, pngRowsPicture, type SamplePicture } from './sample-pictures';
import { testResources } from './test-resources';

/** Two pixels a point, so that page and bleed are whole pixels. */
const DPI = 144;
const [WIDTH, HEIGHT, BLEED] = [300, 200, 10];
const VALUES = valuesOf({ name: 'Анна' });

const RED = '#d81e1e';
/** Fixed, variable and see-through elements, of which some stand out of the page on each side. */
const ELEMENTS = [
  newElement('rectangle', { id: 'left', x: -30, y: 80, width: 60, height: 40, fill: RED, stroke: null }),
  newElement('ellipse', {
    id: 'pale',
    x: 260,
    y: 60,
    width: 80,
    height: 80,
    fill: '#1e56d8',
    stroke: { color: '#000000', width: 6 },
    opacity: 0.5,
  }),
  newElement('text', { id: 'name', x: 100, y: 90, width: 120, height: 30, paragraphs: plainParagraphs('%name', { size: 18 }) }),
  newElement('text', { id: 'top', x: 100, y: -8, width: 120, height: 30, paragraphs: plainParagraphs('Диплом %name', { size: 18 }) }),
];

function withPage(page: Partial<Page>): DesignDocument {
  return blankDocument('a4-landscape', {
    pages: [
      blankPage('a4-landscape', {
        width: WIDTH,
        height: HEIGHT,
        background: { color: '#f4e8c8', picture: null },
        elements: ELEMENTS,
        ...page,
      }),
    ],
  });
}

function made(document: DesignDocument, pictures: readonly SamplePicture[] = [], dpi = DPI) {
  const resources = testResources(document, new Map(pictures.map(({ key, pdf }) => [key, pdf])));
  const pdf = makePdf(document, resources, fileOf(VALUES));
  const [page] = layOut(document, VALUES, resources).displayList.pages;
  if (page === undefined) throw new Error('no page');
  const onCanvas = nodeCanvasResources(resources.fonts, new Map(pictures.map(({ key, drawable }) => [key, drawable])));
  return { pdf, canvas: canvasRaster(page, dpi, onCanvas) };
}

/** The colour at a place of a raster of the whole sheet; points from the trimmed page's corner. */
function colorAt({ width, pixels }: Raster, x: number, y: number): readonly number[] {
  const at = (Math.round((y + BLEED) * (DPI / 72)) * width + Math.round((x + BLEED) * (DPI / 72))) * 4;
  return [...pixels.subarray(at, at + 3)];
}

const PAPER = [0xf4, 0xe8, 0xc8];

describe('a page with a bleed', { timeout: 60_000 }, () => {
  it('is in the file with all its boxes, and one without it only with its size', () => {
    const { pdf } = made(withPage({ bleed: toPoints(3, 'mm') }));
    expect(qpdfComplaints(pdf)).toBe('');
    const unpacked = qpdfUnpacked(pdf).replace(/\s+/g, ' ');
    for (const name of ['MediaBox', 'BleedBox']) expect(unpacked).toContain(`/${name} [ -8.504 -8.504 308.504 208.504 ]`);
    for (const name of ['CropBox', 'TrimBox']) expect(unpacked).toContain(`/${name} [ 0 0 300 200 ]`);
    const plain = qpdfUnpacked(made(withPage({})).pdf).replace(/\s+/g, ' ');
    expect(plain).toContain('/MediaBox [ 0 0 300 200 ]');
    expect(plain).not.toMatch(/CropBox|BleedBox|TrimBox/);
  });

  it('is shown by viewers as if it had none', async () => {
    const [plain, { pdf }] = [made(withPage({})), made(withPage({ bleed: BLEED }))];
    expect(differingPixels(popplerRaster(pdf, 0, DPI, 'crop'), popplerRaster(plain.pdf, 0, DPI))).toBe(0);
    expect(differingPixels(mupdfRaster(pdf, 0, DPI), mupdfRaster(plain.pdf, 0, DPI))).toBe(0);
    const pdfium = async (file: Uint8Array) =>
      await sharp(await rasterPdf(file, 0, DPI))
        .raw()
        .toBuffer({ resolveWithObject: true });
    const [ours, theirs] = [await pdfium(pdf), await pdfium(plain.pdf)];
    expect([ours.info.width, ours.info.height]).toEqual([600, 400]);
    expect(ours.data.equals(theirs.data)).toBe(true);
  });

  it('has paper and what stands out of the page as far as the printer wants, and nothing beyond', () => {
    const whole = popplerRaster(made(withPage({ bleed: BLEED })).pdf, 0, DPI);
    expect([whole.width, whole.height]).toEqual([640, 440]);
    for (const [x, y] of [
      [-9, -9],
      [308, -9],
      [-9, 208],
      [308, 208],
    ] as const)
      expect(colorAt(whole, x, y)).toEqual(PAPER);
    expect(colorAt(whole, -8, 100)).toEqual([0xd8, 0x1e, 0x1e]);
    // What is made see-through as one lies on a form of its own.
    expect(colorAt(whole, 306, 100)).not.toEqual(PAPER);
    // A variable text, whose letters stand above the page's edge.
    expect(inked(whole, 100, -9, 220, -1)).toBe(true);
  });

  it('looks on screens and in a JPG like its trimmed page in the file, with a picture that was made for page and bleed', async () => {
    const picture = await framedPicture(4);
    for (const fit of ['fill', 'stretch'] as const) {
      // With its bleed it is just as large as the picture, a pixel to a point.
      const size = { width: 44, height: 28, bleed: 2, background: { color: '#ffffff', picture: { asset: picture.key, fit } } };
      const { pdf, canvas } = made(withPage({ ...size, elements: [] }), [picture], 72);
      expect([canvas.width, canvas.height]).toEqual([44, 28]);
      // Where two colours meet, poppler rounds a few pixels otherwise.
      expect(differingPixels(popplerRaster(pdf, 0, 72, 'crop'), canvas)).toBeLessThan(10);
      // Half of the frame is cut off.
      const dark = [0, 1, 2, 3].map((x) => (canvas.pixels[(10 * 44 + x) * 4] ?? 0) < 30);
      expect(dark).toEqual([true, true, false, false]);
    }
  });

  it('has a picture that covers the page in the bleed too, and one that is shown whole on the page alone', async () => {
    const picture = await pngRowsPicture();
    const corners = (fit: 'fit' | 'fill' | 'stretch') => {
      const background = { color: '#f4e8c8', picture: { asset: picture.key, fit } };
      const whole = popplerRaster(made(withPage({ bleed: BLEED, background, elements: [] }), [picture]).pdf, 0, DPI);
      return (
        [
          [-9, -9],
          [308, -9],
          [-9, 208],
          [308, 208],
        ] as const
      ).map(([x, y]) => String(colorAt(whole, x, y)) === String(PAPER));
    };
    expect(corners('fill')).toEqual([false, false, false, false]);
    expect(corners('stretch')).toEqual([false, false, false, false]);
    expect(corners('fit')).toEqual([true, true, true, true]);
  });
});

/** Whether there is anything dark in this part of the sheet, in points. */
function inked(whole: Raster, left: number, top: number, right: number, bottom: number): boolean {
  for (let y = top; y <= bottom; y += 0.5)
    for (let x = left; x <= right; x += 0.5) if (colorAt(whole, x, y).every((channel) => channel < 90)) return true;
  return false;
}

test('pages of a document from before there was a bleed have none, and more than a printer cuts off is refused', () => {
  const page = { id: 'p', width: 100, height: 50 };
  expect(readDocument({ schema: 8, pages: [page] })).toMatchObject({ document: { pages: [{ bleed: 0 }] } });
  expect(readDocument({ schema: 9, pages: [{ ...page, bleed: toPoints(20, 'mm') }] })).toHaveProperty('document');
  for (const bleed of [toPoints(21, 'mm'), -1]) {
    expect(readDocument({ schema: 9, pages: [{ ...page, bleed }] })).toMatchObject({ error: { problems: [{ path: 'pages.0.bleed' }] } });
  }
});
