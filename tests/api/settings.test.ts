import { describe, expect, test, vi } from 'vitest';
import { PATCH as patchSettings } from '@/app/api/settings/route';
import { files, workspaces } from '@/db/schema';
import { diskFiles } from '@/lib/server/disk/disk-files';
import { workspaceSettings } from '@/lib/server/settings/workspace-settings';
import { aCreation, aUser } from '../harness/builders';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();

const change = async (userId: string, json: object) =>
  patchSettings(pageRequest('PATCH', '/api/settings', { json, cookie: await cookieOf(userId) }), { params: Promise.resolve({}) });

describe('settings of a workspace', () => {
  test.each([
    { name: 'Школа акварели' },
    { locale: 'en' },
    { timeZone: 'Asia/Omsk' },
    { letterFormat: 'both' },
    { downloadFormat: 'jpg' },
    { httpStatuses: true },
    { publicLinks: false },
    { openPickUp: true },
  ])('%j is kept, and nothing else changes, here or elsewhere', async (given) => {
    const [owner, other] = [await aUser(database.db), await aUser(database.db)];
    const before = await workspaceSettings(owner.scope);
    expect((await change(owner.id, given)).status).toBe(204);
    expect(await workspaceSettings(owner.scope)).toEqual({ ...before, ...given });
    expect(await workspaceSettings(other.scope)).toEqual(before);
  });

  test.each([
    ['name', { name: '  ' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['letterFormat', { letterFormat: 'png' }],
    ['downloadFormat', { downloadFormat: 'both' }],
    ['locale', { locale: 'de' }],
  ])('a %s that is none is refused by its name', async (field, given) => {
    const owner = await aUser(database.db);
    const answer = await change(owner.id, given);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'bad_request', details: { field } } });
  });

  test('a name that is too long is refused with its field, how much fits and how much was given', async () => {
    const owner = await aUser(database.db);
    const answer = await change(owner.id, { name: 'ш'.repeat(1000) });
    expect(answer.status).toBe(400);
    const message = 'В поле name помещается 200 знаков, а передано 1000. Сократите его.';
    expect(await answer.json()).toMatchObject({ error: { message, details: { field: 'name', max: 200, given: 1000 } } });
  });

  test('are changed by its owner alone', async () => {
    const editor = await aUser(database.db, { role: 'editor' });
    expect((await change(editor.id, { publicLinks: false })).status).toBe(403);
    expect(await database.db.select({ open: workspaces.publicLinks }).from(workspaces)).toEqual([{ open: true }]);
  });
});

test('the Disk downloads what the workspace chose, and of several pages the PDF', async () => {
  const owner = await aUser(database.db);
  await aCreation(database.db, { workspace: owner.workspace });
  const download = async () => {
    const { files: shown } = await diskFiles(owner.scope, { locale: 'ru', timeZone: 'Europe/Moscow' }, {});
    return shown.map((file) => file.download);
  };
  expect(await download()).toEqual(['pdf']);
  await change(owner.id, { downloadFormat: 'jpg' });
  expect(await download()).toEqual(['jpg']);
  await database.db.update(files).set({ pages: [0, 1] });
  expect(await download()).toEqual(['pdf']);
});
