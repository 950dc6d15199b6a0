import { expect, test } from 'vitest';
import { deleteDocumentsTrashedBefore } from '@/db/queries/change-documents';
import { aDocument, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { endOfTrash } from '../trash/trash-days';
import {
  changeDocument,
  copyDocument,
  deleteDocument,
  makeDocumentFolder,
  removeDocumentFolder,
  restoreDocument,
  trashDocument,
} from './change-documents';
import { blankDocument, blankPage, newElement } from '@/lib/document/new-document';
import { documentsOf, trashedDocumentsOf } from './documents-of';
import { readSavedDocument } from './save-document';

const database = testDatabase();

test('a document comes out of the trash into its folder', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace, name: 'Диплом' });
  const folder = await makeDocumentFolder(workspace.scope, 'Весна');
  await changeDocument(workspace.scope, id, { folderId: folder.id });
  await trashDocument(workspace.scope, id);
  expect((await documentsOf(workspace.scope)).documents).toEqual([]);
  await restoreDocument(workspace.scope, id);
  expect((await documentsOf(workspace.scope)).documents).toMatchObject([{ id, folderId: folder.id }]);
});

test('neither a new name nor a new folder is a new revision', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace, name: 'Диплом', revision: 3 });
  const folder = await makeDocumentFolder(workspace.scope, 'Весна');
  await changeDocument(workspace.scope, id, { folderId: folder.id });
  await changeDocument(workspace.scope, id, { name: 'Грамота' });
  expect((await documentsOf(workspace.scope)).documents).toMatchObject([{ name: 'Грамота', revision: 3 }]);
});

test('a folder that is taken apart leaves its documents', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace });
  const folder = await makeDocumentFolder(workspace.scope, 'Весна');
  await changeDocument(workspace.scope, id, { folderId: folder.id });
  await removeDocumentFolder(workspace.scope, folder.id);
  expect(await documentsOf(workspace.scope)).toMatchObject({ documents: [{ id, folderId: null }], folders: [] });
});

test('only what lies in the trash can be deleted for good', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace });
  await expect(deleteDocument(workspace.scope, id)).rejects.toMatchObject({ code: 'not_found' });
  await trashDocument(workspace.scope, id);
  await deleteDocument(workspace.scope, id);
  expect(await trashedDocumentsOf(workspace.scope, new Date())).toEqual([]);
});

test('the trash keeps documents for sixty days', async () => {
  const workspace = await aWorkspace(database.db);
  const now = new Date('2026-06-01T12:00:00Z');
  await aDocument(database.db, { workspace, name: 'Старый', trashedAt: new Date('2026-04-02T11:59:00Z') });
  await aDocument(database.db, { workspace, name: 'Новый', trashedAt: new Date('2026-04-02T12:01:00Z') });
  await deleteDocumentsTrashedBefore(database.db, endOfTrash(now));
  expect(await trashedDocumentsOf(workspace.scope, now)).toMatchObject([{ name: 'Новый', daysLeft: 1 }]);
});

test('a copy may hold a state that was never saved; one that cannot be saved leaves no copy behind', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace, name: 'Диплом' });
  const mine = blankDocument('a4-landscape', { fileName: 'моё' });
  const copy = await copyDocument(workspace.scope, id, { name: 'Моя копия', content: mine });
  expect((await readSavedDocument(workspace.scope, copy.id)).content).toEqual(mine);
  const before = (await documentsOf(workspace.scope)).documents.length;
  for (const content of [{ schema: 9999 }, withPicture('f'.repeat(64))])
    await expect(copyDocument(workspace.scope, id, { name: 'Не выйдет', content })).rejects.toMatchObject({ code: 'bad_request' });
  expect((await documentsOf(workspace.scope)).documents).toHaveLength(before);
});

function withPicture(asset: string) {
  const elements = [newElement('image', { id: 'photo', source: { asset } })];
  return blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements })] });
}

test("another workspace's documents and folders are not there", async () => {
  const stranger = await aWorkspace(database.db);
  const owner = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace: owner });
  const own = await aDocument(database.db, { workspace: stranger });
  const folder = await makeDocumentFolder(owner.scope, 'Чужая');
  const refused = { code: 'not_found' };
  await expect(changeDocument(stranger.scope, id, { name: 'Мой' })).rejects.toMatchObject(refused);
  await expect(copyDocument(stranger.scope, id, { name: 'Копия' })).rejects.toMatchObject(refused);
  await expect(trashDocument(stranger.scope, id)).rejects.toMatchObject(refused);
  await expect(changeDocument(stranger.scope, own.id, { folderId: folder.id })).rejects.toMatchObject(refused);
  await expect(removeDocumentFolder(stranger.scope, folder.id)).rejects.toMatchObject(refused);
});
