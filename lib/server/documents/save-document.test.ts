import { expect, test } from 'vitest';
import { keepAssets } from '@/db/queries/keep-assets';
import { blankDocument, blankPage, newElement } from '@/lib/document/new-document';
import { aDesign, aDocument, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { changeDocument } from './change-documents';
import { readSavedDocument, saveDocument } from './save-document';

const database = testDatabase();

async function saved() {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace, content: aDesign(), revision: 3 });
  return { workspace, id, scope: workspace.scope };
}

const changed = (fileName: string) => aDesign({ fileName });

test('a saved document is the next revision', async () => {
  const { scope, id } = await saved();
  expect(await saveDocument(scope, id, { content: changed('Диплом %fio'), revision: 3 })).toEqual({ revision: 4 });
  expect(await readSavedDocument(scope, id)).toEqual({ content: changed('Диплом %fio'), revision: 4 });
});

test('who saves what was made from an older revision is told so, and nothing is lost', async () => {
  const { scope, id } = await saved();
  await saveDocument(scope, id, { content: changed('первый'), revision: 3 });
  await expect(saveDocument(scope, id, { content: changed('второй'), revision: 3 })).rejects.toMatchObject({ code: 'conflict' });
  expect((await readSavedDocument(scope, id)).content.fileName).toBe('первый');
});

test('who has a document open goes on saving after somebody has renamed it', async () => {
  const { scope, id } = await saved();
  await changeDocument(scope, id, { name: 'Грамота' });
  expect(await saveDocument(scope, id, { content: changed('Диплом %fio'), revision: 3 })).toEqual({ revision: 4 });
});

test('of two who save at the same time one is told of the conflict', async () => {
  const { scope, id } = await saved();
  const both = await Promise.allSettled(['один', 'другой'].map((name) => saveDocument(scope, id, { content: changed(name), revision: 3 })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await readSavedDocument(scope, id)).revision).toBe(4);
});

test('a save that is sent again because its answer was lost is no conflict and no new revision', async () => {
  const { scope, id } = await saved();
  await saveDocument(scope, id, { content: changed('тот же'), revision: 3 });
  expect(await saveDocument(scope, id, { content: changed('тот же'), revision: 3 })).toEqual({ revision: 4 });
});

test('what is no document is refused, with the place where it is wrong', async () => {
  const { scope, id } = await saved();
  await expect(saveDocument(scope, id, { content: { schema: 99 }, revision: 3 })).rejects.toMatchObject({ code: 'bad_request' });
  const content = { ...aDesign(), pages: [{ id: 'p', width: -1, height: 5 }] };
  await expect(saveDocument(scope, id, { content, revision: 3 })).rejects.toMatchObject({
    code: 'bad_request',
    details: { field: 'content.pages.0.width' },
  });
});

test('only pictures of the own workspace may be drawn, also by a hidden element', async () => {
  const { scope, id } = await saved();
  const stranger = await aWorkspace(database.db);
  const picture = { key: 'a'.repeat(64), mime: 'image/png' as const, width: 1, height: 1, orientation: 1, bytes: new Uint8Array(1) };
  await keepAssets(database.db, stranger.scope, [picture]);
  const image = newElement('image', { id: 'i', source: { asset: picture.key }, hidden: true });
  const content = blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements: [image] })] });
  await expect(saveDocument(scope, id, { content, revision: 3 })).rejects.toMatchObject({
    code: 'bad_request',
    details: { reason: 'picture' },
  });
  await keepAssets(database.db, scope, [picture]);
  expect(await saveDocument(scope, id, { content, revision: 3 })).toEqual({ revision: 4 });
});

test("another workspace's document is not there", async () => {
  const { id } = await saved();
  const stranger = await aWorkspace(database.db);
  await expect(saveDocument(stranger.scope, id, { content: changed('x'), revision: 3 })).rejects.toMatchObject({ code: 'not_found' });
  await expect(readSavedDocument(stranger.scope, id)).rejects.toMatchObject({ code: 'not_found' });
});
