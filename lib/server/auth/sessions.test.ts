import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aUser, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { members, sessions, users } from '../../../db/schema';
import { newId } from '../../ids';
import { env } from '../env';
import { hashPassword, isOutdated } from './password';
import { sessionOfHeaders } from './session-cookie';
import { closeSession, openSession, readSession, SESSION_SECONDS } from './sessions';
import { userOfCredentials } from './sign-in';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();
const COOKIE = 'authjs.session-token';
const HOST_COOKIE = '__Host-authjs.session-token';

interface Seal {
  readonly name?: string;
  readonly salt?: string;
  readonly secret?: string;
}

/** Request headers of a browser that holds this token. */
async function browser(token: Record<string, unknown>, { name = COOKIE, salt, secret = env().authSecret }: Seal = {}): Promise<Headers> {
  const sealed = await encode({ token, secret, salt: salt ?? name, maxAge: SESSION_SECONDS });
  return new Headers({ cookie: `other=1; ${name}=${sealed}` });
}

describe('a session', () => {
  test('stands for its user in the workspace they joined first', async () => {
    const user = await aUser(database.db, { name: 'Мария', locale: 'en', role: 'editor' });
    const later = await aWorkspace(database.db);
    const [joined] = await database.db.select().from(members).where(eq(members.userId, user.id));
    const after = new Date((joined?.createdAt.getTime() ?? 0) + 1000);
    await database.db.insert(members).values({ workspaceId: later.id, userId: user.id, role: 'viewer', createdAt: after });

    const session = await readSession(await openSession(user.id));
    expect(session?.user).toMatchObject({ id: user.id, name: 'Мария', locale: 'en' });
    expect(session?.scope.workspaceId).toBe(user.workspace.id);
    expect(session?.scope.actor).toEqual({ kind: 'user', userId: user.id, role: 'editor' });
  });

  test('is refused at once when its row is gone, though the cookie is still good', async () => {
    const user = await aUser(database.db);
    const id = await openSession(user.id);
    const headers = await browser({ sessionId: id });
    expect((await sessionOfHeaders(headers))?.user.id).toBe(user.id);
    await closeSession(id);
    expect(await sessionOfHeaders(headers)).toBeUndefined();
  });

  test('ends with the membership', async () => {
    const user = await aUser(database.db);
    const id = await openSession(user.id);
    await database.db.delete(members).where(eq(members.userId, user.id));
    expect(await readSession(id)).toBeUndefined();
  });

  test('ends by itself, and the next sign-in sweeps it', async () => {
    const user = await aUser(database.db);
    const old = newId();
    await database.db.insert(sessions).values({ id: old, userId: user.id, expiresAt: new Date(Date.now() - 1000) });
    expect(await readSession(old)).toBeUndefined();
    const fresh = await openSession(user.id);
    expect((await database.db.select().from(sessions)).map(({ id }) => id)).toEqual([fresh]);
  });

  test('has a new id at every sign-in', async () => {
    const user = await aUser(database.db);
    expect(await openSession(user.id)).not.toBe(await openSession(user.id));
  });
});

describe('a cookie', () => {
  let id = '';
  beforeEach(async () => {
    id = await openSession((await aUser(database.db)).id);
  });

  test('counts over https under the name that only this host can give, and over http under the plain one', async () => {
    const overHttps = (headers: Headers) => new Headers([...headers, ['x-forwarded-proto', 'https']]);
    const [host, plain] = [await browser({ sessionId: id }, { name: HOST_COOKIE }), await browser({ sessionId: id })];
    expect(await sessionOfHeaders(overHttps(host))).toBeDefined();
    expect(await sessionOfHeaders(overHttps(plain))).toBeUndefined();
    expect(await sessionOfHeaders(plain)).toBeDefined();
    expect(await sessionOfHeaders(host)).toBeUndefined();
  });

  test('made for one name is worth nothing under the other', async () => {
    const moved = await browser({ sessionId: id }, { salt: HOST_COOKIE });
    expect(await sessionOfHeaders(moved)).toBeUndefined();
  });

  test('sealed with another secret is worth nothing', async () => {
    expect(await sessionOfHeaders(await browser({ sessionId: id }, { secret: 'x'.repeat(32) }))).toBeUndefined();
  });

  test.each([{}, { sessionId: 7 }, { sessionId: 'not-an-id' }, { sessionId: "' or true --" }, { sub: newId() }])(
    'with the content %j is worth nothing',
    async (token) => {
      expect(await sessionOfHeaders(await browser(token))).toBeUndefined();
    },
  );

  test('sent as a bearer token is worth nothing', async () => {
    const token = await encode({ token: { sessionId: id }, secret: env().authSecret, salt: COOKIE });
    expect(await sessionOfHeaders(new Headers({ authorization: `Bearer ${token}` }))).toBeUndefined();
  });
});

describe('signing in', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { email: 'anna@example.org', passwordHash: await hashPassword('right horse') })).id;
  });

  test('takes the e-mail however it is cased and spaced', async () => {
    expect(await userOfCredentials({ email: ' Anna@Example.org ', password: 'right horse' }, '203.0.113.1')).toBe(userId);
  });

  test('answers a wrong password and an unknown e-mail alike', async () => {
    expect(await userOfCredentials({ email: 'anna@example.org', password: 'Right horse' }, '203.0.113.1')).toBeUndefined();
    expect(await userOfCredentials({ email: 'nobody@example.org', password: 'right horse' }, '203.0.113.1')).toBeUndefined();
  });

  test('makes a hash of an earlier cost anew', async () => {
    const old = await hash('right horse', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await database.db.update(users).set({ passwordHash: old });
    const signIn = () => userOfCredentials({ email: 'anna@example.org', password: 'right horse' }, '203.0.113.1');
    expect(await signIn()).toBe(userId);
    const [renewed] = await database.db.select().from(users);
    expect(isOutdated(renewed?.passwordHash ?? old)).toBe(false);
    expect(await signIn()).toBe(userId);
    expect((await database.db.select().from(users))[0]?.passwordHash).toBe(renewed?.passwordHash);
  });

  test('is not for those who have no password', async () => {
    await database.db.update(users).set({ passwordHash: null });
    expect(await userOfCredentials({ email: 'anna@example.org', password: 'right horse' }, '203.0.113.1')).toBeUndefined();
  });

  test.each([undefined, null, {}, { email: ['anna@example.org'], password: 'x' }, { email: 'anna@example.org', password: '' }])(
    'with %j is refused',
    async (given) => {
      expect(await userOfCredentials(given, '203.0.113.1')).toBeUndefined();
    },
  );
});
