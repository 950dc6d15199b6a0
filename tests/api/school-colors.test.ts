import { expect, test, vi } from 'vitest';
import * as colorRoute from '@/app/api/colors/[color]/route';
import * as colorsRoute from '@/app/api/colors/route';
import { MOST_SCHOOL_COLORS } from '@/lib/api/color-limits';
import { aUser, type MadeWorkspace } from '../harness/builders';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const database = testDatabase();

/** Somebody signed in, and what they ask of the school's colours. */
async function aMember(role: 'editor' | 'viewer' = 'editor', workspace?: MadeWorkspace) {
  const user = await aUser(database.db, { role, ...(workspace && { workspace }) });
  const cookie = await cookieOf(user.id);
  const to = (method: string, color: string, json?: object) =>
    [pageRequest(method, `/api/colors/${color}`, { cookie, ...(json && { json }) }), { params: Promise.resolve({ color }) }] as const;
  return {
    workspace: user.workspace,
    add: (color: string, at?: number) => colorRoute.PUT(...to('PUT', color, at === undefined ? {} : { at })),
    remove: (color: string) => colorRoute.DELETE(...to('DELETE', color)),
    colors: async () => {
      const answer = await colorsRoute.GET(pageRequest('GET', '/api/colors', { cookie }), { params: Promise.resolve({}) });
      return ((await answer.json()) as { colors: string[] }).colors;
    },
  };
}

test('a colour of the school is there for all of its workspace, once, and for nobody else', async () => {
  const member = await aMember();
  expect(await member.colors()).toEqual([]);
  await member.add('aa0033');
  await member.add('11223380');
  expect(await (await member.add('aa0033')).json()).toEqual({ colors: ['#aa0033', '#11223380'] });
  expect(await (await aMember('viewer', member.workspace)).colors()).toEqual(['#aa0033', '#11223380']);
  expect(await (await aMember()).colors()).toEqual([]);
});

test('a colour that was taken out can come back to its place', async () => {
  const member = await aMember();
  for (const color of ['000001', '000002', '000003']) await member.add(color);
  expect(await (await member.remove('000002')).json()).toEqual({ colors: ['#000001', '#000003'] });
  expect((await member.remove('000002')).status).toBe(200);
  expect(await (await member.add('000002', 1)).json()).toEqual({ colors: ['#000001', '#000002', '#000003'] });
});

test('of two who add a colour at once neither loses it', async () => {
  const member = await aMember();
  const colleague = await aMember('editor', member.workspace);
  await Promise.all([member.add('00000a'), colleague.add('00000b'), member.add('00000c'), colleague.add('00000d')]);
  expect([...(await member.colors())].sort()).toEqual(['#00000a', '#00000b', '#00000c', '#00000d']);
});

test('one more than are seen at a glance is refused, and says what to do', async () => {
  const member = await aMember();
  for (let at = 0; at < MOST_SCHOOL_COLORS; at += 1) await member.add(`0000${String(at + 10)}`);
  const answer = await member.add('ffffff');
  const message = 'Цветов школы помещается 24. Сначала уберите какой-нибудь.';
  expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'conflict', message } }]);
  expect((await member.add('000010')).status).toBe(200);
});

test.each(['red', 'AA0033', 'aa00', 'aa0033ff', '%23aa0033'])('%s is not how a colour is written, and is not found', async (color) => {
  const member = await aMember();
  expect((await member.add(color)).status).toBe(404);
  expect(await member.colors()).toEqual([]);
});
