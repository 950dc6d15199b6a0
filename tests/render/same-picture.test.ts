import { beforeAll, describe, expect, it } from 'vitest';
import type { DesignDocument } from '@/lib/document/design-document';
import { elementTypes } from '@/lib/document/elements';
import type { FileValues } from '@/lib/document/file-values';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { layOut } from '@/lib/render/lay-out';
import { qpdfComplaints } from '../readers/qpdf';
import { differingPixels, mupdfRaster, popplerRaster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from './canvas-raster';
import {
  decoratedDocument,
  facesDocument,
  goldenDocument,
  goldenPictureValues,
  GOLDEN_DPI,
  GOLDEN_TYPES,
  GOLDEN_VALUES,
  type GoldenPictures,
} from './golden-documents';
import { expectGolden } from './golden-picture';
import { fileOf, makePdf, valuesOf } from './made-file';
import { cmykPicture, jpegPicture, pngRowsPicture, transparentPicture, type SamplePicture } from './sample-pictures';
import { testResources } from './test-resources';

/** Pixels by which our canvas may be further from poppler than mupdf is, so that a page on which mupdf agrees exactly can pass. */
const FLOOR = 20;

let samples: readonly SamplePicture[];
let pictures: GoldenPictures;
let values: FileValues;

beforeAll(async () => {
  const opaque = await pngRowsPicture();
  const transparent = await transparentPicture();
  const turned = await Promise.all([2, 3, 4, 5, 6, 7, 8].map((orientation) => jpegPicture(orientation)));
  samples = [opaque, transparent, ...turned];
  pictures = { opaque: opaque.key, transparent: transparent.key, turned: turned.map(({ key }) => key) };
  values = valuesOf(GOLDEN_VALUES, goldenPictureValues(pictures));
});

/** A document's file, and its page as our canvas paints it, changed before painting where a test asks for it. */
function made(document: DesignDocument, change = (page: DisplayPage) => page) {
  const resources = testResources(document, new Map(samples.map(({ key, pdf }) => [key, pdf])));
  const pdf = makePdf(document, resources, fileOf(values));
  const [page] = layOut(document, values, resources).displayList.pages;
  if (page === undefined) throw new Error('no page');
  const onCanvas = nodeCanvasResources(resources.fonts, new Map(samples.map(({ key, drawable }) => [key, drawable])));
  return { pdf, canvas: canvasRaster(change(page), GOLDEN_DPI, onCanvas) };
}

/** How far our canvas and mupdf are from poppler, in pixels. */
function distances({ pdf, canvas }: ReturnType<typeof made>) {
  const poppler = popplerRaster(pdf, 0, GOLDEN_DPI);
  return { canvas: differingPixels(poppler, canvas), mupdf: differingPixels(poppler, mupdfRaster(pdf, 0, GOLDEN_DPI)) };
}

/** The page with one of its elements a pixel further right. */
function shifted(element: string) {
  return (page: DisplayPage): DisplayPage => ({
    ...page,
    groups: page.groups.map((group) => {
      if (group.element !== element) return group;
      const [a, b, c, d, e, f] = group.transform;
      return { ...group, transform: [a, b, c, d, e + 72 / GOLDEN_DPI, f] };
    }),
  });
}

describe('screen and file show the same picture', { timeout: 60_000 }, () => {
  it.each(GOLDEN_TYPES)('the canvas is no further from poppler than mupdf is: %s', (type) => {
    const page = made(goldenDocument(type, pictures));
    expect(qpdfComplaints(page.pdf)).toBe('');
    const { canvas, mupdf } = distances(page);
    expect(canvas).toBeLessThanOrEqual(mupdf + FLOOR);
  });

  it.each([
    ['every face that may be chosen', facesDocument()],
    ['decorated text', decoratedDocument()],
  ])('the canvas is no further from poppler than mupdf is: %s', (_name, document) => {
    const page = made(document);
    expect(qpdfComplaints(page.pdf)).toBe('');
    const { canvas, mupdf } = distances(page);
    expect(canvas).toBeLessThanOrEqual(mupdf + FLOOR);
  });

  const planted = ['text-0', 'text-9', 'text-12', 'image-0', 'qr-0', 'rectangle-2', 'line-1'] as const;
  it.each(planted)('%s planted a pixel off is seen', (element) => {
    const type = GOLDEN_TYPES.find((type) => element.startsWith(type)) ?? 'text';
    const { canvas, mupdf } = distances(made(goldenDocument(type, pictures), shifted(element)));
    expect(canvas).toBeGreaterThan(mupdf + FLOOR);
  });

  it.each(GOLDEN_TYPES)('every choice of %s stands on its page', (type) => {
    const [page] = goldenDocument(type, pictures).pages;
    const shown = (prop: string) => new Set(page?.elements.map((element) => Object.entries(element).find(([name]) => name === prop)?.[1]));
    for (const control of elementTypes[type].controls) {
      if (control.as === 'choice') expect(shown(control.prop)).toEqual(new Set<unknown>(control.options));
    }
  });
});

describe('a page looks as it did', { timeout: 60_000 }, () => {
  it.each(GOLDEN_TYPES)('%s', (type) => {
    expectGolden(type, popplerRaster(made(goldenDocument(type, pictures)).pdf, 0, GOLDEN_DPI));
  });

  it('decorated text', () => {
    expectGolden('decorated-text', popplerRaster(made(decoratedDocument()).pdf, 0, GOLDEN_DPI));
  });
});

it('a CMYK JPEG keeps its colours in the PDF', async () => {
  const picture = await cmykPicture();
  const document = goldenDocument('image', { opaque: picture.key, transparent: picture.key, turned: [] });
  const resources = testResources(document, new Map([[picture.key, picture.pdf]]));
  const pdf = makePdf(document, resources, fileOf(valuesOf({})));
  // In the first quarter of the first picture, which is red.
  for (const { width, pixels } of [popplerRaster(pdf, 0, GOLDEN_DPI), mupdfRaster(pdf, 0, GOLDEN_DPI)]) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray((20 * width + 20) * 4);
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(100);
  }
});
