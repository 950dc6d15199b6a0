import path from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import * as bytesRoute from '@/app/api/fonts/[key]/route';
import * as fontsRoute from '@/app/api/fonts/route';
import { documents, documentVersions, fonts } from '@/db/schema';
import { findVersionOfCreation } from '@/db/queries/claim-files';
import type { OwnFontShape } from '@/lib/api/fonts';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { newId } from '@/lib/ids';
import { copyBlobs } from '@/lib/server/backup/copy-blobs';
import { openFolderStorage } from '@/lib/server/storage/folder-storage';
import { fontBook } from '@/lib/text/font-book';
import { openFont } from '@/lib/text/open-font';
import { layOut } from '@/lib/render/lay-out';
import type { aWorkspace } from '../harness/builders';
import { aDocument, aToken, aUser } from '../harness/builders';
import { otfFile, ttfFile } from '../harness/font-files';
import { createCaller } from '../harness/school';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';
import { pdfFonts, pdfWords } from '../readers/pdf-text';
import { differingPixels, mupdfRaster, popplerRaster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from '../render/canvas-raster';
import { valuesOf } from '../render/made-file';
import { servedRendering } from '../rendering/served-rendering';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();
const { folder, storage, pool } = servedRendering();

/** Somebody signed in, and what they ask of the routes of fonts. */
async function aMember(role: 'editor' | 'viewer' = 'editor', workspace?: Awaited<ReturnType<typeof aWorkspace>>) {
  const user = await aUser(database.db, { role, ...(workspace && { workspace }) });
  const cookie = await cookieOf(user.id);
  const request = (method: string, address: string, body?: Uint8Array<ArrayBuffer>) =>
    new Request(pageRequest(method, address, { cookie }), body === undefined ? {} : { body, method });
  const context = (key: string) => ({ params: Promise.resolve({ key }) });
  return {
    user,
    workspace: user.workspace,
    upload: (bytes: Uint8Array<ArrayBuffer>, query = 'licensed=yes') =>
      fontsRoute.POST(request('POST', `/api/fonts?${query}`, bytes), context('')),
    list: async () => ((await (await fontsRoute.GET(request('GET', '/api/fonts'), context(''))).json()) as { fonts: OwnFontShape[] }).fonts,
    read: (key: string) => bytesRoute.GET(request('GET', `/api/fonts/${key}`), context(key)),
    remove: (key: string) => bytesRoute.DELETE(request('DELETE', `/api/fonts/${key}`), context(key)),
  };
}

const taken = async (answer: Response) => (await answer.json()) as OwnFontShape;
const refusal = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; message: string; details: Record<string, unknown> } }).error;

function lineIn(family: string, text = 'Награждается %name') {
  const paragraphs = plainParagraphs(text, { family, size: 24 });
  const element = newElement('text', { id: 't', x: 50, y: 60, width: 480, height: 40, paragraphs });
  return blankDocument('a5-landscape', { pages: [blankPage('a5-landscape', { id: 'p', elements: [element] })] });
}

/** Accepts a call for one file of the document and makes its PDF as a worker would. */
async function aMadeFile(workspace: Awaited<ReturnType<typeof aWorkspace>>, documentId: string) {
  const { value: secure } = await aToken(database.db, { workspace });
  const caller = createCaller(database.db);
  const { create_id: id = '' } = await caller.callJson({ secure, doc_id: documentId, mask_name: 'Анна Ёжикова' });
  const version = await findVersionOfCreation(database.db, workspace.scope, id);
  if (version === undefined) throw new Error('nothing was accepted');
  const [made] = await pool().makePdf(version, [{ id: newId(), title: 'Диплом', pages: [0], values: valuesOf({ name: 'Анна Ёжикова' }) }]);
  if (made === undefined || 'failure' in made) throw new Error('the file was not made');
  const parts = await Promise.all(made.parts.map(({ hash }) => storage.get(`parts/${hash}`)));
  return { version, pdf: Buffer.concat([...parts.map((part) => part ?? new Uint8Array()), made.tail]), issues: made.issues };
}

describe('an uploaded font', () => {
  test('is named by its own tables, kept with who said it may be used, and read back byte for byte', async () => {
    const member = await aMember();
    const bytes = ttfFile({ weight: 700 });
    const font = await taken(await member.upload(bytes));
    expect(font).toMatchObject({ family: 'ST Serif', style: 'Bold', weight: 700, italic: false, letters: ['ru', 'kk', 'tt'] });
    expect(await member.list()).toEqual([font]);
    const [row] = await database.db.select().from(fonts);
    expect(row?.licensedBy).toBe(member.user.id);
    const read = await member.read(font.key);
    expect(read.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([['TrueType', 'ST Serif', ttfFile()] as const, ['PostScript', 'Test NameKeyed', otfFile()] as const])(
    'with %s outlines looks and reads in the made file as it does on the canvas',
    async (_, family, bytes) => {
      const member = await aMember();
      const { key } = await taken(await member.upload(bytes));
      const content = lineIn(family);
      const document = await aDocument(database.db, { workspace: member.workspace, content });
      const { pdf, version, issues } = await aMadeFile(member.workspace, document.id);
      expect(issues).toEqual([]);
      expect(version.fonts.keys).toContain(key);
      expect(pdfWords(pdf, 'raw')).toEqual(['Награждается', 'Анна', 'Ёжикова']);
      expect(pdfFonts(pdf)).toHaveLength(1);
      const book = fontBook([openFont(bytes, key, { family, weight: 400, italic: false })]);
      const { displayList } = layOut(content, valuesOf({ name: 'Анна Ёжикова' }), { fonts: book, pictureInfo: () => undefined });
      const [page] = displayList.pages;
      if (page === undefined) throw new Error('no page');
      const canvas = canvasRaster(page, 144, nodeCanvasResources(book));
      const [poppler, mupdf] = [popplerRaster(pdf, 0, 144), mupdfRaster(pdf, 0, 144)];
      expect(differingPixels(mupdf, canvas)).toBeLessThanOrEqual(differingPixels(poppler, mupdf) + 20);
    },
    60_000,
  );

  test('goes on being drawn in what was made with it after it was removed, and may come back', async () => {
    const member = await aMember();
    const { key } = await taken(await member.upload(ttfFile()));
    const document = await aDocument(database.db, { workspace: member.workspace, content: lineIn('ST Serif') });
    const { version } = await aMadeFile(member.workspace, document.id);
    await database.db.delete(documents).where(eq(documents.id, document.id));
    expect((await member.remove(key)).status).toBe(204);
    expect(await member.list()).toEqual([]);
    expect((await member.read(key)).status).toBe(404);
    const file = { id: newId(), title: 'Диплом', pages: [0], values: valuesOf({ name: 'Анна' }) };
    const [stored] = await database.db.select().from(documentVersions);
    expect(stored?.fontKeys).toContain(key);
    const [again] = await pool().makePdf({ ...version, id: newId() }, [file]);
    expect(again).toMatchObject({ issues: [] });
    await member.upload(ttfFile());
    expect(await member.list()).toMatchObject([{ key }]);
  });

  test('that comes after a file was made is in the next file of the same revision, and not in the first one', async () => {
    const member = await aMember();
    const document = await aDocument(database.db, { workspace: member.workspace, content: lineIn('ST Serif') });
    const before = await aMadeFile(member.workspace, document.id);
    const { key } = await taken(await member.upload(ttfFile()));
    const after = await aMadeFile(member.workspace, document.id);
    expect([before, after].map(({ version }) => version.fonts.keys.includes(key))).toEqual([false, true]);
    expect(before.version.id).not.toBe(after.version.id);
  });

  test('is not removed while a document is set in it, also one in the trash, and the message names the document', async () => {
    const member = await aMember();
    const { key } = await taken(await member.upload(ttfFile()));
    const trashed = { workspace: member.workspace, name: 'Грамота', content: lineIn('st serif'), trashedAt: new Date() };
    await aDocument(database.db, trashed);
    const answer = await member.remove(key);
    expect(answer.status).toBe(409);
    expect((await refusal(answer)).message).toContain('Грамота');
    expect(await member.list()).toMatchObject([{ key }]);
  });

  test('of another workspace is neither seen nor read nor drawn with', async () => {
    const [owner, stranger] = [await aMember(), await aMember()];
    const { key } = await taken(await owner.upload(ttfFile()));
    expect(await stranger.list()).toEqual([]);
    expect((await stranger.read(key)).status).toBe(404);
    expect((await stranger.remove(key)).status).toBe(404);
    const document = await aDocument(database.db, { workspace: stranger.workspace, content: lineIn('ST Serif') });
    const { version, issues } = await aMadeFile(stranger.workspace, document.id);
    expect(version.fonts).toMatchObject({ own: [] });
    expect(version.fonts.keys).not.toContain(key);
    expect(issues.map(({ code }) => code)).toContain('missing_font');
  });

  test('is kept by a copy of Storage, as a backup makes it', async () => {
    const member = await aMember();
    const { key } = await taken(await member.upload(ttfFile()));
    const copy = openFolderStorage(path.join(folder, 'copy'));
    await copyBlobs(storage, copy);
    expect(await copy.size(`fonts/${key}`)).toBe(ttfFile().length);
  });
});

describe('a font is refused, and nothing is kept,', () => {
  const font = ttfFile();
  const head = (magic: string) => new Uint8Array(Buffer.concat([Buffer.from(magic, 'latin1'), font.subarray(4)]));
  test.each([
    ['that its maker does not allow in files', 'not_embeddable', ttfFile({ fsType: 2 })],
    ['of which no part may stand in files', 'not_embeddable', ttfFile({ fsType: 0x104 })],
    ['packed for web pages', 'web_font', head('wOFF')],
    ['packed for web pages, newer', 'web_font', head('wOF2')],
    ['that is several in one file', 'collection', head('ttcf')],
    ['that is no font', 'unknown_kind', new Uint8Array(Buffer.from('GIF89a and more'))],
    ['that breaks off', 'broken', font.slice(0, 5000)],
    ['that is damaged', 'broken', new Uint8Array(Buffer.concat([font.subarray(0, 300), Buffer.alloc(font.length - 300, 0xff)]))],
    ['that is too large', 'too_many_bytes', new Uint8Array(10 * 1024 * 1024 + 1)],
    ['that comes with the app', 'already_there', ttfFile({ family: 'PT Serif' })],
  ])('%s (%s)', async (_, reason, bytes) => {
    const member = await aMember();
    const answer = await member.upload(bytes);
    expect(await refusal(answer)).toMatchObject({ code: 'bad_font', details: { reason } });
    expect(await member.list()).toEqual([]);
  });

  test('that is another file of a face the workspace has', async () => {
    const member = await aMember();
    await member.upload(ttfFile());
    const answer = await member.upload(ttfFile({ fsType: 8 }));
    expect(await refusal(answer)).toMatchObject({ details: { reason: 'already_there', family: 'ST Serif', style: 'Regular' } });
    expect((await member.upload(ttfFile())).status).toBe(200);
    expect(await member.list()).toHaveLength(1);
  });

  test('without the word that it may be used, or from somebody who may only look', async () => {
    expect((await (await aMember()).upload(ttfFile(), '')).status).toBe(400);
    expect((await (await aMember('viewer')).upload(ttfFile())).status).toBe(403);
  });

  test('with a limit named in its message', async () => {
    const member = await aMember();
    expect((await refusal(await member.upload(new Uint8Array(11 * 1024 * 1024)))).message).toContain('10 ');
  });
});
