import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import * as offerRoute from '@/app/api/assets/[key]/offer/route';
import * as pictureRoute from '@/app/api/assets/[key]/route';
import * as thumbnailRoute from '@/app/api/assets/[key]/thumbnail/route';
import * as assetsRoute from '@/app/api/assets/route';
import type { OfferedPictureShape } from '@/lib/api/assets';
import { blankDocument, blankPage, newElement } from '@/lib/document/new-document';
import { saveDocument } from '@/lib/server/documents/save-document';
import { aDocument, aUser, type MadeWorkspace } from '../harness/builders';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';
import { quartersJpeg, quartersPng } from '../render/sample-pictures';
import { servedRendering } from '../rendering/served-rendering';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();
servedRendering();

interface Choice {
  readonly offered: readonly OfferedPictureShape[];
  readonly recent: readonly OfferedPictureShape[];
}

/** Somebody signed in, and what they ask of the routes of pictures. */
async function aMember(role: 'editor' | 'viewer' = 'editor', workspace?: MadeWorkspace) {
  const user = await aUser(database.db, { role, ...(workspace && { workspace }) });
  const cookie = await cookieOf(user.id);
  const context = (key: string) => ({ params: Promise.resolve({ key }) });
  const get = (address: string) => pageRequest('GET', address, { cookie });
  return {
    workspace: user.workspace,
    async upload(bytes: Uint8Array): Promise<string> {
      const request = new Request(pageRequest('POST', '/api/assets', { cookie }), { method: 'POST', body: new Uint8Array(bytes) });
      return ((await (await assetsRoute.POST(request, context(''))).json()) as { key: string }).key;
    },
    offer: (key: string, name: string) =>
      offerRoute.PUT(pageRequest('PUT', `/api/assets/${key}/offer`, { cookie, json: { name } }), context(key)),
    withdraw: (key: string) => offerRoute.DELETE(pageRequest('DELETE', `/api/assets/${key}/offer`, { cookie }), context(key)),
    choice: async () => (await (await assetsRoute.GET(get('/api/assets'), context(''))).json()) as Choice,
    picture: (key: string) => pictureRoute.GET(get(`/api/assets/${key}`), context(key)),
    thumbnail: (key: string) => thumbnailRoute.GET(get(`/api/assets/${key}/thumbnail`), context(key)),
  };
}

/** A document whose only page has this picture as its background and another in an image. */
const withPictures = (background: string, image: string) =>
  blankDocument('a5-landscape', {
    pages: [
      blankPage('a5-landscape', {
        id: 'p',
        background: { color: '#ffffff', picture: { asset: background, fit: 'fill' } },
        elements: [newElement('image', { id: 'i', x: 0, y: 0, width: 50, height: 50, source: { asset: image } })],
      }),
    ],
  });

test('a picture is offered under the name it is given, to all of its workspace and to nobody else', async () => {
  const member = await aMember();
  const key = await member.upload(await quartersPng(4));
  expect((await member.choice()).offered).toEqual([]);
  expect((await member.offer(key, 'Печать школы')).status).toBe(204);
  const colleague = await aMember('viewer', member.workspace);
  const seal = { key, name: 'Печать школы', width: 48, height: 32, bleed: 0, orientation: 1, pdf: false };
  expect((await colleague.choice()).offered).toEqual([seal]);
  expect(await (await aMember()).choice()).toEqual({ offered: [], recent: [] });
});

test('a new name leaves a picture where it stands in the list, which has the newest first', async () => {
  const member = await aMember();
  const [first, second] = [await member.upload(await quartersPng(3)), await member.upload(await quartersPng(4))];
  await member.offer(first, 'Логотип');
  await member.offer(second, 'Подпись');
  await member.offer(first, 'Логотип, новый');
  expect((await member.choice()).offered.map(({ name }) => name)).toEqual(['Подпись', 'Логотип, новый']);
});

test('a picture that is offered no longer is still drawn by documents, which can be saved with it', async () => {
  const member = await aMember();
  const key = await member.upload(await quartersPng(3));
  await member.offer(key, 'Логотип');
  const document = await aDocument(database.db, { workspace: member.workspace });
  expect((await member.withdraw(key)).status).toBe(204);
  expect((await member.withdraw(key)).status).toBe(404);
  expect((await member.choice()).offered).toEqual([]);
  expect((await member.picture(key)).status).toBe(200);
  const saved = saveDocument(member.workspace.scope, document.id, { content: withPictures(key, key), revision: 1 });
  await expect(saved).resolves.toEqual({ revision: 2 });
});

test('pictures of documents are shown as used of late, those of the document changed last first, without what is offered or thrown away', async () => {
  const member = await aMember();
  const { workspace } = member;
  const uploads = await Promise.all([3, 4].map((channels) => quartersPng(channels as 3 | 4)));
  const [old = '', offered = ''] = await Promise.all(uploads.map(member.upload));
  const [late, thrown] = [await member.upload(await quartersJpeg(1)), await member.upload(await quartersJpeg(6))];
  await member.offer(offered, 'Печать');
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  await aDocument(database.db, { workspace, content: withPictures(old, offered), updatedAt: at(1) });
  await aDocument(database.db, { workspace, content: withPictures(late, late), updatedAt: at(2) });
  await aDocument(database.db, { workspace, content: withPictures(thrown, thrown), updatedAt: at(3), trashedAt: at(4) });
  expect((await member.choice()).recent.map(({ key }) => key)).toEqual([late, old]);
});

test('a viewer may look, and change nothing', async () => {
  const member = await aMember();
  const key = await member.upload(await quartersPng(3));
  await member.offer(key, 'Логотип');
  const viewer = await aMember('viewer', member.workspace);
  expect((await viewer.thumbnail(key)).status).toBe(200);
  expect((await viewer.offer(key, 'Иначе')).status).toBe(403);
  expect((await viewer.withdraw(key)).status).toBe(403);
  expect((await member.choice()).offered.map(({ name }) => name)).toEqual(['Логотип']);
});

test('a thumbnail is upright, at most 320 pixels long, and stays see-through', async () => {
  const member = await aMember();
  const large = { width: 1600, height: 400, channels: 4, background: { r: 0, g: 0, b: 200, alpha: 0.5 } } as const;
  const stamp = await member.upload(await sharp({ create: large }).png().toBuffer());
  const small = await member.thumbnail(stamp);
  expect(small.headers.get('content-type')).toBe('image/png');
  expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 320, height: 80, hasAlpha: true });
  const sideways = await member.thumbnail(await member.upload(await quartersJpeg(6)));
  expect(await sharp(Buffer.from(await sideways.arrayBuffer())).metadata()).toMatchObject({ width: 32, height: 48 });
});

test('a page of a PDF has a thumbnail too, and is told from pictures', async () => {
  const member = await aMember();
  const pdf = await PDFDocument.create();
  pdf.addPage([600, 300]).drawSquare({ size: 50 });
  const key = await member.upload(await pdf.save());
  await member.offer(key, 'Бланк');
  expect((await member.choice()).offered).toMatchObject([{ pdf: true }]);
  const small = await member.thumbnail(key);
  expect(small.headers.get('content-type')).toBe('image/jpeg');
  expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 320, height: 160 });
});
