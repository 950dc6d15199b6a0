import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { testValues } from '@/lib/document/test-fixtures';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import type { MadeFile, MadeFileResult, RenderVersion } from '@/lib/server/rendering/messages';
import { testPool, type TestPool } from './test-pool';

let test: TestPool;
const folder = mkdtempSync(path.join(tmpdir(), 'rendering-'));

beforeAll(async () => {
  test = await testPool();
}, 30_000);

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the rendering pool', () => {
  it('makes PDFs that qpdf finds nothing to say about and that carry the text', async () => {
    const version = await diploma();
    const people = ['Анна Белова', 'Пётр Щукин', 'Юлия Эм'];
    const results = await test.pool.makePdf(version, people.map(fileFor));
    expect(test.faults).toEqual([]);
    results.forEach((result, index) => {
      const file = written(result);
      execFileSync('qpdf', ['--check', file]);
      expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain(people[index]);
    });
  });

  it('has every part in Storage before a file is given out, each written once', async () => {
    const version = await diploma();
    const [first] = await test.pool.makePdf(version, [fileFor('А')]);
    for (const { hash, length } of made(first).parts) expect(test.stored.get(`parts/${hash}`)?.length).toBe(length);
    const before = test.stored.size;
    await test.pool.makePdf(version, [fileFor('Б')]);
    expect(test.stored.size).toBe(before);
  });

  it('puts parts back that were swept from Storage meanwhile', async () => {
    const sweptPool = await testPool();
    try {
      sweptPool.stored.set(`assets/${(await background()).key}`, (await background()).bytes);
      const version = await diploma();
      const [first] = await sweptPool.pool.makePdf(version, [fileFor('А')]);
      for (const { hash } of made(first).parts) sweptPool.stored.delete(`parts/${hash}`);
      vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] });
      const [second] = await sweptPool.pool.makePdf(version, [fileFor('Б')]);
      for (const { hash } of made(second).parts) expect(sweptPool.stored.has(`parts/${hash}`)).toBe(true);
    } finally {
      vi.useRealTimers();
      await sweptPool.close();
    }
  });

  it('fails one file by itself when it asks for a page that is not there', async () => {
    const version = await diploma();
    const results = await test.pool.makePdf(version, [fileFor('А'), { ...fileFor('Б'), pages: [7] }, fileFor('В')]);
    expect(results.map((result) => ('failure' in result ? result.failure.code : 'made'))).toEqual(['made', 'broken_document', 'made']);
    expect(test.faults.splice(0)).toHaveLength(1);
  });

  it('fails every file of content that is no document, and goes on', async () => {
    const version = { id: crypto.randomUUID(), content: { schema: 1 } as unknown as RenderVersion['content'], assetKeys: [] };
    expect(await test.pool.makePdf(version, [fileFor('А')])).toMatchObject([{ failure: { code: 'broken_document' } }]);
    expect(test.faults.splice(0)).toHaveLength(1);
    expect(test.deaths).toEqual([]);
  });

  it('paints a JPG that differs little from what poppler and PDFium make of the PDF', async () => {
    const version = await diploma();
    const file = fileFor('Константин Жуковский');
    const pdf = written((await test.pool.makePdf(version, [file]))[0]);
    const jpg = await rgb(await test.pool.makeJpg(version, file, { page: 0, dpi: 96 }));
    execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', pdf, `${pdf}.96`]);
    const poppler = await rgb(readFileSync(`${pdf}.96.png`));
    const pdfium = await rgb(await test.pool.rasterPdf(readFileSync(pdf), 0, 96));
    expect(differingShare(jpg, pdfium)).toBeLessThan(0.0005);
    // poppler sets glyphs on its own grid, away from both.
    expect(differingShare(jpg, poppler)).toBeLessThan(1.2 * differingShare(pdfium, poppler));
    const other = await rgb(await test.pool.makeJpg(version, fileFor('Б'), { page: 0, dpi: 96 }));
    expect(differingShare(jpg, other)).toBeGreaterThan(0.003);
  });

  it('paints 150 dpi by default, and a page in pixels one to one', async () => {
    const version = { id: crypto.randomUUID(), content: blankDocument('a4-portrait'), assetKeys: [] };
    const a4 = await sharp(await test.pool.makeJpg(version, fileFor(''), { page: 0 })).metadata();
    expect([a4.width, a4.height]).toEqual([1240, 1754]);
    const pixels = blankDocument('a4-portrait', { pages: [blankPage('a4-portrait', { unit: 'px', width: 750, height: 375 })] });
    const square = await test.pool.makeJpg({ id: crypto.randomUUID(), content: pixels, assetKeys: [] }, fileFor(''), { page: 0 });
    expect(await sharp(square).metadata()).toMatchObject({ width: 1000, height: 500 });
  });

  it('says that a page is not there', async () => {
    await expect(test.pool.makeJpg(await diploma(), fileFor(''), { page: 3 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells a usable font from a damaged one and goes on', async () => {
    const { key } = fontCatalogue[0] ?? { key: '' };
    const font = readFileSync(`public/fonts/${key}.ttf`);
    expect(await test.pool.probeFont(font)).toMatchObject({ key, outlines: 'truetype' });
    const damaged = [
      Buffer.from('no font'),
      font.subarray(0, 5000),
      Buffer.concat([font.subarray(0, 300), Buffer.alloc(font.length - 300, 0xff)]),
    ];
    for (const bytes of damaged) await expect(test.pool.probeFont(bytes)).rejects.toMatchObject({ code: 'bad_font' });
    expect(test.pool.pids()).toHaveLength(1);
  });
});

async function background() {
  const noise = { type: 'gaussian', mean: 200, sigma: 10 } as const;
  const bytes = await sharp({ create: { width: 1123, height: 794, channels: 3, background: '#eed', noise } })
    .jpeg()
    .toBuffer();
  return test.pool.takeInPicture(bytes);
}

async function diploma(): Promise<RenderVersion> {
  const { key, bytes } = await background();
  test.stored.set(`assets/${key}`, bytes);
  const text = newElement('text', { id: 'name', x: 60, y: 200, width: 700, paragraphs: plainParagraphs('%name', { size: 40 }) });
  const heading = newElement('text', { id: 'heading', x: 60, y: 80, width: 700, paragraphs: plainParagraphs('Диплом', { size: 60 }) });
  const page = blankPage('a4-landscape', {
    elements: [heading, text],
    background: { color: '#ffffff', picture: { asset: key, fit: 'fill' } },
  });
  return { id: crypto.randomUUID(), content: blankDocument('a4-landscape', { pages: [page] }), assetKeys: [key] };
}

function fileFor(name: string) {
  return { id: crypto.randomUUID(), values: testValues({ name }), pages: [0], title: name };
}

function made(result: MadeFileResult | undefined): MadeFile {
  if (result === undefined || 'failure' in result) throw new Error(JSON.stringify(result));
  return result;
}

function written(result: MadeFileResult | undefined): string {
  const { id, parts, tail } = made(result);
  const file = path.join(folder, `${id}.pdf`);
  writeFileSync(file, Buffer.concat([...parts.map(({ hash }) => test.stored.get(`parts/${hash}`) ?? new Uint8Array()), tail]));
  return file;
}

async function rgb(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Share of samples that differ by more than a quarter of the scale: edges of letters differ a little everywhere, other letters do so a lot. */
function differingShare(a: Awaited<ReturnType<typeof rgb>>, b: Awaited<ReturnType<typeof rgb>>): number {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  let differing = 0;
  a.data.forEach((sample, at) => (differing += Math.abs(sample - (b.data[at] ?? 0)) > 64 ? 1 : 0));
  return differing / a.data.length;
}
