import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ensureFolderById } from '@/db/queries/folders-for-files';
import { files, fileTails, folders } from '@/db/schema';
import { listFiles } from '@/db/queries/list-files';
import { changeFile, remakeFile, trashFile, withdrawFile } from '@/lib/server/disk/change-files';
import { deleteFile, deleteFolder, emptyDiskTrash } from '@/lib/server/disk/delete-for-good';
import {
  changeFolder,
  foldersIn,
  makeFolder,
  pathOfFolder,
  restoreFolder,
  trashedFolders,
  trashFolder,
} from '@/lib/server/disk/disk-folders';
import { emptyTrashHandler } from '@/lib/server/trash/empty-trash';
import { aCreation, aDesign, aDocument, aFolder, aLetter, aWorkspace } from '../harness/builders';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

async function named(workspace: Awaited<ReturnType<typeof aWorkspace>>, choice: Partial<Parameters<typeof listFiles>[2]> = {}) {
  return (await listFiles(database.db, workspace.scope, { limit: 50, ...choice })).map(({ name }) => name);
}

test('a folder cannot be moved into itself or into one of its own', async () => {
  const { scope } = await aWorkspace(database.db);
  const outer = await makeFolder(scope, { name: 'Курсы', parentId: null });
  const inner = await makeFolder(scope, { name: 'Весна', parentId: outer.id });
  await expect(changeFolder(scope, outer.id, { parentId: inner.id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(changeFolder(scope, outer.id, { parentId: outer.id })).rejects.toMatchObject({ code: 'conflict' });
  expect((await pathOfFolder(scope, inner.id)).map(({ name }) => name)).toEqual(['Курсы', 'Весна']);
});

/** Курсы / Весна / Апрель with a file in each of the inner two. */
async function nestedFolders() {
  const made = await someFiles(['Весенний', 'Апрельский', 'Старый']);
  const outer = await makeFolder(made.scope, { name: 'Курсы', parentId: null });
  const middle = await makeFolder(made.scope, { name: 'Весна', parentId: outer.id });
  const inner = await makeFolder(made.scope, { name: 'Апрель', parentId: middle.id });
  const [spring = '', april = '', old = ''] = made.fileIds;
  await changeFile(made.scope, spring, { folderId: middle.id });
  await changeFile(made.scope, april, { folderId: inner.id });
  await changeFile(made.scope, old, { folderId: inner.id });
  const trash = async () => [
    (await trashedFolders(made.scope, new Date())).map(({ name, files: count }) => `${name} ${count}`),
    await named(made.workspace, { trashed: true }),
  ];
  return { ...made, outer, middle, inner, spring, old, trash };
}

test('a folder goes into the trash with all that is in it, stands there as one, and comes back as it was', async () => {
  const { scope, workspace, outer, middle, inner, old, trash } = await nestedFolders();
  await trashFile(scope, old, true);
  expect(await trashFolder(scope, middle.id)).toEqual({ files: 2 });
  expect([await foldersIn(scope, outer.id), await named(workspace)]).toEqual([[], []]);
  expect(await trash()).toEqual([['Весна 2'], ['Старый']]);
  await restoreFolder(scope, middle.id);
  expect((await pathOfFolder(scope, inner.id)).map(({ name }) => name)).toEqual(['Курсы', 'Весна', 'Апрель']);
  expect([await named(workspace), await trash()]).toEqual([
    ['Весенний', 'Апрельский'],
    [[], ['Старый']],
  ]);
});

test('a folder that comes back shows the folders above it, but not what else was thrown away with them', async () => {
  const { scope, workspace, outer, inner, trash } = await nestedFolders();
  await trashFolder(scope, outer.id);
  await database.db.transaction((tx) => ensureFolderById(tx, scope, { id: inner.id, name: 'Другое' }));
  expect((await pathOfFolder(scope, inner.id)).map(({ name }) => name)).toEqual(['Курсы', 'Весна', 'Апрель']);
  expect([await named(workspace), await trash()]).toEqual([
    ['Апрельский', 'Старый'],
    [[], ['Весенний']],
  ]);
});

test('a file that comes back out of a folder in the trash shows its folder', async () => {
  const { scope, middle, spring, trash } = await nestedFolders();
  await trashFile(scope, spring, true);
  await trashFolder(scope, middle.id);
  await trashFile(scope, spring, false);
  expect((await pathOfFolder(scope, middle.id)).map(({ name }) => name)).toEqual(['Курсы', 'Весна']);
  expect(await trash()).toEqual([['Апрель 2'], []]);
});

test('a folder in the trash cannot be renamed or moved, and nothing can be put into it', async () => {
  const { scope, outer, middle, spring } = await nestedFolders();
  await trashFolder(scope, outer.id);
  const refused = { code: 'not_found' };
  await expect(changeFolder(scope, middle.id, { name: 'Лето' })).rejects.toMatchObject(refused);
  await expect(makeFolder(scope, { name: 'Май', parentId: middle.id })).rejects.toMatchObject(refused);
  await expect(changeFile(scope, spring, { name: 'Май' })).rejects.toMatchObject(refused);
});

test('the emptying of the trash deletes folders that lay in it for 60 days, when nothing is in them any more', async () => {
  const { scope, outer } = await nestedFolders();
  await trashFolder(scope, outer.id);
  const later = new Date(Date.now() + 61 * 24 * 3_600_000);
  const { run } = emptyTrashHandler(database.db, () => later);
  const count = async () => (await database.db.select().from(folders).where(eq(folders.workspaceId, scope.workspaceId))).length;
  const before = await count();
  for (let day = 0; day < 3; day += 1) await run({} as Parameters<typeof run>[0]);
  expect(before - (await count())).toBe(3);
});

test("another workspace's files and folders are not there", async () => {
  const stranger = await aWorkspace(database.db);
  const { fileIds, scope } = await someFiles(['Чужой']);
  const id = fileIds[0] ?? '';
  const folder = await makeFolder(scope, { name: 'Чужая', parentId: null });
  const refused = { code: 'not_found' };
  await expect(changeFile(stranger.scope, id, { name: 'Мой' })).rejects.toMatchObject(refused);
  await expect(withdrawFile(stranger.scope, id, true)).rejects.toMatchObject(refused);
  await expect(trashFile(stranger.scope, id, true)).rejects.toMatchObject(refused);
  await expect(remakeFile(stranger.scope, id, {})).rejects.toMatchObject(refused);
  await expect(changeFolder(stranger.scope, folder.id, { name: 'Моя' })).rejects.toMatchObject(refused);
  await expect(trashFolder(stranger.scope, folder.id)).rejects.toMatchObject(refused);
  await expect(restoreFolder(stranger.scope, folder.id)).rejects.toMatchObject(refused);
});

test("a file cannot be moved into another workspace's folder", async () => {
  const { fileIds, scope } = await someFiles(['Диплом']);
  const theirs = await aFolder(database.db);
  await expect(changeFile(scope, fileIds[0] ?? '', { folderId: theirs.id })).rejects.toMatchObject({ code: 'not_found' });
});

test('a search finds any letter case and ё by е, and takes % and _ as they are', async () => {
  const made = await someFiles(['Диплом Алёна Щербакова', 'Скидка 50%', 'Диплом Пётр']);
  expect(await named(made.workspace, { search: 'АЛЕНА щ' })).toEqual(['Диплом Алёна Щербакова']);
  expect(await named(made.workspace, { search: '%' })).toEqual(['Скидка 50%']);
  expect(await named(made.workspace, { search: '_' })).toEqual([]);
});

test('pages of the list follow each other without a gap', async () => {
  const made = await someFiles(['1', '2', '3', '4', '5']);
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page += 1) {
    const files = await listFiles(database.db, made.scope, { limit: 2, after });
    seen.push(...files.map(({ name }) => name));
    after = files.at(-1)?.id;
  }
  expect(seen).toEqual(['1', '2', '3', '4', '5']);
});

test('what lies in the trash is only there, and comes back as it was', async () => {
  const made = await someFiles(['Диплом']);
  const id = made.fileIds[0] ?? '';
  await trashFile(made.scope, id, true);
  expect([await named(made.workspace), await named(made.workspace, { trashed: true })]).toEqual([[], ['Диплом']]);
  await trashFile(made.scope, id, false);
  expect([await named(made.workspace), await named(made.workspace, { trashed: true })]).toEqual([['Диплом'], []]);
});

test('a file whose data are corrected is called by the new ones, unless a person has named it', async () => {
  const content = aDesign({ fileName: 'Диплом %name' });
  const rows = [
    { name: 'Диплом Инна', variables: { name: 'Инна' } },
    { name: 'Для Инны', variables: { name: 'Инна' } },
    { name: 'Лучший', variables: { name: 'Инна', filename: 'Лучший' } },
  ];
  const made = await aCreation(database.db, { content, files: rows });
  await database.db.update(files).set({ state: 'failed' });
  for (const id of made.fileIds) await remakeFile(made.scope, id, { name: 'Анна' });
  expect(await named(made.workspace)).toEqual(['Диплом Анна', 'Для Инны', 'Лучший']);
  expect((await listFiles(database.db, made.scope, { limit: 5, search: 'диплом анна' })).map(({ id }) => id)).toEqual([made.fileIds[0]]);
  // Corrected once more, the row follows again.
  await database.db.update(files).set({ state: 'failed' });
  await remakeFile(made.scope, made.fileIds[0] ?? '', { name: 'Жанна' });
  expect((await named(made.workspace))[0]).toBe('Диплом Жанна');
});

test('files are found by how their letters stand, also those that no letter was asked for', async () => {
  const workspace = await aWorkspace(database.db);
  for (const state of ['failed', 'unknown', 'sent', 'due', 'waiting', 'sending', 'kept', 'cancelled'] as const) {
    await aLetter(database.db, { workspace, state });
  }
  await aCreation(database.db, { workspace, files: [{ name: 'Без письма' }] });
  const count = async (letters: 'none' | 'moving' | 'sent' | 'kept' | 'failed') => (await named(workspace, { letters })).length;
  expect([await count('failed'), await count('sent'), await count('moving'), await count('kept')]).toEqual([2, 1, 3, 1]);
  expect(await named(workspace, { letters: 'none' })).toContain('Без письма');
});

test('files are found by the document they were made of, in any of its versions', async () => {
  const workspace = await aWorkspace(database.db);
  const { id } = await aDocument(database.db, { workspace });
  await aCreation(database.db, { workspace, documentId: id, files: [{ name: 'Диплом' }] });
  await aCreation(database.db, { workspace, documentId: id, revision: 2, files: [{ name: 'Ещё диплом' }] });
  await aCreation(database.db, { workspace, files: [{ name: 'Бейдж' }] });
  expect((await named(workspace, { documentId: id })).sort()).toEqual(['Диплом', 'Ещё диплом']);
});

/** Thrown away and made, or thrown away while it is being made. */
async function trashedFile(state: 'ready' | 'pending') {
  const made = await someFiles(['Выброшенный']);
  const [id = ''] = made.fileIds;
  const bytes = Buffer.from('%PDF');
  const ready = { state: 'ready' as const, parts: [], length: bytes.length, digest: 'd', engine: 1, madeAt: new Date() };
  if (state === 'ready') {
    await database.db.update(files).set(ready).where(eq(files.id, id));
    await database.db.insert(fileTails).values({ fileId: id, bytes });
  }
  await trashFile(made.scope, id, true);
  return { ...made, id };
}

test('a file deleted for good is gone with its tail, but only out of the trash', async () => {
  const { scope, id, workspace } = await trashedFile('ready');
  await trashFile(scope, id, false);
  await expect(deleteFile(scope, id)).rejects.toMatchObject({ code: 'not_found' });
  await trashFile(scope, id, true);
  const stranger = await aWorkspace(database.db);
  await expect(deleteFile(stranger.scope, id)).rejects.toMatchObject({ code: 'not_found' });
  await deleteFile(scope, id);
  expect(await named(workspace, { trashed: true })).toEqual([]);
  expect(await database.db.$count(fileTails, eq(fileTails.fileId, id))).toBe(0);
});

test('a file that is being made cannot be deleted, for its creation waits for it, and stays when the trash is emptied', async () => {
  const { scope, id, workspace } = await trashedFile('pending');
  await expect(deleteFile(scope, id)).rejects.toMatchObject({ code: 'conflict', details: { reason: 'being_made' } });
  await emptyDiskTrash(scope, new Date());
  expect(await named(workspace, { trashed: true })).toEqual(['Выброшенный']);
});

test('a folder deleted for good takes along what was thrown away with it; what was thrown away before stays in the trash', async () => {
  const { scope, outer, old, trash } = await nestedFolders();
  await database.db.update(files).set({ state: 'failed' });
  await trashFile(scope, old, true);
  await expect(deleteFolder(scope, outer.id)).rejects.toMatchObject({ code: 'not_found' });
  await trashFolder(scope, outer.id);
  const stranger = await aWorkspace(database.db);
  await expect(deleteFolder(stranger.scope, outer.id)).rejects.toMatchObject({ code: 'not_found' });
  await deleteFolder(scope, outer.id);
  expect(await trash()).toEqual([[], ['Старый']]);
  await trashFile(scope, old, false);
  expect(await trash()).toEqual([[], []]);
});

test('emptying the trash deletes its files and folders, and nothing else, here or in another workspace', async () => {
  const mine = await nestedFolders();
  const theirs = await nestedFolders();
  await database.db.update(files).set({ state: 'failed' });
  for (const { scope, middle, old } of [mine, theirs]) {
    await trashFile(scope, old, true);
    await trashFolder(scope, middle.id);
  }
  await makeFolder(mine.scope, { name: 'Осень', parentId: mine.outer.id });
  await emptyDiskTrash(mine.scope, new Date());
  expect(await mine.trash()).toEqual([[], []]);
  expect((await foldersIn(mine.scope, mine.outer.id)).map(({ name }) => name)).toEqual(['Осень']);
  expect(await theirs.trash()).toEqual([['Весна 2'], ['Старый']]);
});

async function someFiles(names: readonly string[]) {
  const workspace = await aWorkspace(database.db);
  const creation = await aCreation(database.db, { workspace, files: names.map((name) => ({ name })) });
  return { workspace, scope: workspace.scope, fileIds: creation.fileIds };
}
