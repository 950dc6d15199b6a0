import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as postKept } from '@/app/api/mail/kept/route';
import { DELETE as hideBanner } from '@/app/api/me/mail-banner/route';
import { holdMail, releaseMail } from '@/db/queries/hold-mail';
import { jobs, letterFiles, letters, mailTemplateVersions, users } from '@/db/schema';
import { newId } from '@/lib/ids';
import { openSession, readSession } from '@/lib/server/auth/sessions';
import { mailNews } from '@/lib/server/mail/mail-news';
import { isMailConnected } from '@/lib/server/settings/connections';
import { aCreation, aUser, type MadeWorkspace } from '../harness/builders';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
vi.mock('@/lib/server/settings/connections', () => ({ isMailConnected: vi.fn() }));
const database = testDatabase();
const none = { params: Promise.resolve({}) };

let owner: Awaited<ReturnType<typeof aUser>>;
beforeEach(async () => {
  owner = await aUser(database.db);
  vi.mocked(isMailConnected).mockReturnValue(true);
});
afterEach(() => releaseMail(database.db));

/** A letter that was put into the outbox. */
const aKeptLetter = (workspace: MadeWorkspace) => aLetter(workspace, { state: 'kept' });

async function aLetter(workspace: MadeWorkspace, standing: Partial<typeof letters.$inferInsert>): Promise<void> {
  const { db } = database;
  const creation = await aCreation(db, { workspace });
  const template = {
    id: newId(),
    workspaceId: workspace.id,
    templateId: newId(),
    revision: 1,
    name: 'Письмо',
    subject: 'Диплом',
    body: '',
  };
  await db.insert(mailTemplateVersions).values(template);
  const letter = { id: newId(), workspaceId: workspace.id, creationId: creation.id, templateVersionId: template.id };
  await db.insert(letters).values({ ...letter, recipient: 'anna@x.example', key: newId(), ...standing });
  await db.insert(letterFiles).values({ workspaceId: workspace.id, letterId: letter.id, fileId: creation.fileIds[0] ?? '', position: 0 });
}

async function newsFor(userId: string) {
  const session = await readSession(await openSession(userId));
  return session && mailNews(session);
}

const states = async () => (await database.db.select().from(letters)).map(({ state }) => state);
const decide = async (decision: string, userId = owner.id) =>
  postKept(pageRequest('POST', '/api/mail/kept', { json: { decision }, cookie: await cookieOf(userId) }), none);

describe('what every page says of mail', () => {
  test('that it is not connected, until the person puts it off, and again when the week is over', async () => {
    vi.mocked(isMailConnected).mockReturnValue(false);
    expect(await newsFor(owner.id)).toEqual({ kind: 'not_connected' });
    expect((await hideBanner(pageRequest('DELETE', '/api/me/mail-banner', { cookie: await cookieOf(owner.id) }), none)).status).toBe(204);
    expect(await newsFor(owner.id)).toBeUndefined();
    const colleague = await aUser(database.db, { workspace: owner.workspace, role: 'editor' });
    expect(await newsFor(colleague.id)).toEqual({ kind: 'not_connected' });
    await database.db.update(users).set({ mailBannerHiddenUntil: new Date(Date.now() - 1) });
    expect(await newsFor(owner.id)).toEqual({ kind: 'not_connected' });
  });

  test('nothing while mail is connected and no letter waits', async () => {
    expect(await newsFor(owner.id)).toBeUndefined();
  });

  test('how many of one’s own letters wait for a word, to nobody else', async () => {
    await aKeptLetter(owner.workspace);
    await aKeptLetter(owner.workspace);
    await aKeptLetter((await aUser(database.db)).workspace);
    expect(await newsFor(owner.id)).toEqual({ kind: 'decide', count: 2 });
    const reader = await aUser(database.db, { workspace: owner.workspace, role: 'viewer' });
    expect(await newsFor(reader.id)).toBeUndefined();
  });

  test('why letters do not leave while a setting of the server keeps them, until the next one leaves', async () => {
    const failure = { code: 'login', details: { answer: '535 no' } };
    await aLetter(owner.workspace, { state: 'failed', attempts: 1, failure: { code: 'mailbox', details: {} } });
    expect(await newsFor(owner.id)).toBeUndefined();
    await aLetter(owner.workspace, { state: 'due', attempts: 1, failure });
    expect(await newsFor(owner.id)).toEqual({ kind: 'failing', reason: expect.stringMatching(/логин, пароль.*535 no$/) });
    expect(await newsFor((await aUser(database.db)).id)).toBeUndefined();
    await aLetter(owner.workspace, { state: 'sent', attempts: 1 });
    expect(await newsFor(owner.id)).toBeUndefined();
  });

  test('first of all that a restored copy holds its letters', async () => {
    await aKeptLetter(owner.workspace);
    await holdMail(database.db);
    expect(await newsFor(owner.id)).toEqual({ kind: 'held', mayRelease: true });
  });
});

describe('letters that were kept', () => {
  beforeEach(() => aKeptLetter(owner.workspace));

  test('are sent when somebody says so', async () => {
    expect((await decide('send')).status).toBe(204);
    expect(await states()).toEqual(['due']);
    expect((await database.db.select().from(jobs)).map(({ kind }) => kind)).toContain('send-letters');
    expect(await newsFor(owner.id)).toBeUndefined();
  });

  test('are given up when somebody says so, and not asked about again', async () => {
    expect((await decide('discard')).status).toBe(204);
    expect(await database.db.select().from(letters)).toMatchObject([{ state: 'failed', failure: { code: 'not_wanted' } }]);
    expect(await newsFor(owner.id)).toBeUndefined();
  });

  test('stay where they are when there is nothing to send them by, for a viewer, and for another workspace', async () => {
    const reader = await aUser(database.db, { workspace: owner.workspace, role: 'viewer' });
    expect((await decide('send', reader.id)).status).toBe(403);
    expect((await decide('discard', (await aUser(database.db)).id)).status).toBe(204);
    vi.mocked(isMailConnected).mockReturnValue(false);
    expect((await decide('send')).status).toBe(409);
    expect(await states()).toEqual(['kept']);
  });
});
