import { describe, expect, test, vi } from 'vitest';
import { POST as postTestFile } from '@/app/api/documents/[documentId]/test-file/route';
import { calls, documents, drawnNumbers, files, letters, mailTemplates, sequences, workspaces } from '@/db/schema';
import { newId } from '@/lib/ids';
import { startPage } from '@/lib/server/home/start-page';
import { isMailConnected } from '@/lib/server/settings/connections';
import { aCreation, aDesign, aDocument, aMailTemplate, aToken, aUser } from '../harness/builders';
import { quartersPng } from '../render/sample-pictures';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
vi.mock('@/lib/server/settings/connections', () => ({ isMailConnected: vi.fn(() => false) }));
const database = testDatabase();
const NOTHING = { documentId: undefined, picture: false, variable: false, test: false, mail: false, call: false };

const stepsOf = async ({ scope }: Pick<Awaited<ReturnType<typeof aUser>>, 'scope'>) => (await startPage(scope, new Date())).steps;

const text = (content: string) => ({
  id: 't',
  type: 'text',
  x: 0,
  y: 0,
  width: 400,
  height: 50,
  paragraphs: [{ runs: [{ text: content }] }],
});
const page = (rest: object) => ({ pages: [{ id: 'p', width: 842, height: 595, ...rest }] });

/** Makes the workspace as old as all that is in it, as one that was installed with its sample. */
async function asInstalled(): Promise<void> {
  const at = new Date('2026-11-01T10:00:00Z');
  await database.db.update(workspaces).set({ createdAt: at });
  await database.db.update(documents).set({ createdAt: at });
  await database.db.update(mailTemplates).set({ createdAt: at });
}

describe('the five steps', () => {
  test('are all open in a workspace that has only its sample, also when files were made of it', async () => {
    const owner = await aUser(database.db);
    const { workspace } = owner;
    const picture = { background: { picture: { asset: 'a'.repeat(64), fit: 'fill' } } };
    const sample = await aDocument(database.db, { workspace, content: aDesign(page({ ...picture, elements: [text('%name')] })) });
    await aMailTemplate(database.db, { workspace });
    await madeOf(owner, sample.id);
    await aSuccessfulCall(owner, sample.id);
    await asInstalled();
    expect(await stepsOf(owner)).toEqual(NOTHING);
  });

  test('are ticked off one by one as their things come to be', async () => {
    const owner = await aUser(database.db);
    const { workspace } = owner;
    await asInstalled();
    const plain = await aDocument(database.db, { workspace });
    expect(await stepsOf(owner)).toEqual({ ...NOTHING, documentId: plain.id });
    const picture = { background: { picture: { asset: 'a'.repeat(64), fit: 'fill' } } };
    await database.db.update(documents).set({ content: aDesign(page(picture)) });
    expect(await stepsOf(owner)).toMatchObject({ picture: true, variable: false });
    await database.db.update(documents).set({ content: aDesign(page({ ...picture, elements: [text('скидка 5% и %фио')] })) });
    expect(await stepsOf(owner)).toMatchObject({ variable: false });
    await database.db.update(documents).set({ content: aDesign(page({ ...picture, elements: [text('Диплом %name')] })) });
    expect(await stepsOf(owner)).toMatchObject({ variable: true, test: false });
    await madeOf(owner, plain.id);
    expect(await stepsOf(owner)).toMatchObject({ test: true, call: false });
    await aSuccessfulCall(owner, plain.id);
    expect(await stepsOf(owner)).toMatchObject({ call: true, mail: false });
    await aMailTemplate(database.db, { workspace });
    expect(await stepsOf(owner)).toEqual({ documentId: plain.id, picture: true, variable: true, test: true, mail: true, call: true });
  });

  test('take a starting design for the look of a diploma', async () => {
    const owner = await aUser(database.db);
    await asInstalled();
    const line = { id: 'l', type: 'line', x: 0, y: 0, width: 10, height: 0 };
    await aDocument(database.db, { workspace: owner.workspace, content: aDesign(page({ elements: [line] })) });
    expect(await stepsOf(owner)).toMatchObject({ picture: true, variable: false });
  });

  test('see a picture by variable', async () => {
    const owner = await aUser(database.db);
    const image = { id: 'i', type: 'image', x: 0, y: 0, width: 10, height: 10, source: { variable: 'photo' } };
    await aDocument(database.db, { workspace: owner.workspace, content: aDesign(page({ elements: [image] })) });
    expect(await stepsOf(owner)).toMatchObject({ variable: true });
  });

  test('count mail as done when letters leave the server, or when the sample letter was changed', async () => {
    const owner = await aUser(database.db);
    const template = await aMailTemplate(database.db, { workspace: owner.workspace });
    await asInstalled();
    expect(await stepsOf(owner)).toMatchObject({ mail: false });
    vi.mocked(isMailConnected).mockReturnValueOnce(true);
    expect(await stepsOf(owner)).toMatchObject({ mail: true });
    await database.db.update(mailTemplates).set({ revision: 2 });
    expect(await stepsOf(owner)).toMatchObject({ mail: true });
    expect(template.workspace.id).toBe(owner.workspace.id);
  });

  test('are those of one’s own workspace', async () => {
    const [owner, other] = [await aUser(database.db), await aUser(database.db)];
    const theirs = await aDocument(database.db, { workspace: other.workspace, content: aDesign(page({ elements: [text('%name')] })) });
    await madeOf(other, theirs.id);
    await aSuccessfulCall(other, theirs.id);
    expect(await stepsOf(owner)).toEqual(NOTHING);
  });
});

/** A ready file of this document. */
async function madeOf({ workspace }: Awaited<ReturnType<typeof aUser>>, documentId: string): Promise<void> {
  const { fileIds } = await aCreation(database.db, { workspace, documentId });
  await database.db.update(files).set({ state: 'ready', parts: [], length: 1, digest: 'd' });
  expect(fileIds).toHaveLength(1);
}

async function aSuccessfulCall({ workspace }: Awaited<ReturnType<typeof aUser>>, documentId: string): Promise<void> {
  const { id: tokenId } = await aToken(database.db, { workspace });
  const call = { id: newId(), workspaceId: workspace.id, tokenId, documentId, method: 'GET', parameters: [], outcome: 'success' };
  await database.db.insert(calls).values({ ...call, status: 200, reply: '{}', took: 1 });
}

describe('below the steps', () => {
  test('stand the newest creations, each with how its files fare, without those of other workspaces', async () => {
    const owner = await aUser(database.db);
    const { id, fileIds } = await aCreation(database.db, { workspace: owner.workspace, files: [{ name: 'Диплом Анна' }, {}, {}] });
    await database.db.update(files).set({ state: 'failed' });
    const second = await aCreation(database.db, { workspace: owner.workspace });
    await aCreation(database.db);
    const { recent } = await startPage(owner.scope, new Date());
    expect(recent.map((creation) => creation.id)).toEqual([second.id, id]);
    expect(recent[1]).toMatchObject({ file: { id: fileIds[0], name: 'Диплом Анна' }, files: 3, pending: 0, failed: 3 });
    expect(recent[0]).toMatchObject({ files: 1, pending: 1, failed: 0 });
    expect(recent[0]?.createdAt).toBeInstanceOf(Date);
  });

  test('stands how many files failed of late, but not those that were put away', async () => {
    const owner = await aUser(database.db);
    const { fileIds } = await aCreation(database.db, { workspace: owner.workspace, files: [{}, {}] });
    await database.db.update(files).set({ state: 'failed' });
    expect((await startPage(owner.scope, new Date())).troubles).toEqual({ files: fileIds.length, letters: 0 });
    expect((await startPage(owner.scope, new Date(Date.now() + 31 * 24 * 3_600_000))).troubles.files).toBe(0);
    await database.db.update(files).set({ trashedAt: new Date() });
    expect((await startPage(owner.scope, new Date())).troubles.files).toBe(0);
    expect(await database.db.$count(letters)).toBe(0);
  });
});

describe('a test file', () => {
  const ask = async (documentId: string, userId: string, body: { variables?: Record<string, string> } = {}) =>
    postTestFile(pageRequest('POST', `/api/documents/${documentId}/test-file`, { cookie: await cookieOf(userId), json: body }), {
      params: Promise.resolve({ documentId }),
    });

  test('shows samples and the number that comes next, and takes none', async () => {
    const owner = await aUser(database.db);
    await database.db.insert(sequences).values({ workspaceId: owner.workspace.id, name: 'diplomas', next: 7 });
    const variables = [{ name: 'name', title: 'Имя', sample: 'Анна Белова' }];
    const content = aDesign({ ...page({ elements: [text('%name %city № {number diplomas}')] }), variables });
    const { id } = await aDocument(database.db, { workspace: owner.workspace, content });
    const answer = await ask(id, owner.id);
    expect(answer.status).toBe(200);
    const [file] = await database.db.select().from(files);
    expect(await answer.json()).toEqual({ id: file?.id });
    expect(file).toMatchObject({ variables: { name: 'Анна Белова', city: 'city' }, draws: { numbers: { diplomas: 7 } } });
    expect(await database.db.$count(drawnNumbers)).toBe(0);
    expect(await database.db.select({ next: sequences.next }).from(sequences)).toEqual([{ next: 7 }]);
  });

  test('has the picture that was chosen for it', async () => {
    const owner = await aUser(database.db);
    const frame = { id: 'i', type: 'image', x: 0, y: 0, width: 90, height: 120, source: { variable: 'photo' } };
    const { id } = await aDocument(database.db, { workspace: owner.workspace, content: aDesign({ ...page({ elements: [frame] }) }) });
    const photo = `data:image/png;base64,${Buffer.from(await quartersPng(3)).toString('base64')}`;
    expect((await ask(id, owner.id, { variables: { photo } })).status).toBe(200);
    const [file] = await database.db.select().from(files);
    expect(file?.pictures['photo']).toMatch(/^[0-9a-f]{64}$/);
    const refused = await ask(id, owner.id, { variables: { photo: 'data:image/png;base64,AAAA' } });
    expect(await refused.json()).toMatchObject({ error: { code: 'bad_image' } });
  });

  test('is made with the values that were in sight, and with nothing that the document does not ask for', async () => {
    const owner = await aUser(database.db);
    const variables = [{ name: 'city', title: '', sample: 'Москва' }];
    const content = aDesign({ ...page({ elements: [text('%name %city')] }), variables });
    const { id } = await aDocument(database.db, { workspace: owner.workspace, content });
    const answer = await ask(id, owner.id, { variables: { name: ' Гүлнұр ', other: 'x' } });
    expect(answer.status).toBe(200);
    const [file] = await database.db.select().from(files);
    expect(file?.variables).toEqual({ name: 'Гүлнұр', city: '' });
  });

  test('is made by who may change things only', async () => {
    const reader = await aUser(database.db, { role: 'viewer' });
    const { id } = await aDocument(database.db, { workspace: reader.workspace });
    expect((await ask(id, reader.id)).status).toBe(403);
    expect(await database.db.$count(files)).toBe(0);
  });
});
