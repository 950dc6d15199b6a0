import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/render/lay-out';
import { probeFont } from '@/lib/server/rendering/probe-font';
import { fontBook } from '@/lib/text/font-book';
import { openFont } from '@/lib/text/open-font';
import { bundledFace } from '../harness/bundled-fonts';
import { pdfFonts, pdfWords } from '../readers/pdf-text';
import { qpdfComplaints } from '../readers/qpdf';
import { differingPixels, mupdfRaster, popplerRaster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from './canvas-raster';
import { fileOf, makePdf, valuesOf } from './made-file';
import { documentOf, text } from './sample-documents';
import { testResources } from './test-resources';

const DPI = 144;
/** Pixels that two painters may differ by on a page on which the two readers agree exactly. */
const FLOOR = 20;
const FAMILY = 'With CFF outlines';

/** Small cuts of Source Sans 3 and Noto Sans CJK (tests/fixtures/fonts/LICENCES.txt), one for each way OpenType carries PostScript outlines. */
const KINDS = ['name-keyed', 'cid-keyed', 'cff2-variable'] as const;

/** A diploma's line in the font, and the resources to lay it out and write it; the Latin and Cyrillic А share a form in most fonts. */
function lineIn(kind: (typeof KINDS)[number]) {
  const document = documentOf([
    text('Награждается %name', 60, { family: FAMILY }),
    text('AVTo №5', 160, { family: FAMILY, letterSpacing: 0.1 }),
  ]);
  const face = openFont(readFileSync(`tests/fixtures/fonts/${kind}.otf`), kind, { family: FAMILY, weight: 400, italic: false });
  const resources = { ...testResources(document), fonts: fontBook([face, bundledFace('PT Sans')]) };
  return { document, resources, values: valuesOf({ name: 'Анна Ёжикова' }) };
}

describe('a font with PostScript outlines', { timeout: 60_000 }, () => {
  it.each(KINDS)('looks in the file as on the canvas, to poppler and to mupdf: %s', (kind) => {
    const { document, resources, values } = lineIn(kind);
    const { displayList, issues } = layOut(document, values, resources);
    expect(issues).toEqual([]);
    const pdf = makePdf(document, resources, fileOf(values));
    expect(qpdfComplaints(pdf)).toBe('');
    const [page] = displayList.pages;
    if (page === undefined) throw new Error('no page');
    const canvas = canvasRaster(page, DPI, nodeCanvasResources(resources.fonts));
    const [poppler, mupdf] = [popplerRaster(pdf, 0, DPI), mupdfRaster(pdf, 0, DPI)];
    expect(differingPixels(poppler, canvas)).toBeLessThanOrEqual(differingPixels(poppler, mupdf) + FLOOR);
    expect(differingPixels(mupdf, canvas)).toBeLessThanOrEqual(differingPixels(poppler, mupdf) + FLOOR);
  });

  it.each(KINDS)('reads as it was written: %s', (kind) => {
    const { document, resources, values } = lineIn(kind);
    const pdf = makePdf(document, resources, fileOf(values));
    expect(pdfWords(pdf, 'raw')).toEqual(['Награждается', 'Анна', 'Ёжикова', 'AVTo', '№5']);
  });

  it.each(KINDS)('stands in the file as the outlines it has, cut down to its letters, with a way back to text: %s', (kind) => {
    const { document, resources, values } = lineIn(kind);
    const fonts = pdfFonts(makePdf(document, resources, fileOf(values)));
    const own = { type: 'CID Type 0C', embedded: true, subset: true, unicode: true };
    expect(fonts).toContainEqual({ ...own, name: expect.stringMatching(/^[A-Z]{6}\+/) as string });
  });

  it.each(KINDS)('passes the probe that a font from outside has to pass: %s', async (kind) => {
    expect(await probeFont(readFileSync(`tests/fixtures/fonts/${kind}.otf`))).toMatchObject({ outlines: 'cff' });
  });
});
