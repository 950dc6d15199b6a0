import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { describedVariables } from '@/lib/document/described-variables';
import type { DesignDocument } from '@/lib/document/design-document';
import { DESIGN_IDS, type DesignId } from '@/lib/document/designs/design-ids';
import { documentDraws } from '@/lib/document/document-needs';
import { SAMPLE_PEOPLE, samplePersonValues } from '@/lib/document/sample-people';
import { civilTime } from '@/lib/server/create/civil-time';
import { EXAMPLE_CODE, exampleOf } from '@/lib/server/documents/document-preview';
import { verifyUrl } from '@/lib/server/verify/verify-code';
import { signIn } from '../harness/browser';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { decodedPng, differingPixels, mupdfRaster, sharpRaster, type Raster } from '../readers/raster';
import { GOLDEN_DPI, GOLDEN_VALUES } from '../render/golden-documents';
import { fileOf, makePdf, valuesOf } from '../render/made-file';
import { quartersPng } from '../render/sample-pictures';
import { testResources } from '../render/test-resources';
import { createGoldenFile, GOLDEN_PAGES, installGolden, type GoldenInstallation } from './golden-installation';

/** Pixels by which the editor may be further from the file than mupdf is, so that a page on which mupdf agrees exactly can pass. */
const FLOOR = 20;
const DRAWN = DESIGN_IDS.filter((id) => id !== 'blank');

const server = testServer({ fill: installGolden });
// Large enough for every page at its full size.
const visitor = testVisitor(server, { context: { viewport: { width: 1720, height: 2160 } } });
let golden: GoldenInstallation;
let editor: Page;

beforeAll(async () => {
  golden = server.filled;
  editor = visitor.page;
  await signIn(editor, server.url, '/documents', golden.account);
}, 60_000);

/** Opens a document in the editor and fills it with the first sample person, whose values are then one's own to change. */
async function openWithValues(id: string): Promise<void> {
  await editor.goto(`${server.url}/documents/${id}`);
  await editor.waitForSelector('[data-canvas][data-ready]');
  await editor.getByRole('button', { name: 'Со значениями' }).click();
  await editor.getByRole('combobox', { name: 'Чьи значения' }).click();
  await editor.getByRole('option', { name: 'Свои значения' }).click();
}

/** What is seen of the page in sight at its full size: its own pixels, those that it only touches left out. */
async function seen({ width, height }: { readonly width: number; readonly height: number }): Promise<Raster> {
  await editor.locator('[data-canvas]').focus();
  await editor.keyboard.press('Control+Digit0');
  const sheet = await editor.waitForSelector('[data-sheet][data-still]');
  // Two frames on, what was asked for is painted.
  await editor.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const [x = 0, y = 0] = (await sheet.getAttribute('data-still'))?.split(' ').map(Number) ?? [];
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('there is no sheet');
  const clip = { x: box.x + x, y: box.y + y, width: wholePixels(width), height: wholePixels(height) };
  return decodedPng(await editor.screenshot({ clip, caret: 'initial' }));
}

function wholePixels(points: number): number {
  return Math.floor((points * GOLDEN_DPI) / 72 + 1e-6);
}

/** How far what is seen, and what mupdf draws of the same size, are from what the file says, in pixels. */
function distances(screen: Raster, pdf: Uint8Array, page: number) {
  const file = cut(sharpRaster(pdf, page, GOLDEN_DPI), screen);
  const mupdf = cut(mupdfRaster(pdf, page, GOLDEN_DPI), screen);
  return { seen: differingPixels(file, screen), mupdf: differingPixels(file, mupdf) };
}

/** A raster's top left part, as large as another. */
function cut({ width: row, pixels }: Raster, { width, height }: Raster): Raster {
  const part = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) part.set(pixels.subarray(y * row * 4, (y * row + width) * 4), y * width * 4);
  return { width, height, pixels: part };
}

describe('what the editor shows is what is in the file', { timeout: 60_000 }, () => {
  let pdf: Uint8Array;
  let document: DesignDocument;

  beforeAll(async () => {
    const photo = await quartersPng(3);
    document = await contentOf(golden.docId);
    pdf = await createGoldenFile(server.url, golden, photo);
    await openWithValues(golden.docId);
    await editor.fill('textarea[name=name]', GOLDEN_VALUES.name);
    await editor.setInputFiles('[role=group] input[type=file]', { name: 'photo.png', mimeType: 'image/png', buffer: photo });
    await editor.getByRole('button', { name: 'Заменить фото' }).waitFor();
  }, 120_000);

  it.each(GOLDEN_PAGES)('%s', async (name) => {
    const at = GOLDEN_PAGES.indexOf(name);
    const page = document.pages[at];
    if (page === undefined) throw new Error('no page');
    await editor.getByRole('button', { name: `Лист ${at + 1}`, exact: true }).click();
    const { seen: screen, mupdf } = distances(await seen(page), pdf, at);
    expect(screen).toBeLessThanOrEqual(mupdf + FLOOR);
  });

  it.each(DRAWN)('the starting design %s', async (design) => {
    const id = await madeFrom(design);
    const content = await contentOf(id);
    await openWithValues(id);
    const [page] = content.pages;
    if (page === undefined) throw new Error('no page');
    const { seen: screen, mupdf } = distances(await seen(page), designFile(content), 0);
    expect(screen).toBeLessThanOrEqual(mupdf + FLOOR);
  });
});

async function madeFrom(design: DesignId): Promise<string> {
  return editor.evaluate(async (chosen) => {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ design: chosen, name: chosen }),
    };
    return ((await (await fetch('/api/documents/from-design', asked)).json()) as { id: string }).id;
  }, design);
}

async function contentOf(id: string): Promise<DesignDocument> {
  return editor.evaluate(
    async (documentId) => ((await (await fetch(`/api/documents/${documentId}`)).json()) as { content: DesignDocument }).content,
    id,
  );
}

/** A design's file for the first sample person, with what the editor shows for what is drawn for each file by itself. */
function designFile(document: DesignDocument): Uint8Array {
  const [person] = SAMPLE_PEOPLE;
  if (person === undefined) throw new Error('nobody');
  const values = valuesOf(Object.fromEntries(samplePersonValues(person, describedVariables(document))));
  const { random, numbers } = documentDraws(document);
  const draws = {
    now: civilTime(new Date(), 'Europe/Moscow'),
    random: Object.fromEntries(random.map((draw) => [draw.name, exampleOf(draw)])),
    numbers: Object.fromEntries(numbers.map((name) => [name, 1])),
    verifyUrl: verifyUrl(server.url, EXAMPLE_CODE),
  };
  return makePdf(document, testResources(document), fileOf({ ...values, draws: { ...values.draws, ...draws } }));
}
