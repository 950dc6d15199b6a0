import { beforeEach, describe, expect, test } from 'vitest';
import { PUT as putPassword } from '@/app/api/me/password/route';
import { DELETE as deleteSession } from '@/app/api/me/sessions/[sessionId]/route';
import { DELETE as deleteSessions, GET as getSessions } from '@/app/api/me/sessions/route';
import { POST as postAccount } from '@/app/api/accounts/route';
import { POST as postTakeOver } from '@/app/api/take-over/route';
import { offerTakeOver } from '@/db/queries/take-over';
import { installation, sessions, users, workspaces } from '@/db/schema';
import { setPasswordByLink } from '@/lib/server/auth/one-time-links';
import { hashPassword } from '@/lib/server/auth/password';
import { openSession, readSession } from '@/lib/server/auth/sessions';
import { userOfCredentials } from '@/lib/server/auth/sign-in';
import { signUp } from '@/lib/server/auth/sign-up';
import { aUser } from '@/tests/harness/builders';
import { entranceSettings, problemOf } from '@/tests/harness/entrance';
import { cookieOf, pageRequest } from '@/tests/harness/signed-in';
import { testDatabase } from '@/tests/harness/test-database';

const { takeLetter, lettersThere } = entranceSettings();
const database = testDatabase();
const HERE = '203.0.113.1';
const EMAIL = 'anna@example.org';
const PASSWORD = 'right horse battery';
const none = { params: Promise.resolve({}) };

describe('signing up where strangers may', () => {
  const stranger = { school: 'Новая школа', email: EMAIL, locale: 'ru', timeZone: 'Europe/Moscow' } as const;

  test('makes an account that its mailbox opens, and never touches one that is there', async () => {
    await (
      await signUp(stranger, HERE)
    ).sending;
    const { secret = '' } = takeLetter() ?? {};
    expect(await setPasswordByLink({ secret, password: 'four random words here' }, HERE)).toBe(EMAIL);
    const [before] = await database.db.select().from(users);
    await (
      await signUp({ ...stranger, school: 'Чужая' }, HERE)
    ).sending;
    expect(takeLetter()?.link).toContain('/sign-in/link#');
    expect(await database.db.select().from(users)).toEqual([before]);
    expect((await database.db.select().from(workspaces)).map(({ name }) => name)).toEqual(['Новая школа']);
  });

  test('answers alike for a new and a known e-mail', async () => {
    await aUser(database.db, { email: EMAIL });
    const ask = (email: string) => postAccount(pageRequest('POST', '/api/accounts', { json: { ...stranger, email } }), none);
    expect((await ask(EMAIL)).status).toBe(204);
    expect((await ask('new@example.org')).status).toBe(204);
    await expect.poll(lettersThere, { timeout: 60_000 }).toBe(2);
  });
});

describe('taking a fresh server over', () => {
  const person = {
    code: 'demo-pass-word',
    school: 'Школа акварели',
    email: EMAIL,
    password: PASSWORD,
    locale: 'en',
    timeZone: 'Asia/Omsk',
  };
  const takeOver = (json: object, cookie?: string) =>
    postTakeOver(pageRequest('POST', '/api/take-over', { json, ...(cookie && { cookie }) }), none);
  let demo: Awaited<ReturnType<typeof aUser>>;
  beforeEach(async () => {
    demo = await aUser(database.db, { email: 'demo@example.com', passwordHash: await hashPassword(person.code) });
    await offerTakeOver(database.db, demo.id);
  });

  test('makes the sample account the person’s own and closes the demo', async () => {
    const guest = await openSession(demo.id);
    expect((await takeOver(person)).status).toBe(204);
    expect(await userOfCredentials({ email: EMAIL, password: PASSWORD }, HERE)).toBe(demo.id);
    expect(await userOfCredentials({ email: 'demo@example.com', password: person.code }, HERE)).toBeUndefined();
    expect(await readSession(guest)).toBeUndefined();
    const [workspace] = await database.db.select().from(workspaces);
    expect(workspace).toMatchObject({ name: 'Школа акварели', locale: 'en', timeZone: 'Asia/Omsk' });
  });

  test('is done by one of twenty at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, round) =>
        postTakeOver(
          pageRequest('POST', '/api/take-over', {
            json: { ...person, email: `p${round}@example.org` },
            headers: { 'x-forwarded-for': `203.0.113.${round}` },
            cookie: '',
          }),
          none,
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test('cannot be done twice', async () => {
    await takeOver(person);
    expect(await problemOf(await takeOver({ ...person, email: 'late@example.org' }))).toMatchObject({ status: 410, reason: 'taken_over' });
  });

  test('needs the code, or the session of whoever signed in with it, and guessing is limited', async () => {
    expect(await problemOf(await takeOver({ ...person, code: 'guess' }))).toMatchObject({ status: 401, reason: 'code' });
    const other = await aUser(database.db);
    expect((await takeOver({ ...person, code: '' }, await cookieOf(other.id))).status).toBe(401);
    for (let round = 0; round < 10; round++) await takeOver({ ...person, code: `guess ${round}` });
    expect((await takeOver(person)).status).toBe(429);
    expect((await takeOver({ ...person, code: '' }, await cookieOf(demo.id))).status).toBe(204);
  });

  test('is not open on a server that never had a demo', async () => {
    await database.db.delete(installation);
    expect((await takeOver(person)).status).toBe(410);
  });

  test.each([
    ['password', { password: '12345678' }],
    ['password', { password: 'anna2026' }],
    ['email', { email: 'anna' }],
    ['school', { school: ' \n ' }],
    ['timeZone', { timeZone: 'Moscow' }],
  ])('names the field %s when it holds %j', async (field, wrong) => {
    const answer = await takeOver({ ...person, ...wrong });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: { details: unknown } }).error.details).toMatchObject({ field });
  });
});

describe('a person’s sessions', () => {
  test('are listed, the asking one marked, and each can be ended, but nobody else’s', async () => {
    const anna = await aUser(database.db);
    const other = await aUser(database.db);
    const [here, there, theirs] = [await openSession(anna.id), await openSession(anna.id, 'Firefox'), await openSession(other.id)];
    const cookie = await cookieOf(anna.id, here);
    const listed = (await (await getSessions(pageRequest('GET', '/api/me/sessions', { cookie }), none)).json()) as {
      sessions: { id: string; current: boolean; userAgent: string }[];
    };
    expect(listed.sessions.map(({ id, current }) => [id, current]).sort()).toEqual(
      [
        [here, true],
        [there, false],
      ].sort(),
    );
    const end = (id: string) =>
      deleteSession(pageRequest('DELETE', `/api/me/sessions/${id}`, { cookie }), { params: Promise.resolve({ sessionId: id }) });
    expect((await end(theirs)).status).toBe(404);
    expect((await end(there)).status).toBe(204);
    expect(await readSession(there)).toBeUndefined();
    expect(await readSession(theirs)).toBeDefined();
  });

  test('elsewhere end together, and with a new password', async () => {
    const anna = await aUser(database.db, { passwordHash: await hashPassword(PASSWORD) });
    const here = await openSession(anna.id);
    const cookie = await cookieOf(anna.id, here);
    await openSession(anna.id);
    expect((await deleteSessions(pageRequest('DELETE', '/api/me/sessions', { cookie }), none)).status).toBe(204);
    expect((await database.db.select().from(sessions)).map(({ id }) => id)).toEqual([here]);
    await openSession(anna.id);
    const change = (current: string) =>
      putPassword(pageRequest('PUT', '/api/me/password', { cookie, json: { current, password: 'four random words here' } }), none);
    expect(await problemOf(await change('wrong'))).toMatchObject({ status: 401, reason: 'password' });
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await database.db.select().from(sessions)).map(({ id }) => id)).toEqual([here]);
  });
});
