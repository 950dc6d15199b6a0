import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { members, sessions } from '@/db/schema';
import { ROLES, type RouteShape } from '@/lib/api/route-shape';
import { apiRoutes } from '@/lib/api/routes';
import { newId } from '@/lib/ids';
import { aUser } from '@/tests/harness/builders';
import { cookieOf, pageRequest } from '@/tests/harness/signed-in';
import { testDatabase } from '@/tests/harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();

interface Door {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly shape: RouteShape;
}

const doors: readonly Door[] = Object.entries(apiRoutes).map(([name, shape]) => {
  const [method = '', path = ''] = name.split(' ');
  return { name, method, path, shape };
});
const closed = doors.filter(({ shape }) => shape.who !== 'anyone');

/** Loads the route as Next does, and asks it with ids that nothing has. */
async function ask({ method, path }: Door, sent: Parameters<typeof pageRequest>[2] = {}): Promise<Response> {
  const file = `../../app${path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`;
  const module = (await import(/* @vite-ignore */ file)) as Record<string, (request: Request, context: object) => Promise<Response>>;
  const handler = module[method];
  if (handler === undefined) throw new Error(`${file} has no ${method}`);
  const ids = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, newId()]));
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  const json = method === 'GET' || method === 'DELETE' ? undefined : {};
  return handler(pageRequest(method, address, { ...(json && { json }), ...sent }), { params: Promise.resolve(ids) });
}

const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe.each(closed.map((door) => [door.name, door] as const))('%s', (_, door) => {
  test('is closed to strangers and to ended sessions, at once', async () => {
    const user = await aUser(database.db);
    const cookie = await cookieOf(user.id);
    await database.db.delete(sessions).where(eq(sessions.userId, user.id));
    for (const sent of [{}, { cookie }]) {
      const answer = await ask(door, sent);
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'not_signed_in']);
    }
  });

  test('is closed to members of a smaller role', async () => {
    const least = ROLES.indexOf(door.shape.who === 'anyone' ? 'viewer' : door.shape.who);
    for (const role of ROLES.slice(0, least)) {
      const user = await aUser(database.db, { role });
      const answer = await ask(door, { cookie: await cookieOf(user.id) });
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });
});

describe('a refusal', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { locale: 'ru' })).id;
  });
  const door = doors.find(({ name }) => name === 'PATCH /api/me') as Door;

  test('speaks the person’s language, a stranger’s browser’s, and carries its number', async () => {
    const mine = await ask(door, { cookie: await cookieOf(userId), json: { locale: 'fr' } });
    const problem = (await mine.json()) as { error: { message: string; requestId: string; details: object } };
    expect(problem.error.message).toMatch(/[а-я]/);
    expect(problem.error.details).toEqual({ field: 'locale' });
    expect(mine.headers.get('x-request-id')).toBe(problem.error.requestId);
    const theirs = (await (await ask(door)).json()) as { error: { message: string } };
    expect(theirs.error.message).toBe('Sign in to go on.');
  });

  test('is given for a body that is no JSON or has no end', async () => {
    const cookie = await cookieOf(userId);
    const broken = new Request(pageRequest('PATCH', '/api/me', { cookie }), { body: '{"locale":', method: 'PATCH' });
    const { PATCH } = await import('@/app/api/me/route');
    expect((await PATCH(broken, { params: Promise.resolve({}) })).status).toBe(400);
    const long = pageRequest('PATCH', '/api/me', { cookie, json: { name: 'x'.repeat(1_100_000) } });
    const answer = await PATCH(long, { params: Promise.resolve({}) });
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { details: { reason: 'upload', max: 1 } } }]);
  });

  test('goes out when the membership ended, though the session is open', async () => {
    const cookie = await cookieOf(userId);
    await database.db.delete(members).where(eq(members.userId, userId));
    expect((await ask(door, { cookie })).status).toBe(401);
  });

  test('HEAD changes nothing and OPTIONS names the methods', async () => {
    const { HEAD, OPTIONS } = await import('@/app/api/me/route');
    expect((await HEAD(pageRequest('HEAD', '/api/me'), { params: Promise.resolve({}) })).status).toBe(405);
    expect((await OPTIONS(pageRequest('OPTIONS', '/api/me'), { params: Promise.resolve({}) })).headers.get('allow')).toBe('PATCH, OPTIONS');
  });
});
