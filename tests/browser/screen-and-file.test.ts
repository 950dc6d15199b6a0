import type { Page } from 'playwright-core';
import jsQR from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '@/lib/render/lay-out';
import { signIn } from '../harness/browser';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { qpdfComplaints } from '../readers/qpdf';
import { decodedPng, differingPixels, mupdfRaster, popplerRaster, type Raster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from '../render/canvas-raster';
import { goldenDocument, GOLDEN_DPI, GOLDEN_TYPES, GOLDEN_VALUES } from '../render/golden-documents';
import { valuesOf } from '../render/made-file';
import { quartersPng } from '../render/sample-pictures';
import { testResources } from '../render/test-resources';
import { createGoldenFile, installGolden } from './golden-installation';

/** Pixels by which the screen may be further from poppler than mupdf is, so that a page on which mupdf agrees exactly can pass. */
const FLOOR = 20;

const server = testServer({ fill: installGolden });
const visitor = testVisitor(server);
let preview: Page;
let pdf: Uint8Array;

beforeAll(async () => {
  preview = visitor.page;
  const scale = (GOLDEN_DPI / 72).toFixed(9);
  const address = `/documents/${server.filled.docId}/preview`;
  await signIn(preview, server.url, address, server.filled.account);
  await preview.goto(`${server.url}${address}?scale=${scale}`);
  await preview.waitForSelector('[data-preview][data-ready=true]');
  const photo = await quartersPng(3);
  await fillIn(preview, photo);
  pdf = await createGoldenFile(server.url, server.filled, photo);
}, 180_000);

/** Types the values, and waits until the page that shows the name says it; what is said is painted in the same turn. */
async function fillIn(page: Page, photo: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', { name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await page.waitForSelector('[role=group] canvas:not([hidden])');
  await page.fill('textarea[name=name]', GOLDEN_VALUES.name);
  await page.waitForSelector(`[data-page="0"][aria-label*="${GOLDEN_VALUES.name}"]`);
}

async function screen(page: number): Promise<Raster> {
  const address = await preview.locator(`[data-page="${page}"] canvas`).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  return decodedPng(Buffer.from(address.split(',')[1] ?? '', 'base64'));
}

describe('what was seen in the browser is what is in the file', { timeout: 60_000 }, () => {
  it.each(GOLDEN_TYPES)('%s', async (type) => {
    const page = GOLDEN_TYPES.indexOf(type);
    const poppler = popplerRaster(pdf, page, GOLDEN_DPI);
    const mupdf = differingPixels(poppler, mupdfRaster(pdf, page, GOLDEN_DPI));
    const seen = differingPixels(poppler, await screen(page));
    expect(seen).toBeLessThanOrEqual(mupdf + FLOOR);
  });

  it('a single letter that differs is seen', async () => {
    const inBrowser = await screen(GOLDEN_TYPES.indexOf('text'));
    expect(differingPixels(inBrowser, outsideBrowser(GOLDEN_VALUES.name))).toBeLessThanOrEqual(FLOOR);
    expect(differingPixels(inBrowser, outsideBrowser(GOLDEN_VALUES.name.replace('ё', 'е')))).toBeGreaterThan(FLOOR);
  });

  it('a telephone reads the QR code of the file', () => {
    const page = popplerRaster(pdf, GOLDEN_TYPES.indexOf('qr'), 2 * GOLDEN_DPI);
    const [left, top, side] = [24, 24, 320];
    expect(jsQR(cut(page, left, top, side), side, side)?.data).toBe(`https://example.org/${GOLDEN_VALUES.name}`);
  });

  it('the file is a clean PDF', () => {
    expect(qpdfComplaints(pdf)).toBe('');
  });

  it('the browser asked nobody else for anything and had nothing to complain about', () => {
    expect(visitor.complaints).toEqual([]);
  });
});

/** The page of texts by the same painter on a canvas of Node. */
function outsideBrowser(name: string): Raster {
  const document = goldenDocument('text', { opaque: '', transparent: '', turned: [] });
  const resources = testResources(document);
  const [page] = layOut(document, valuesOf({ name }), resources).displayList.pages;
  if (page === undefined) throw new Error('no page');
  return canvasRaster(page, GOLDEN_DPI, nodeCanvasResources(resources.fonts));
}

/** A square of a raster, RGBA. */
function cut({ width, pixels }: Raster, left: number, top: number, side: number): Uint8ClampedArray {
  const square = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++) {
    const start = ((top + row) * width + left) * 4;
    square.set(pixels.subarray(start, start + side * 4), row * side * 4);
  }
  return square;
}
