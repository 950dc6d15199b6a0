import { beforeEach, describe, expect, test } from 'vitest';
import { POST as postPassword } from '@/app/api/passwords/route';
import { POST as postLink } from '@/app/api/sign-in-links/route';
import { oneTimeLinks, tries, users } from '@/db/schema';
import { email as emailShape } from '@/lib/api/account';
import { requestLink, setPasswordByLink, userOfLink } from '@/lib/server/auth/one-time-links';
import { hashPassword } from '@/lib/server/auth/password';
import { openSession, readSession } from '@/lib/server/auth/sessions';
import { userOfCredentials } from '@/lib/server/auth/sign-in';
import { env } from '@/lib/server/env';
import { ownAddress } from '@/lib/server/http/link-base';
import { aUser } from '../harness/builders';
import { codeOf, entranceSettings, problemOf } from '../harness/entrance';
import { figure } from '../harness/figure';
import { pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

const { takeLetter, lettersThere } = entranceSettings();
const database = testDatabase();
const HERE = '203.0.113.1';
const EMAIL = 'anna@example.org';
const PASSWORD = 'right horse battery';
const none = { params: Promise.resolve({}) };

async function letterFor(email: string, purpose: 'sign_in' | 'set_password') {
  await (
    await requestLink({ email, purpose }, HERE)
  ).sending;
  return takeLetter();
}

/** Headers by which a caller says what this server's address is. */
const POISONED: readonly Readonly<Record<string, string>>[] = [
  { host: 'evil.example' },
  { host: 'diplomas.example.org:evil.example' },
  { host: 'diplomas.example.org@evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { host: 'diplomas.example.org', 'x-forwarded-host': 'evil.example, diplomas.example.org' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '8080', 'x-forwarded-prefix': '/evil' },
  { forwarded: 'host=evil.example;proto=http' },
  { 'x-host': 'evil.example', 'x-original-host': 'evil.example', 'x-http-host-override': 'evil.example' },
  { 'x-original-url': 'http://evil.example/', 'x-rewrite-url': 'http://evil.example/', referer: 'http://evil.example/' },
];

/** Spellings of the account's own address. */
const SAME_MAILBOX = ['anna@example.org', 'ANNA@EXAMPLE.ORG', ' Anna@Example.org ', '\tanna@example.org\r\n'];

/** All of them, and what somebody writes who wants another's letter in their own mailbox. */
const ADDRESSES = [
  ...SAME_MAILBOX,
  // Another person's, where dots and tags count.
  ...['an.na@example.org', 'anna+tag@example.org', 'anna@example.org.', 'anna@sub.example.org', 'anna@example.org.attacker.example'],
  // Two mailboxes in one.
  ...['anna@example.org,b@attacker.example', 'anna@example.org;b@attacker.example', 'anna@example.org b@attacker.example'],
  ...['b@attacker.example,anna@example.org', 'b@attacker.example\nanna@example.org', 'group:anna@example.org,b@attacker.example;'],
  // An address inside another one.
  ...['"anna@example.org"@attacker.example', '"e@attacker.example"@example.org', 'anna@example.org@attacker.example'],
  ...['b@attacker.example@example.org', '<anna@example.org>', 'Anna <anna@example.org>', '"Anna" <b@attacker.example>'],
  ...[
    'anna(comment)@example.org',
    'anna@example.org(b@attacker.example)',
    'anna%attacker.example@example.org',
    '@attacker:anna@example.org',
  ],
  // A header of its own.
  ...['anna@example.org\r\nBcc: b@attacker.example', 'anna@example.org%0d%0aBcc:b@attacker.example', 'anna@example.org\u0000'],
  // Letters that look alike, are wide, or are not seen; domains in national letters and as numbers.
  ...['аnna@example.org', 'anna@exаmple.org', 'anna@example。org', 'anna＠example.org', 'ａnna@example.org', 'an\u200bna@example.org'],
  ...['anna@xn--exmple-4nf.org', 'anna@пример.рф', 'anna@EXAMPLE.ORG\u202e', 'ANNA@EXAMPLE.ORℊ', 'anna@[127.0.0.1]', 'anna@127.0.0.1'],
  ...['anna', '@example.org', 'anna@', 'an na@example.org', '.anna@example.org', 'anna..a@example.org', `${'a'.repeat(250)}@example.org`],
];

describe('a link by mail', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD), locale: 'en' })).id;
  });

  test.each(POISONED)('leads to the configured address, whatever host the request names: %j', async (headers) => {
    const answer = await postLink(pageRequest('POST', '/api/sign-in-links', { json: { email: EMAIL, purpose: 'sign_in' }, headers }), none);
    expect(answer.status).toBe(204);
    await expect.poll(lettersThere, { timeout: 60_000 }).toBe(1);
    const letter = takeLetter();
    expect(letter?.to).toBe(EMAIL);
    expect(letter?.link).toMatch(/^https:\/\/diplomas\.example\.org\/sign-in\/link#[\w-]{27}$/);
    expect(letter?.text).not.toContain('evil');
  });

  test('leads to this machine where no address is configured, never to the request’s host', () => {
    expect(ownAddress({ ...env(), appUrl: undefined })).toBe(`http://localhost:${env().port}`);
  });

  test('is kept as a hash only', async () => {
    const letter = await letterFor(EMAIL, 'sign_in');
    expect(JSON.stringify(await database.db.select().from(oneTimeLinks))).not.toContain(letter?.secret);
  });

  test('is good once of fifty uses at once, to sign in as to set a password, and never again', { timeout: 120_000 }, async () => {
    const fifty = Array.from({ length: 50 }, (_, round) => `203.0.113.${round}`);
    const entering = (await letterFor(EMAIL, 'sign_in'))?.secret ?? '';
    const entered = await Promise.all(fifty.map((address) => codeOf(userOfLink(entering, address))));
    const setting = (await letterFor(EMAIL, 'set_password'))?.secret ?? '';
    const set = await Promise.all(
      fifty.map((address, round) => codeOf(setPasswordByLink({ secret: setting, password: `four random words ${round}` }, address))),
    );
    const done = [entered, set].map((outcomes) => outcomes.filter((outcome) => outcome === 'done').length);
    figure('S11', `50 uses at once: ${done[0]} of a link to sign in, ${done[1]} of one to set a password`);
    expect(done).toEqual([1, 1]);
    expect([...entered, ...set].filter((outcome) => outcome !== 'done' && outcome !== 'bad_login')).toEqual([]);
    const winner = `four random words ${set.indexOf('done')}`;
    expect(await userOfCredentials({ email: EMAIL, password: winner }, HERE)).toBe(userId);
    expect(await codeOf(userOfLink(entering, HERE))).toBe('bad_login');
    expect(await codeOf(setPasswordByLink({ secret: setting, password: 'yet another long one' }, HERE))).toBe('bad_login');
  });

  test('sets a password, ends all sessions and is used up', async () => {
    const before = await Promise.all([openSession(userId), openSession(userId), openSession(userId)]);
    const { secret = '' } = (await letterFor(EMAIL, 'set_password')) ?? {};
    expect(await setPasswordByLink({ secret, password: 'four random words here' }, HERE)).toBe(EMAIL);
    expect(await Promise.all(before.map((id) => readSession(id)))).toEqual([undefined, undefined, undefined]);
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
    expect(await codeOf(setPasswordByLink({ secret, password: 'example99x' }, HERE))).toBe('bad_request');
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

  test('goes to the account’s own mailbox or nowhere, however its address is written', { timeout: 120_000 }, async () => {
    const letters: string[] = [];
    const refused: string[] = [];
    for (const form of ADDRESSES) {
      await database.db.delete(tries);
      const parsed = emailShape.safeParse(form);
      if (parsed.success) await (await requestLink({ email: parsed.data, purpose: 'set_password' }, HERE)).sending;
      else refused.push(form);
      const answer = await postLink(pageRequest('POST', '/api/sign-in-links', { json: { email: form, purpose: 'nothing' } }), none);
      expect(answer.status).toBe(400);
      const letter = takeLetter();
      if (letter !== undefined) letters.push(form);
      expect(letter?.to ?? EMAIL).toBe(EMAIL);
    }
    figure('S11', `${ADDRESSES.length} spellings of an address: ${refused.length} refused, ${letters.length} letters, 0 to anybody else`);
    expect(letters).toEqual(SAME_MAILBOX);
  });
});
