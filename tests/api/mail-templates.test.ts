import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ne } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as postPreview } from '@/app/api/letter-drafts/preview/route';
import { POST as postMessage } from '@/app/api/letter-drafts/message/route';
import { POST as postTest } from '@/app/api/letter-drafts/test/route';
import { POST as postTemplate } from '@/app/api/mail-templates/route';
import { DELETE as deleteTemplate, GET as getTemplate, PATCH as patchTemplate } from '@/app/api/mail-templates/[templateId]/route';
import { POST as postCopy } from '@/app/api/mail-templates/[templateId]/copies/route';
import { DELETE as restoreTemplate, PUT as trashTemplate } from '@/app/api/mail-templates/[templateId]/trash/route';
import { findLetterToSend } from '@/db/queries/letter-to-send';
import { documentVersions, files, fileTails, jobs, letters, mailTemplates, mailTemplateVersions } from '@/db/schema';
import { composeLetter } from '@/lib/server/mail/compose-letter';
import { mailTemplatesOf } from '@/lib/server/mail/mail-templates';
import { emptyTrashHandler } from '@/lib/server/trash/empty-trash';
import { aDesign, aDocument, aLetter, aMailTemplate, aUser } from '../harness/builders';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

const dataDir = mkdtempSync(path.join(tmpdir(), 'mail-templates-'));
vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
vi.stubEnv('DATA_DIR', dataDir);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const database = testDatabase();

let owner: Awaited<ReturnType<typeof aUser>>;
beforeEach(async () => {
  owner = await aUser(database.db, { email: 'director@school.example', locale: 'en' });
});

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
async function ask(handler: Handler, method: string, { id = '', json, as = owner.id }: { id?: string; json?: unknown; as?: string } = {}) {
  const request = pageRequest(method, '/api', { cookie: await cookieOf(as), ...(json === undefined ? {} : { json }) });
  const answer = await handler(request, { params: Promise.resolve({ templateId: id }) });
  const text = await answer.clone().text();
  const body = answer.headers.get('content-type')?.startsWith('application/json') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, body, answer };
}
const TEXTS = { name: 'Письмо', subject: 'Ваш диплом, %name', body: 'Здравствуйте, %name!' };
const listed = async () => (await mailTemplatesOf(owner.scope)).map(({ name }) => name);
const aTemplate = async () => (await ask(postTemplate, 'POST', { json: TEXTS })).body['id'] as string;

describe('a mail template', () => {
  test('is made, read, copied, thrown away, restored and deleted for good', async () => {
    const id = await aTemplate();
    expect((await ask(getTemplate, 'GET', { id })).body).toEqual({ ...TEXTS, revision: 1 });
    await ask(postCopy, 'POST', { id, json: { name: 'Письмо (копия)' } });
    expect((await listed()).toSorted()).toEqual(['Письмо', 'Письмо (копия)']);
    expect((await ask(deleteTemplate, 'DELETE', { id })).status).toBe(404);
    await ask(trashTemplate, 'PUT', { id });
    expect([await listed(), (await ask(getTemplate, 'GET', { id })).status]).toEqual([['Письмо (копия)'], 404]);
    await ask(restoreTemplate, 'DELETE', { id });
    expect(await listed()).toContain('Письмо');
    await ask(trashTemplate, 'PUT', { id });
    expect((await ask(deleteTemplate, 'DELETE', { id })).status).toBe(204);
    expect((await ask(restoreTemplate, 'DELETE', { id })).status).toBe(404);
  });

  test('of two who write at once keeps the first one’s text, and tells the other', async () => {
    const id = await aTemplate();
    const first = await ask(patchTemplate, 'PATCH', { id, json: { revision: 1, body: 'Первый' } });
    const second = await ask(patchTemplate, 'PATCH', { id, json: { revision: 1, body: 'Второй', subject: '' } });
    expect([first.status, first.body, second.status]).toEqual([200, { revision: 2 }, 409]);
    expect(second.body).toMatchObject({ error: { code: 'conflict' } });
    expect((await ask(getTemplate, 'GET', { id })).body).toEqual({ ...TEXTS, body: 'Первый', revision: 2 });
  });

  test('keeps a subject of one line, and no sign that a letter may not bear', async () => {
    const id = await aTemplate();
    const json = { revision: 1, subject: 'Диплом\r\nBcc: all@x.example\u0000', body: 'Раз\r\nдва\u0000' };
    expect((await ask(patchTemplate, 'PATCH', { id, json })).status).toBe(200);
    expect((await ask(getTemplate, 'GET', { id })).body).toMatchObject({ subject: 'Диплом Bcc: all@x.example', body: 'Раз\nдва' });
  });

  test('is not changed by who may only look', async () => {
    const id = await aTemplate();
    const { id: as } = await aUser(database.db, { workspace: owner.workspace, role: 'viewer' });
    expect((await ask(getTemplate, 'GET', { id, as })).status).toBe(200);
    for (const [handler, method, json] of [
      [patchTemplate, 'PATCH', { revision: 1, name: 'Моё' }],
      [trashTemplate, 'PUT', undefined],
      [postTemplate, 'POST', TEXTS],
    ] as const)
      expect((await ask(handler, method, { id, as, json })).status, method).toBe(403);
  });

  test('tells how many letters went by it, over all its revisions, and the last one’s document', async () => {
    const { templateId } = await aLetter(database.db, { workspace: owner.workspace });
    await aLetter(database.db, { workspace: owner.workspace });
    // The other one's version becomes the next of this template.
    await database.db.update(mailTemplateVersions).set({ templateId, revision: 2 }).where(ne(mailTemplateVersions.templateId, templateId));
    const used = (await mailTemplatesOf(owner.scope)).find(({ id }) => id === templateId);
    expect(used).toMatchObject({ letters: 2, last: { documentName: 'Диплом', at: expect.any(Date) as Date } });
  });

  test('that has lain in the trash for sixty days is deleted, a younger one is not', async () => {
    const day = 24 * 3_600_000;
    await aMailTemplate(database.db, { workspace: owner.workspace, name: 'Старое', trashedAt: new Date(Date.now() - 61 * day) });
    await aMailTemplate(database.db, { workspace: owner.workspace, name: 'Новое', trashedAt: new Date(Date.now() - 59 * day) });
    const { run } = emptyTrashHandler(database.db, () => new Date());
    await run({} as Parameters<typeof run>[0]);
    expect((await database.db.select().from(mailTemplates)).map(({ name }) => name)).toEqual(['Новое']);
    await database.db.delete(jobs);
  });
});

/** A made file of the owner's workspace with a letter about it. */
async function aMailedFile(variables: Readonly<Record<string, string>> = { name: 'Анна', email: 'anna@school.example' }) {
  const made = await aLetter(database.db, { workspace: owner.workspace });
  const bytes = new TextEncoder().encode('%PDF-1.7');
  await database.db.update(files).set({ state: 'ready', variables, parts: [], length: bytes.length, digest: 'd', name: 'Диплом Анны' });
  await database.db.insert(fileTails).values({ fileId: made.fileId, bytes });
  return made;
}

describe('a letter that is being written', () => {
  test('is shown exactly as it will be sent', async () => {
    const { id, fileId, scope } = await aMailedFile();
    const texts = { name: 'Письмо', subject: 'Диплом, %name', body: 'Привет, %name!\n\nhttps://x.example/?a=%name' };
    await database.db.update(mailTemplateVersions).set(texts);
    const { body } = await ask(postPreview, 'POST', { json: { ...texts, fileId } });
    const stored = await findLetterToSend(database.db, scope, id);
    if (stored === undefined) throw new Error('the letter was just made');
    const sender = { name: undefined, address: 'no-reply@mail.invalid' };
    const files = { read: () => Promise.resolve(new Uint8Array()), draw: () => Promise.resolve(undefined) };
    const sent = await composeLetter(stored, { sender, maxBytes: 1e7, ...files });
    expect(body).toMatchObject({ subject: sent?.subject, html: sent?.html, to: 'anna@school.example', issues: [] });
    // No mail is connected here, so there is no address to show.
    expect(body['from']).toBe(sent?.from.name);
    expect(body['attachments']).toEqual([{ name: 'Диплом Анны.pdf', bytes: 8 }]);
    const { answer } = await ask(postMessage, 'POST', { json: { ...texts, fileId } });
    const parsed = await simpleParser(Buffer.from(await answer.arrayBuffer()));
    expect([parsed.subject, parsed.attachments[0]?.content.toString()]).toEqual(['Диплом, Анна', '%PDF-1.7']);
    expect(answer.headers.get('content-type')).toBe('message/rfc822');
  });

  test('tells of variables and functions that are not there, and of values that are missing', async () => {
    const { fileId } = await aMailedFile();
    const content = aDesign({ fileName: '%name %course' });
    await database.db.update(documentVersions).set({ content });
    const text = '%name %course %nam %email %filename %фио {data long} {date nonsense} {number diplomas} {random code}';
    const { body } = await ask(postPreview, 'POST', { json: { name: '', subject: '%nam', body: text, fileId } });
    expect(body['issues']).toEqual([
      expect.stringContaining('variable %nam'),
      expect.stringContaining('%course has no value'),
      expect.stringContaining('%filename has no value'),
      expect.stringContaining('%фио'),
      expect.stringContaining('{data long}'),
      expect.stringContaining('{date nonsense}'),
    ]);
  });

  test('is filled from a document’s samples where no file is made yet', async () => {
    const { id: documentId } = await aDocument(database.db, {
      workspace: owner.workspace,
      content: aDesign({ fileName: '%name', variables: [{ name: 'name', title: 'Имя', sample: 'Иван Петров' }] }),
    });
    const { body } = await ask(postPreview, 'POST', { json: { name: 'П', subject: '', body: 'Привет, %name! {number a}', documentId } });
    expect(body).toMatchObject({ to: '', subject: 'П', html: expect.stringContaining('Привет, Иван Петров! 1') as string, issues: [] });
    expect((await ask(postPreview, 'POST', { json: TEXTS })).body).toMatchObject({ subject: 'Ваш диплом,', attachments: [{ bytes: 0 }] });
  });

  test('goes as a test only to who is signed in, with the file; without mail it says where it lies', async () => {
    const { fileId } = await aMailedFile();
    const { status, body } = await ask(postTest, 'POST', { json: { ...TEXTS, fileId } });
    expect([status, body]).toMatchObject([200, { state: 'kept', to: 'director@school.example', reason: null }]);
    const place = body['place'] as string;
    expect(place.startsWith(path.join(dataDir, 'outbox'))).toBe(true);
    const parsed = await simpleParser(await readFile(place));
    expect([parsed.to, parsed.subject, parsed.attachments.length]).toMatchObject([
      { text: 'director@school.example' },
      'Ваш диплом, Анна',
      1,
    ]);
    expect(await database.db.$count(letters)).toBe(1);
    expect((await ask(postTest, 'POST', { json: TEXTS })).status).toBe(400);
  });

  test('goes as a test twenty times in a quarter of an hour, then no more', async () => {
    const { fileId } = await aMailedFile();
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await ask(postTest, 'POST', { json: { ...TEXTS, fileId } })).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
  });
});
