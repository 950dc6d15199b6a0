import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { files, workspaces } from '@/db/schema';
import { newId } from '@/lib/ids';
import { answerStatus } from '@/lib/server/create/creation-status';
import { answerPickUpPath } from '@/lib/server/create/answer-pick-up-path';
import { trashFile } from '@/lib/server/disk/change-files';
import { serveFile } from '@/lib/server/disk/serve-file';
import { aCreation, aToken, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const PART = { hash: 'a'.repeat(64), length: 10 };

/** A workspace with a creation of `count` made files. */
async function madeFiles(count: number, settings: Partial<typeof workspaces.$inferInsert> = {}) {
  const workspace = await aWorkspace(database.db, settings);
  const creation = await aCreation(database.db, { workspace, files: Array.from({ length: count }, () => ({})) });
  const made = { state: 'ready' as const, parts: [PART], length: 10, digest: 'd', madeAt: new Date(0) };
  await database.db.update(files).set(made).where(eq(files.creationId, creation.id));
  return { ...creation, scope: workspace.scope, first: creation.fileIds[0] ?? '' };
}

const as = (workspaceId?: string) => ({ signedInWorkspace: () => Promise.resolve(workspaceId) });
const get = (path: string, headers: Record<string, string> = {}) => new Request(`http://school.example${path}`, { headers });

async function openFile(id: string, workspaceId?: string, headers: Record<string, string> = {}) {
  const request = get(`/getfile/${id}/pdf/`, headers);
  return serveFile(request, { id, form: 'pdf' }, { ...createWorld(database.db).services, ...as(workspaceId) });
}

const pickUp = (path: string, workspaceId?: string) =>
  answerPickUpPath(get(`/${path}/`), path.split('/'), () => Promise.resolve({ db: database.db, ...as(workspaceId) }));
const status = (id: string, headers: Record<string, string> = {}, query = '') =>
  answerStatus(get(`/api/v1/create/${id}/status/${query}`, headers), id, () => Promise.resolve(database.db));
const json = async (answer: Response | Promise<Response>) => (await answer).json() as Promise<unknown>;

describe('where links are closed', () => {
  test('a file is there for members of its workspace only', async () => {
    const { first, workspace } = await madeFiles(1, { publicLinks: false });
    expect((await openFile(first)).status).toBe(404);
    expect((await openFile(first, newId())).status).toBe(404);
    expect((await openFile(first, workspace.id)).status).toBe(200);
  });

  test('a stranger reads that a log-in opens it, and comes back after', async () => {
    const { first } = await madeFiles(1, { publicLinks: false });
    const page = await (await openFile(first, undefined, { accept: 'text/html' })).text();
    expect(page).toContain('Ссылка открывается только своим');
    expect(page).toContain(`/sign-in?next=${encodeURIComponent(`/getfile/${first}/pdf/`)}`);
  });

  test('the pick-up page of one file shows it to members only', async () => {
    const { id, workspace } = await madeFiles(1, { publicLinks: false, openPickUp: true });
    expect(await (await pickUp(id)).text()).not.toContain('/getfile/');
    const page = await (await pickUp(id, workspace.id)).text();
    expect(page).toContain('/getfile/');
    // Its public picture is closed to everybody, so none is shown broken.
    expect(page).not.toContain('<img');
  });
});

test('the pick-up page of one file shows its picture, and offers it as PDF and as JPG', async () => {
  const { id, first } = await madeFiles(1);
  const page = await (await pickUp(id)).text();
  expect(page).toMatch(/<img src="\/v\/[2-9A-Z]{16}\/picture" alt="[^"]+" width="1000" height="\d+">/);
  expect(page).toMatch(new RegExp(`/getfile/${first}/pdf/\\?download=1".*/getfile/${first}/\\?download=1"`));
});

test('the pick-up page of one file offers the form that the workspace has chosen first', async () => {
  const { id, first } = await madeFiles(1, { downloadFormat: 'jpg' });
  const text = await (await pickUp(id)).text();
  expect(text).toContain(`/getfile/${first}/?download=1`);
  expect(text.indexOf('JPG')).toBeLessThan(text.indexOf('Скачать PDF'));
});

test('the link of a file in the trash says that it is gone, also while it is still to be made, and opens it again afterwards', async () => {
  const { first, scope } = await madeFiles(1);
  await trashFile(scope, first, true);
  const page = await openFile(first, undefined, { accept: 'text/html' });
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('Файла больше нет')]);
  await database.db.update(files).set({ state: 'pending', parts: null }).where(eq(files.id, first));
  expect((await openFile(first)).status).toBe(410);
  await trashFile(scope, first, false);
  expect((await openFile(first)).status).toBe(404);
});

describe('the pick-up page of several files', () => {
  test('asks for a log-in, unless the workspace opens it', async () => {
    const [shut, open] = [await madeFiles(2), await madeFiles(2, { openPickUp: true })];
    const page = await (await pickUp(shut.id)).text();
    expect(page).toContain('/sign-in?next=');
    expect(page).not.toContain('/getfile/');
    expect(await (await pickUp(open.id)).text()).toContain(`/getfile/${open.first}/pdf/`);
  });

  test.each(['{id}', 'any/{id}'])('also stands at %s, and its state beside it', async (path) => {
    const { id } = await madeFiles(1);
    const at = path.replace('{id}', id);
    expect((await pickUp(at)).headers.get('content-type')).toMatch(/^text\/html/);
    expect(await json(pickUp(`${at}/status`))).toEqual({ status: 'ready', result: 'success' });
  });

  test.each(['x', 'status', 'any/x', 'x/status', 'a/b/c', 'a/b/c/status'])('is not at %s', async (path) => {
    expect((await pickUp(path)).status).toBe(404);
  });

  test('says that a creation failed', async () => {
    const { id } = await madeFiles(1);
    await database.db.update(files).set({ state: 'failed', failure: { code: 'render_crashed', details: {} } });
    expect(await json(pickUp(`any/${id}/status`))).toEqual({ status: 'failed', result: 'error' });
    expect(await json(status(id))).toMatchObject({ status: 'failed', files: [{ status: 'failed', error: 'render_crashed' }] });
  });
});

describe('the status of a creation', () => {
  test('tells the id of one file to everybody who has the creation’s', async () => {
    const { id, first } = await madeFiles(1);
    expect(await json(status(id))).toEqual({ status: 'ready', result: 'success', files: [{ id: first, status: 'ready' }] });
  });

  test('tells the ids of several only with a token of the workspace, or where it opens them', async () => {
    const { id, fileIds, workspace } = await madeFiles(2);
    const token = await aToken(database.db, { workspace });
    const foreign = await aToken(database.db);
    const without = { status: 'ready', result: 'success', files: [{ status: 'ready' }, { status: 'ready' }] };
    const withIds = { ...without, files: fileIds.map((fileId) => ({ id: fileId, status: 'ready' })) };
    expect(await json(status(id))).toEqual(without);
    expect(await json(status(id, { authorization: `Bearer ${foreign.value}` }))).toEqual(without);
    expect(await json(status(id, { authorization: `Bearer ${token.value}` }))).toEqual(withIds);
    expect(await json(status(id, {}, `?secure=${token.value}`))).toEqual(withIds);
    await database.db.update(workspaces).set({ openPickUp: true }).where(eq(workspaces.id, workspace.id));
    expect(await json(status(id))).toEqual(withIds);
  });

  test('tells them to no token that may not call now, whatever method it is for', async () => {
    const { id, workspace } = await madeFiles(2);
    const told = async (token: { readonly value: string }) =>
      JSON.stringify(await json(status(id, { authorization: `Bearer ${token.value}` }))).includes('"id"');
    const tokenWith = (properties: Parameters<typeof aToken>[1]) => aToken(database.db, { ...properties, workspace });
    expect(await told(await tokenWith({ postOnly: true }))).toBe(true);
    expect(await told(await tokenWith({ enabled: false }))).toBe(false);
    expect(await told(await tokenWith({ expiresAt: new Date(0) }))).toBe(false);
    const good = await tokenWith({});
    expect(await told(good)).toBe(true);
    await database.db.update(workspaces).set({ apiEnabled: false }).where(eq(workspaces.id, workspace.id));
    expect(await told(good)).toBe(false);
  });

  test('of an id that never was is 404 with the contract’s error', async () => {
    const answer = await status(newId());
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ result: 'error', error: 'not_found' })]);
  });
});
