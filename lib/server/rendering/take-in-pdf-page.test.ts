import { degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { blankDocument, blankPage } from '@/lib/document/new-document';
import type { DesignDocument } from '@/lib/document/design-document';
import { toPoints } from '@/lib/units';
import { pdfText } from '@/tests/readers/pdf-text';
import { qpdfComplaints, qpdfUnpacked } from '@/tests/readers/qpdf';
import { differingPixels, mupdfRaster, popplerRaster } from '@/tests/readers/raster';
import { fileOf, makePdf, valuesOf } from '@/tests/render/made-file';
import { testResources } from '@/tests/render/test-resources';
import { preparePicture } from './prepare-picture';
import { PICTURE_LIMITS } from './taken-picture';
import { takeInPicture } from './take-in-picture';

const LIMITS = { ...PICTURE_LIMITS, pdfPage: 0 };
const A5 = [595, 420] as const;

/** A certificate's frame and a word in the corner, so that a turn shows; changed before it is saved. */
async function certificate(change: (document: PDFDocument) => void | Promise<void> = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([...A5]);
  page.drawRectangle({ x: 30.3, y: 20.3, width: 535, height: 380, color: rgb(0.1, 0.3, 0.6) });
  page.drawRectangle({ x: 36.3, y: 26.3, width: 523, height: 368, color: rgb(1, 1, 0.95) });
  page.drawText('CERTIFICATE', { x: 60.1, y: 340.1, size: 30, font: await document.embedFont(StandardFonts.TimesRoman) });
  await change(document);
  return document.save({ useObjectStreams: false });
}

/** A file whose only page has this PDF as its background. */
async function fileWith(pdf: Uint8Array, [width, height]: readonly [number, number] = A5, bleed = 0) {
  const taken = await takeInPicture(pdf, LIMITS);
  const background = { color: '#ff0000', picture: { asset: taken.key, fit: 'stretch' as const } };
  const document: DesignDocument = blankDocument('a5-landscape', {
    pages: [blankPage('a5-landscape', { width, height, bleed, background })],
  });
  const resources = testResources(document, new Map([[taken.key, await preparePicture(taken.bytes)]]));
  return { taken, file: makePdf(document, resources, fileOf(valuesOf({}))) };
}

describe('a page of a PDF as a picture', { timeout: 60_000 }, () => {
  it('is in the file as it was: its look, its letters and its size', async () => {
    const original = await certificate();
    const { file, taken } = await fileWith(original);
    expect(qpdfComplaints(file)).toBe('');
    expect(pdfText(file, 'raw').join('').trim()).toBe('CERTIFICATE');
    expect([taken.mime, taken.width, taken.height, taken.pages]).toEqual(['application/pdf', 2479, 1750, 1]);
    for (const raster of [popplerRaster, mupdfRaster]) expect(differingPixels(raster(original, 0, 72), raster(file, 0, 72))).toBe(0);
  });

  it.each([90, 180, 270])('stands as readers show it when it is turned by %i°', async (angle) => {
    const original = await certificate((document) => document.getPage(0).setRotation(degrees(angle)));
    const { file } = await fileWith(original, angle === 180 ? A5 : [A5[1], A5[0]]);
    expect(differingPixels(popplerRaster(original, 0, 72), popplerRaster(file, 0, 72))).toBe(0);
  });

  it('is cut as readers cut it', async () => {
    const original = await certificate((document) => document.getPage(0).setCropBox(20, 210, 300, 200));
    const { file, taken } = await fileWith(original, [300, 200]);
    expect([taken.width, taken.height]).toEqual([1250, 833]);
    expect(pdfText(file, 'raw').join('').trim()).toBe('CERTIFICATE');
  });

  it('that was made for a printer is cut where the printer cuts, and keeps its bleed without the marks around it', async () => {
    const forPrinter = (crop: (page: PDFPage) => void) =>
      certificate((document) => {
        const page = document.getPage(0);
        page.drawText('MARK', { x: 1, y: 1, size: 8 });
        page.setBleedBox(20, 12, 555, 396);
        page.setTrimBox(30, 20, 535, 380);
        crop(page);
      });
    const original = await forPrinter(() => undefined);
    const { taken, file } = await fileWith(original, [535, 380], 8);
    expect(taken).toMatchObject({ width: Math.round((551 / 72) * 300), height: 1650, bleed: 8 });
    expect(pdfText(file, 'raw').join('').trim()).toBe('CERTIFICATE');
    // Poppler draws the whole of the paper.
    const onThatPaper = await forPrinter((page) => page.setMediaBox(22, 12, 551, 396));
    expect(differingPixels(popplerRaster(onThatPaper, 0, 72), popplerRaster(file, 0, 72))).toBe(0);
    // Where readers show only what it is cut to, it is the same page, and the same picture.
    const shownCut = await forPrinter((page) => page.setCropBox(30, 20, 535, 380));
    expect((await takeInPicture(shownCut, LIMITS)).key).toBe(taken.key);
  });

  it('that somebody has cropped to a part of it is that part, wherever a printer would have cut', async () => {
    const original = await certificate((document) => {
      document.getPage(0).setTrimBox(30, 20, 535, 380);
      document.getPage(0).setCropBox(20, 210, 300, 200);
    });
    expect(await takeInPicture(original, LIMITS)).toMatchObject({ width: 1250, height: 833, bleed: 0 });
  });

  it('has no bleed where it ends at the cut, and never more than a page can have', async () => {
    const cutTo = (bleed: readonly [number, number, number, number]) =>
      certificate((document) => {
        document.getPage(0).setBleedBox(...bleed);
        document.getPage(0).setTrimBox(100, 100, 300, 200);
      });
    expect(await takeInPicture(await cutTo([100, 100, 300, 200]), LIMITS)).toMatchObject({ width: 1250, height: 833, bleed: 0 });
    expect((await takeInPicture(await cutTo([0, 0, ...A5]), LIMITS)).bleed).toBeCloseTo(toPoints(20, 'mm'));
  });

  it('brings no script, action, attachment, note or form along', async () => {
    const original = await certificate(async (document) => {
      document.addJavaScript('hello', 'app.alert(1)');
      document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(2)') }));
      await document.attach(new TextEncoder().encode('secret'), 'secret.txt');
      document.getForm().createTextField('name').addToPage(document.getPage(0), { x: 60, y: 100, width: 100, height: 20 });
    });
    const { file, taken } = await fileWith(original);
    for (const pdf of [taken.bytes, file])
      expect(qpdfUnpacked(pdf)).not.toMatch(/JavaScript|OpenAction|EmbeddedFile|secret|AcroForm|Widget/);
  });

  it('is kept alike whenever it comes', async () => {
    const original = await certificate();
    expect((await takeInPicture(original, LIMITS)).key).toBe((await takeInPicture(original, LIMITS)).key);
  });

  it('is the first of several, and how many there are is told', async () => {
    const original = await certificate((document) => {
      for (let page = 0; page < 499; page++) document.addPage([100, 100]);
    });
    const taken = await takeInPicture(original, LIMITS);
    expect([taken.pages, taken.width]).toEqual([500, 2479]);
  });

  it('is whichever is asked for, also a blank one', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage([200, 100]);
    document.addPage([...A5]).drawText('SECOND', { font: await document.embedFont(StandardFonts.TimesRoman) });
    const original = await document.save({ useObjectStreams: false });
    const blank = await takeInPicture(original, LIMITS);
    expect([qpdfComplaints(blank.bytes), pdfText(blank.bytes, 'raw').join('').trim(), blank.pages, blank.width]).toEqual(['', '', 2, 833]);
    const second = await takeInPicture(original, { ...LIMITS, pdfPage: 1 });
    expect([pdfText(second.bytes, 'raw').join('').trim(), second.pages, second.width]).toEqual(['SECOND', 2, 2479]);
    await expect(takeInPicture(original, { ...LIMITS, pdfPage: 2 })).rejects.toMatchObject({ code: 'bad_image' });
  });

  it('is refused where it is locked, broken, or not asked for', async () => {
    const locked = await certificate((document) => document.encrypt({ userPassword: 'тайна', ownerPassword: 'x' }));
    await expect(takeInPicture(locked, LIMITS)).rejects.toMatchObject({ code: 'bad_image', details: { reason: 'encrypted' } });
    const broken = (await certificate()).slice(0, 300);
    await expect(takeInPicture(broken, LIMITS)).rejects.toMatchObject({ code: 'bad_image', details: { reason: 'broken' } });
    await expect(takeInPicture(await certificate())).rejects.toMatchObject({ details: { reason: 'kind_not_taken', kind: 'pdf' } });
  });
});
