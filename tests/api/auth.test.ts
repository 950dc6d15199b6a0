import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PUT as putPassword } from '@/app/api/me/password/route';
import { DELETE as deleteSession } from '@/app/api/me/sessions/[sessionId]/route';
import { DELETE as deleteSessions, GET as getSessions } from '@/app/api/me/sessions/route';
import { POST as postPassword } from '@/app/api/passwords/route';
import { POST as postAccount } from '@/app/api/accounts/route';
import { POST as postLink } from '@/app/api/sign-in-links/route';
import { POST as postTakeOver } from '@/app/api/take-over/route';
import { offerTakeOver } from '@/db/queries/take-over';
import { installation, oneTimeLinks, sessions, tries, users, workspaces } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { requestLink, setPasswordByLink, userOfLink } from '@/lib/server/auth/one-time-links';
import { hashPassword } from '@/lib/server/auth/password';
import { openSession, readSession } from '@/lib/server/auth/sessions';
import { userOfCredentials } from '@/lib/server/auth/sign-in';
import { signUp } from '@/lib/server/auth/sign-up';
import { aUser } from '@/tests/harness/builders';
import { cookieOf, pageRequest } from '@/tests/harness/signed-in';
import { testDatabase } from '@/tests/harness/test-database';

const dataDir = mkdtempSync(path.join(tmpdir(), 'auth-'));
vi.stubEnv('DATA_DIR', dataDir);
vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
vi.stubEnv('APP_URL', 'https://diplomas.example.org');
vi.stubEnv('SIGNUP', 'open');
afterAll(() => rmSync(dataDir, { recursive: true }));

const database = testDatabase();
const HERE = '203.0.113.1';
const EMAIL = 'anna@example.org';
const PASSWORD = 'right horse battery';
const none = { params: Promise.resolve({}) };

/** The one letter that lies in the outbox, taken out of it. */
function takeLetter(): { to: string; text: string; secret: string; link: string } | undefined {
  const outbox = path.join(dataDir, 'outbox');
  let names: string[] = [];
  try {
    names = readdirSync(outbox);
  } catch {
    return undefined;
  }
  expect(names.length).toBeLessThan(2);
  const [name] = names;
  if (name === undefined) return undefined;
  const source = readFileSync(path.join(outbox, name), 'utf8');
  rmSync(path.join(outbox, name));
  const body = source.slice(source.indexOf('\r\n\r\n'));
  const text = /base64/i.test(source) ? Buffer.from(body, 'base64').toString() : body.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  return { to: /^To: (.*)$/m.exec(source)?.[1]?.trim() ?? '', text, link, secret: link.split('#')[1] ?? '' };
}

async function letterFor(email: string, purpose: 'sign_in' | 'set_password') {
  await (
    await requestLink({ email, purpose }, HERE)
  ).sending;
  return takeLetter();
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

async function problemOf(response: Response): Promise<{ status: number; code: string; message: string; reason?: unknown }> {
  const { error } = (await response.json()) as { error: { code: string; message: string; details: Record<string, unknown> } };
  return { status: response.status, code: error.code, message: error.message, reason: error.details['reason'] };
}

describe('guessing a password', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD) })).id;
  });

  const guess = (password: string, address = HERE) => codeOf(userOfCredentials({ email: EMAIL, password }, address));

  test('is over after ten wrong ones, also for the right one, and from any address', async () => {
    for (let round = 0; round < 10; round++) expect(await guess(`wrong ${round}`, `203.0.113.${round}`)).toBe('done');
    expect(await guess(PASSWORD)).toBe('rate_limited');
    expect(await guess(PASSWORD, '198.51.100.7')).toBe('rate_limited');
  });

  test('many at once verifies no more than ten', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, round) => guess(`wrong ${round}`, `203.0.113.${round}`)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10);
  });

  test('is free again when the window has passed', async () => {
    for (let round = 0; round < 11; round++) await guess('wrong');
    const long = 16 * 60_000;
    const past = new Date(Date.now() - long);
    for (const row of await database.db.select().from(tries))
      await database.db
        .update(tries)
        .set({ moments: row.moments.map(() => past), expiresAt: past })
        .where(eq(tries.key, row.key));
    expect(await userOfCredentials({ email: EMAIL, password: PASSWORD }, HERE)).toBe(userId);
  });

  test('costs nothing when it was right, so nobody locks themselves out by signing in', async () => {
    for (let round = 0; round < 25; round++) expect(await userOfCredentials({ email: EMAIL, password: PASSWORD }, HERE)).toBe(userId);
  });

  test('one address runs dry over many accounts, known or not', async () => {
    const outcomes: unknown[] = [];
    for (let round = 0; round < 51; round++)
      outcomes.push(await codeOf(userOfCredentials({ email: `p${round}@example.org`, password: 'x' }, HERE)));
    expect(outcomes.slice(0, 50).every((outcome) => outcome === 'done')).toBe(true);
    expect(outcomes[50]).toBe('rate_limited');
    expect(await codeOf(userOfCredentials({ email: 'p@example.org', password: 'x' }, '198.51.100.7'))).toBe('done');
  });

  test('is refused when tries cannot be counted', async () => {
    const broken = vi.spyOn(database.db, 'delete').mockImplementation(() => {
      throw new Error('the database is away');
    });
    expect(await guess(PASSWORD)).toBeInstanceOf(Error);
    broken.mockRestore();
  });
});

describe('a link by mail', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD), locale: 'en' })).id;
  });

  test('leads to the configured address, whatever host the request names', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await postLink(pageRequest('POST', '/api/sign-in-links', { json: { email: EMAIL, purpose: 'sign_in' }, headers }), none);
    expect(answer.status).toBe(204);
    await vi.waitFor(() => expect(readdirSync(path.join(dataDir, 'outbox')).filter((name) => name.endsWith('.eml'))).toHaveLength(1));
    const letter = takeLetter();
    expect(letter?.to).toBe(EMAIL);
    expect(letter?.link).toMatch(/^https:\/\/diplomas\.example\.org\/sign-in\/link#[\w-]{27}$/);
  });

  test('is kept as a hash only', async () => {
    const letter = await letterFor(EMAIL, 'sign_in');
    expect(JSON.stringify(await database.db.select().from(oneTimeLinks))).not.toContain(letter?.secret);
  });

  test('signs in once of fifty times at once', async () => {
    const { secret = '' } = (await letterFor(EMAIL, 'sign_in')) ?? {};
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, round) => codeOf(userOfLink(secret, `203.0.113.${round}`))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  });

  test('sets a password, ends all sessions and is used up', async () => {
    const before = await openSession(userId);
    const { secret = '' } = (await letterFor(EMAIL, 'set_password')) ?? {};
    expect(await setPasswordByLink({ secret, password: 'four random words here' }, HERE)).toBe(EMAIL);
    expect(await readSession(before)).toBeUndefined();
    expect(await userOfCredentials({ email: EMAIL, password: PASSWORD }, HERE)).toBeUndefined();
    expect(await userOfCredentials({ email: EMAIL, password: 'four random words here' }, HERE)).toBe(userId);
    expect(await codeOf(setPasswordByLink({ secret, password: 'yet another long one' }, HERE))).toBe('bad_login');
  });

  test('dies with the password or e-mail it was made for, with a newer link, and after half an hour', async () => {
    const first = (await letterFor(EMAIL, 'sign_in'))?.secret ?? '';
    const second = (await letterFor(EMAIL, 'sign_in'))?.secret ?? '';
    expect(await codeOf(userOfLink(first, HERE))).toBe('bad_login');
    await database.db.update(users).set({ passwordHash: await hashPassword('changed since then') });
    expect(await codeOf(userOfLink(second, HERE))).toBe('bad_login');
    const third = (await letterFor(EMAIL, 'sign_in'))?.secret ?? '';
    await database.db.update(oneTimeLinks).set({ expiresAt: new Date(Date.now() - 1) });
    expect(await codeOf(userOfLink(third, HERE))).toBe('bad_login');
  });

  test('of one purpose does nothing for the other', async () => {
    const { secret = '' } = (await letterFor(EMAIL, 'sign_in')) ?? {};
    expect(await codeOf(setPasswordByLink({ secret, password: 'four random words here' }, HERE))).toBe('bad_login');
  });

  test('a weak password is refused in words and leaves the link good', async () => {
    const { secret = '' } = (await letterFor(EMAIL, 'set_password')) ?? {};
    const refused = await postPassword(pageRequest('POST', '/api/passwords', { json: { secret, password: 'пароль123' } }), none);
    expect(await problemOf(refused)).toMatchObject({ status: 400, code: 'bad_request', reason: 'weak_password' });
    expect(await codeOf(setPasswordByLink({ secret, password: 'four random words here' }, HERE))).toBe('done');
  });

  test('for an unknown e-mail gets the same answer and no letter', async () => {
    const ask = (email: string) => postLink(pageRequest('POST', '/api/sign-in-links', { json: { email, purpose: 'set_password' } }), none);
    expect((await ask('nobody@example.org')).status).toBe(204);
    expect(await letterFor('nobody@example.org', 'set_password')).toBeUndefined();
  });

  test('is not mailed without end: the account gets three, and nobody is told', async () => {
    for (let round = 0; round < 3; round++) expect(await letterFor(EMAIL, 'sign_in')).toBeDefined();
    expect(await letterFor(EMAIL, 'sign_in')).toBeUndefined();
  });

  test.each([
    '"e@attacker.example"@example.org',
    'anna@example.org,b@attacker.example',
    'a b@example.org',
    'anna@example.org\r\nBcc: x@y.z',
  ])('is not mailed to %j, which is no one mailbox', async (email) => {
    const answer = await postLink(pageRequest('POST', '/api/sign-in-links', { json: { email, purpose: 'sign_in' } }), none);
    expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'bad_request' });
  });
});

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
    await vi.waitFor(() => expect(readdirSync(path.join(dataDir, 'outbox')).filter((name) => name.endsWith('.eml'))).toHaveLength(2));
    rmSync(path.join(dataDir, 'outbox'), { recursive: true });
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
