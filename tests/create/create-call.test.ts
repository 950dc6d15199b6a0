import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { documents, documentVersions, apiTokens, creations, files, folders, jobs, sequences, workspaces } from '@/db/schema';
import { newId } from '@/lib/ids';
import { answerCreate, answerCreateHead } from '@/lib/server/create/answer-create';
import { aDesign, aDocument, aFolder, aMailTemplate, aToken, aWorkspace } from '../harness/builders';
import { createWorld, GOOD_PICTURE, PICTURE_KEY } from '../harness/create-world';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

const text = (id: string, content: string) => ({
  id,
  type: 'text',
  x: 0,
  y: 0,
  width: 400,
  height: 50,
  paragraphs: [{ runs: [{ text: content }] }],
});
const NAMES = { pages: [{ id: 'p', width: 842, height: 595, elements: [text('t', 'Диплом: %name')] }] };

/** A workspace that takes calls, a token and a document that prints %name. */
async function aSchool(content: Record<string, unknown> = NAMES) {
  const workspace = await aWorkspace(database.db);
  const token = await aToken(database.db, { workspace });
  const document = await aDocument(database.db, { workspace, content: aDesign(content) });
  return { workspace, token, document, base: { secure: token.value, doc_id: document.id } };
}

const url = (query: Record<string, string>, path = '/api/v1/create/') =>
  `http://school.example${path}?${new URLSearchParams(query).toString()}`;
const call = (address: string, init: RequestInit = {}) =>
  answerCreate(
    new Request(address, {
      headers: { host: 'school.example', ...init.headers },
      ...(init.method ? { method: init.method } : {}),
      ...(init.body ? { body: init.body } : {}),
    }),
    () => Promise.resolve(createWorld(database.db).services),
  );
const callJson = async (query: Record<string, string>, init?: RequestInit) =>
  (await call(url(query), init)).json() as Promise<Record<string, unknown>>;
const storedFiles = () => database.db.select().from(files).orderBy(asc(files.position));

describe('an accepted call', () => {
  test.each([
    ['nothing that changes', 'Диплом', ['no_variables']],
    ['only the day, the same on all', '{date long}', ['no_variables']],
    ['a number of its own', '№ {number diplomas}', []],
    ['a code of its own', '{random code}', []],
  ])('is told that its files will be alike when the document holds %s', async (_, content, codes) => {
    const { base } = await aSchool({ pages: [{ id: 'p', width: 842, height: 595, elements: [text('t', content)] }] });
    const { warnings = [] } = (await callJson({ ...base, mask: '{}' })) as { warnings?: { code: string }[] };
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  test('answers at once with the ids, and creation, file and job are there', async () => {
    const { base } = await aSchool();
    const response = await call(url({ ...base, mask_name: 'Анна Ли' }), { method: 'POST' });
    const body = (await response.json()) as { create_id: string; files: string[]; url: string };
    const [file] = await storedFiles();
    expect(response.status).toBe(200);
    expect(body).toEqual({
      result: 'success',
      create_id: file?.creationId,
      url: `http://school.example/getform/${body.create_id}/`,
      files: [file?.id],
    });
    expect(file).toMatchObject({ state: 'pending', name: 'Диплом Анна Ли', variables: { name: 'Анна Ли' }, pages: [0], warnings: [] });
    expect(await database.db.select({ kind: jobs.kind, payload: jobs.payload }).from(jobs)).toEqual([
      { kind: 'make-files', payload: { creationId: body.create_id } },
    ]);
  });

  test('is open to every origin and not to be kept', async () => {
    const { base } = await aSchool();
    const { headers } = await call(url({ ...base, mask_name: 'А' }));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('with result=link answers with nothing but a short ASCII link', async () => {
    const { base } = await aSchool();
    const response = await call(url({ ...base, mask_name: 'А', result: 'link' }));
    const link = await response.text();
    const [file] = await storedFiles();
    expect(link).toBe(`http://school.example/getfile/${file?.id}/pdf/`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  test('keeps Cyrillic as it is in what it says', async () => {
    const { base } = await aSchool();
    const said = await (await call(url({ ...base, mask_name: 'А', mask_other: 'Б' }))).text();
    expect(said).toContain('Переменной %other в документе нет');
  });

  test('makes hundreds of rows one file each, in their order', async () => {
    const { base } = await aSchool();
    const body = await call('http://school.example/api/v1/create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...base, mask: Array.from({ length: 321 }, (_, n) => ({ '%name': `Имя ${n}` })) }),
    });
    const { files: ids } = (await body.json()) as { files: string[] };
    const stored = await storedFiles();
    expect(stored.map((file) => file.id)).toEqual(ids);
    expect(stored.map((file) => file.variables['name'])).toEqual(Array.from({ length: 321 }, (_, n) => `Имя ${n}`));
  });

  test('tells once what many rows lack, and on each file what it lacks itself', async () => {
    const { base } = await aSchool();
    const mask = JSON.stringify([{ name: 'А' }, { name: '' }, {}]);
    const { warnings } = await callJson({ ...base, mask });
    expect((warnings as { code: string }[]).map(({ code }) => code)).toEqual(['missing_value']);
    expect((await storedFiles()).map((file) => file.warnings.map(({ code }) => code))).toEqual([[], ['missing_value'], ['missing_value']]);
  });

  test('freezes a revision once, and a changed document anew', async () => {
    const { base } = await aSchool();
    for (let round = 0; round < 2; round += 1) await callJson({ ...base, mask_name: 'А' });
    expect(new Set((await database.db.select().from(creations)).map((row) => row.versionId)).size).toBe(1);
  });

  test('after a document has been renamed, new files say its new name and earlier ones the old', async () => {
    const { base } = await aSchool();
    await callJson({ ...base, mask_name: 'А' });
    await database.db.update(documents).set({ name: 'Грамота' });
    await callJson({ ...base, mask_name: 'Б' });
    const names = (await database.db.select().from(documentVersions)).map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names).toContain('Грамота');
  });

  test('takes the chosen pages in the order given', async () => {
    const page = (id: string) => ({ id, width: 100, height: 100 });
    const { base } = await aSchool({ pages: [page('a'), page('b'), page('c')] });
    await callJson({ ...base, mask_name: 'А', page_id: '2,0' });
    expect((await storedFiles())[0]?.pages).toEqual([2, 0]);
  });

  test('numbers its files without gaps, and goes on where the last call ended', async () => {
    const { base } = await aSchool({
      pages: [{ id: 'p', width: 842, height: 595, elements: [text('t', '%name № {number diplomas} {random code}')] }],
    });
    const mask = JSON.stringify([{ name: 'А' }, { name: 'Б' }]);
    await Promise.all([callJson({ ...base, mask }), callJson({ ...base, mask })]);
    const drawn = (await storedFiles()).map((file) => file.draws);
    expect(drawn.map(({ numbers }) => numbers['diplomas']).sort()).toEqual([1, 2, 3, 4]);
    expect(drawn.every(({ random }) => /^\d{6}$/.test(random['code'] ?? ''))).toBe(true);
    expect((await database.db.select().from(sequences))[0]?.next).toBe(5);
  });

  test('names files by %filename, without a second extension and without anything dangerous', async () => {
    const { base } = await aSchool();
    await callJson({
      ...base,
      mask: JSON.stringify([
        { name: 'А', filename: 'Отчёт.pdf' },
        { name: 'Б', filename: '../\u202e..' },
      ]),
    });
    expect((await storedFiles()).map((file) => file.name)).toEqual(['Отчёт', '-']);
  });

  test('writes down that the token was used', async () => {
    const { base, token } = await aSchool();
    await callJson({ ...base, mask_name: 'А' });
    const [row] = await database.db.select().from(apiTokens).where(eq(apiTokens.id, token.id));
    expect(row?.lastUsedAt).toBeInstanceOf(Date);
  });
});

describe('folder_id', () => {
  test('that exists holds the file', async () => {
    const { base, workspace } = await aSchool();
    const folder = await aFolder(database.db, { workspace });
    await callJson({ ...base, mask_name: 'А', folder_id: folder.id });
    expect((await storedFiles())[0]?.folderId).toBe(folder.id);
  });

  test('that the workspace lacks is made with that id and named after the document, also when another workspace has it', async () => {
    const { base } = await aSchool();
    const foreign = await aFolder(database.db);
    const answers = [
      await callJson({ ...base, mask_name: 'А', folder_id: foreign.id }),
      await callJson({ ...base, mask_name: 'А', folder_id: newId() }),
    ];
    for (const { warnings } of answers) expect(warnings).toEqual([expect.objectContaining({ code: 'folder_created' })]);
    expect((await storedFiles())[0]?.folderId).toBe(foreign.id);
  });

  test('that lies in the trash comes back with what it lies in', async () => {
    const { base, workspace } = await aSchool();
    const above = await aFolder(database.db, { workspace, trashedAt: new Date() });
    const folder = await aFolder(database.db, { workspace, parentId: above.id, trashedAt: new Date() });
    const { warnings } = await callJson({ ...base, mask_name: 'А', folder_id: folder.id });
    expect(warnings).toBeUndefined();
    expect((await database.db.select().from(folders)).map((row) => row.trashedAt)).toEqual([null, null]);
  });

  test('as a path is made once, however often and at once it is named', async () => {
    const { base } = await aSchool();
    const query = { ...base, mask_name: 'А', folder_id: 'Курсы/Май' };
    await Promise.all([callJson(query), callJson(query), callJson(query)]);
    expect((await database.db.select().from(folders)).map((row) => row.name).sort()).toEqual(['Курсы', 'Май']);
    expect(new Set((await storedFiles()).map((file) => file.folderId)).size).toBe(1);
  });

  test('of a row wins over that of the call', async () => {
    const { base } = await aSchool();
    await callJson({ ...base, folder_id: 'Все', mask: JSON.stringify([{ name: 'А', '%folder_id': 'Лучшие' }, { name: 'Б' }]) });
    const named = new Map((await database.db.select().from(folders)).map((row) => [row.id, row.name]));
    expect((await storedFiles()).map((file) => named.get(file.folderId ?? ''))).toEqual(['Лучшие', 'Все']);
  });
});

describe('a picture by variable', () => {
  const PHOTO = {
    pages: [
      {
        id: 'p',
        width: 842,
        height: 595,
        elements: [{ id: 'i', type: 'image', x: 0, y: 0, width: 50, height: 50, source: { variable: 'photo' } }],
      },
    ],
  };

  test('as a data URI is kept by its key and not among the values', async () => {
    const { base } = await aSchool(PHOTO);
    expect(await callJson({ ...base, mask_photo: GOOD_PICTURE })).toMatchObject({ result: 'success' });
    expect((await storedFiles())[0]).toMatchObject({ variables: {}, pictures: { photo: PICTURE_KEY } });
  });

  test.each([
    ['that is no picture', 'data:image/png;base64,QUJD'],
    ['that is no base64', 'data:image/png;base64,***'],
    ['of another type', 'data:text/html;base64,QUJD'],
    ['as plain text', 'фото.jpg'],
  ])('%s is refused and nothing is made', async (_, photo) => {
    const { base } = await aSchool(PHOTO);
    expect(await callJson({ ...base, mask_photo: photo })).toMatchObject({
      result: 'error',
      error: 'bad_image',
      message: expect.stringContaining('%photo') as string,
    });
    expect(await storedFiles()).toEqual([]);
  });
});

describe('a refused call leaves nothing and says', () => {
  const nothingMade = async () => {
    expect(await storedFiles()).toEqual([]);
    expect(await database.db.select().from(creations)).toEqual([]);
    expect(await database.db.select().from(jobs)).toEqual([]);
    expect(await database.db.select().from(folders)).toEqual([]);
  };

  test.each<readonly [string, (base: { secure: string; doc_id: string }) => Record<string, string>]>([
    ['no_secure', ({ doc_id }) => ({ doc_id, mask_name: 'А' })],
    ['bad_secure', (base) => ({ ...base, secure: '8453bc41-с34у-4ead-80e8-c4e76175a11b', mask_name: 'А' })],
    ['bad_secure', (base) => ({ ...base, secure: 'x'.repeat(36), mask_name: 'А' })],
    ['no_doc_id', ({ secure }) => ({ secure, mask_name: 'А' })],
    ['doc_not_found', (base) => ({ ...base, doc_id: newId(), mask_name: 'А' })],
    ['no_mask', (base) => base],
    ['bad_mask_json', (base) => ({ ...base, mask: '[{' })],
    ['bad_page_id', (base) => ({ ...base, mask_name: 'А', page_id: '1' })],
    ['mail_not_found', (base) => ({ ...base, mask_name: 'А', mail_id: newId() })],
    ['bad_email_send', (base) => ({ ...base, mask_name: 'А', email_send: 'x' })],
    ['bad_folder', (base) => ({ ...base, mask_name: 'А', folder_id: '../x' })],
  ])('%s', async (code, query) => {
    const { base } = await aSchool();
    const response = await call(url(query(base)));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ result: 'error', error: code, message: expect.stringMatching(/[а-я]/) as string });
    await nothingMade();
  });

  test('doc_in_trash, with the document’s name', async () => {
    const { base, workspace } = await aSchool();
    const trashed = await aDocument(database.db, { workspace, name: 'Старый', trashedAt: new Date() });
    expect(await callJson({ ...base, doc_id: trashed.id, mask_name: 'А' })).toMatchObject({
      error: 'doc_in_trash',
      message: expect.stringContaining('Старый') as string,
    });
    await nothingMade();
  });

  test('the very same for another workspace’s document and letter as for none at all', async () => {
    const { base } = await aSchool();
    const [document, letter] = [await aDocument(database.db), await aMailTemplate(database.db)];
    for (const [name, id] of [
      ['doc_id', document.id],
      ['mail_id', letter.id],
    ] as const) {
      const [foreign, absent] = [
        await callJson({ ...base, mask_name: 'А', [name]: id }),
        await callJson({ ...base, mask_name: 'А', [name]: newId() }),
      ];
      expect(foreign).toEqual(absent);
    }
    await nothingMade();
  });

  test('secure_disabled and api_disabled when something is switched off', async () => {
    const { base, token, workspace } = await aSchool();
    const set = (values: Partial<typeof apiTokens.$inferInsert>) =>
      database.db.update(apiTokens).set(values).where(eq(apiTokens.id, token.id));
    await set({ enabled: false });
    expect(await callJson({ ...base, mask_name: 'А' })).toMatchObject({ error: 'secure_disabled' });
    await set({ enabled: true, expiresAt: new Date(0) });
    expect(await callJson({ ...base, mask_name: 'А' })).toMatchObject({ error: 'secure_disabled' });
    await set({ expiresAt: null });
    await database.db.update(workspaces).set({ apiEnabled: false }).where(eq(workspaces.id, workspace.id));
    expect(await callJson({ ...base, mask_name: 'А' })).toMatchObject({ error: 'api_disabled' });
    await nothingMade();
  });

  test('with its HTTP status when asked by Prefer or by the workspace', async () => {
    const { base, workspace } = await aSchool();
    const query = { ...base, doc_id: newId(), mask_name: 'А' };
    expect((await call(url(query), { headers: { prefer: 'status' } })).status).toBe(404);
    await database.db.update(workspaces).set({ httpStatuses: true }).where(eq(workspaces.id, workspace.id));
    expect((await call(url(query))).status).toBe(404);
  });

  test('in the workspace’s language', async () => {
    const { base, workspace } = await aSchool();
    await database.db.update(workspaces).set({ locale: 'en' }).where(eq(workspaces.id, workspace.id));
    expect(await callJson(base)).toMatchObject({ message: expect.stringMatching(/^No variable was given/) as string });
  });

  test('internal with a number and nothing of what broke', async () => {
    const { base } = await aSchool();
    const response = await answerCreate(new Request(url({ ...base, mask_name: 'А' })), () =>
      Promise.reject(new Error('password of the database')),
    );
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).toContain(response.headers.get('x-request-id') ?? 'no id');
    expect(body).not.toContain('password');
  });
});

describe('what only looks makes nothing', () => {
  test.each([
    ['a browser’s prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['an old prefetch mark', { purpose: 'prefetch' }],
    ['Telegram’s preview', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
    ['WhatsApp’s preview', { 'user-agent': 'WhatsApp/2.24.1 A' }],
  ])('%s', async (_, headers) => {
    const { base } = await aSchool();
    await call(url({ ...base, mask_name: 'А' }), { headers });
    expect(await storedFiles()).toEqual([]);
  });

  test('HEAD', async () => {
    const { base } = await aSchool();
    expect(answerCreateHead(new Request(url({ ...base, mask_name: 'А' }), { method: 'HEAD' })).status).toBe(200);
    expect(await storedFiles()).toEqual([]);
  });
});
