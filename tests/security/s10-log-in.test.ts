import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as postAccount } from '@/app/api/accounts/route';
import { PUT as putPassword } from '@/app/api/me/password/route';
import { POST as postLink } from '@/app/api/sign-in-links/route';
import { tries } from '@/db/schema';
import { requestLink } from '@/lib/server/auth/one-time-links';
import { hashPassword, passwordMatches } from '@/lib/server/auth/password';
import { userOfCredentials } from '@/lib/server/auth/sign-in';
import { signUp } from '@/lib/server/auth/sign-up';
import { assertStrong } from '@/lib/server/auth/weak-password';
import { OFTEN_CHOSEN } from '@/lib/server/auth/well-known-passwords';
import { aUser } from '../harness/builders';
import { codeOf, entranceSettings, problemOf } from '../harness/entrance';
import { figure, percentile, times } from '../harness/figure';
import { cookieOf, pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';
import { CHANCE, typical, welch } from '../harness/welch';

entranceSettings();
const database = testDatabase();
const HERE = '203.0.113.1';
const EMAIL = 'anna@example.org';
const PASSWORD = 'right horse battery';
const none = { params: Promise.resolve({}) };

const TRIES = times(200, 10_000);
/** Passwords that are hashed take a while each, what is only looked up does not. */
const HASHED = times(30, 400);
const ASKED = times(80, 3_000);

describe('guessing a password', () => {
  let userId = '';
  beforeEach(async () => {
    userId = (await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD) })).id;
  });

  const guess = (password: string, address = HERE) => codeOf(userOfCredentials({ email: EMAIL, password }, address));

  test('is over after ten wrong ones, also for the right one, and from any address', { timeout: times(120_000, 900_000) }, async () => {
    const outcomes: unknown[] = [];
    for (let round = 0; round < TRIES; round++) outcomes.push(await guess(`wrong ${round}`, `10.${round >> 8}.${round & 255}.1`));
    const verified = outcomes.filter((outcome) => outcome === 'done').length;
    figure('S10', `${TRIES} wrong passwords for one account, each from another address: ${verified} looked at`);
    expect(verified).toBe(10);
    expect(outcomes.slice(10).every((outcome) => outcome === 'rate_limited')).toBe(true);
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

describe('a password', () => {
  const isRefused = (password: string, known: readonly string[] = []) => {
    try {
      assertStrong(password, known);
      return false;
    } catch {
      return true;
    }
  };
  const often = OFTEN_CHOSEN.trim().split(/\s+/);

  test('that many people have is refused, whatever is added to it', () => {
    const tried = often.flatMap((word) => [word, word.toUpperCase(), `${word}1`, `${word}2026!`]).filter(({ length }) => length >= 8);
    const taken = tried.filter((password) => !isRefused(password));
    figure('S10', `${often.length} well-known passwords in ${tried.length} spellings: ${taken.length} taken`);
    expect(taken).toEqual([]);
  });

  test.each([
    ['12345678', '19870513', '89261234567', '00000000', 'qwertyuiop', 'йцукенгшщз', '1q2w3e4r', 'Password1!', 'iloveyou', 'Qwerty123'],
    ['пароль12', 'Привет2026', 'солнышко!', 'gfhjkm12', 'ghbdtn123', 'учитель1', 'диплом2026', 'getcourse1', 'abcabcabc', 'школа2026'],
  ])('of those that guessers begin with is refused: %s, %s, %s …', (...passwords) => {
    expect(passwords.filter((password) => !isRefused(password))).toEqual([]);
  });

  test('that only its owner has is taken, in any letters', () => {
    const good = [
      'right horse battery',
      'кот и 9 жизней',
      'Zk4!pq-Lw9',
      'мой дядя самых честных правил',
      '9371-8820-1146',
      'mango.Falter7rye',
    ];
    expect(good.filter((password) => isRefused(password, [EMAIL, 'Школа акварели']))).toEqual([]);
    expect(isRefused('anna2026', [EMAIL])).toBe(true);
  });

  test.each([64, 128, 1000])('of %i characters counts to its last one', async (length) => {
    const long = 'ж'.repeat(length - 1);
    const hash = await hashPassword(`${long}1`);
    expect(await passwordMatches(hash, `${long}1`)).toBe(true);
    expect(await passwordMatches(hash, `${long}2`)).toBe(false);
    expect(await passwordMatches(hash, long)).toBe(false);
  });

  test('of 64 characters and more can be set by a person, one of over a thousand cannot', async () => {
    const user = await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD) });
    const cookie = await cookieOf(user.id);
    const set = (current: string, password: string) =>
      putPassword(pageRequest('PUT', '/api/me/password', { cookie, json: { current, password } }), none);
    const long = `${'four random words '.repeat(6)}here`;
    expect((await set(PASSWORD, long)).status).toBe(204);
    expect(await userOfCredentials({ email: EMAIL, password: long }, HERE)).toBe(user.id);
    expect(await userOfCredentials({ email: EMAIL, password: long.slice(0, 72) }, HERE)).toBeUndefined();
    expect(await problemOf(await set(long, 'ab'.repeat(501)))).toMatchObject({ status: 400, reason: 'too_long' });
  });

  test('costs whoever stole its hash more to try than OWASP asks for', async () => {
    const took: number[] = [];
    for (let round = 0; round < 7; round++) {
      const begun = process.cpuUsage();
      await hashPassword(`${PASSWORD} ${round}`);
      const { user, system } = process.cpuUsage(begun);
      took.push((user + system) / 1000);
    }
    const [, memory, passes] = /\$m=(\d+),t=(\d+),/.exec(await hashPassword(PASSWORD)) ?? [];
    figure('S10', `argon2id of ${Number(memory) / 1024} MiB × ${passes}: ${percentile(took, 0.5).toFixed(0)} ms of a core`);
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    if (process.env.RELIABILITY === 'full') expect(percentile(took, 0.5)).toBeGreaterThanOrEqual(50);
  });
});

describe('whether an e-mail has an account', () => {
  const stranger = { school: 'Новая школа', locale: 'ru', timeZone: 'Europe/Moscow' } as const;
  beforeEach(async () => void (await aUser(database.db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD) })));

  /** Milliseconds of what is done for the known e-mail and for one that nobody has, taken in turns; what each try leaves behind is undone. */
  async function compare(rounds: number, run: (email: string) => Promise<() => Promise<void>>) {
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let round = -5; round < rounds; round++) {
      for (const kind of round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const email = kind === 'known' ? EMAIL : `nobody${round}@example.org`;
        const begun = performance.now();
        const undo = await run(email);
        if (round >= 0) took[kind].push(performance.now() - begun);
        await undo();
        await database.db.delete(tries);
      }
    }
    return welch(typical(took.known), typical(took.unknown));
  }

  test('is not told by the time that a wrong password takes', { timeout: times(180_000, 1_800_000) }, async () => {
    const t = await compare(HASHED, async (email) => {
      expect(await userOfCredentials({ email, password: 'wrong' }, HERE)).toBeUndefined();
      return () => Promise.resolve();
    });
    figure('S10', `sign-in of a known and an unknown e-mail, 2 × ${HASHED}: Welch's t of their times ${t.toFixed(2)}`);
    expect(Math.abs(t)).toBeLessThan(CHANCE);
  });

  test('is not told by the time that asking for a letter takes', { timeout: times(180_000, 1_800_000) }, async () => {
    const t = await compare(ASKED, async (email) => {
      const { sending } = await requestLink({ email, purpose: 'set_password' }, HERE);
      return () => sending;
    });
    figure('S10', `a reset for a known and an unknown e-mail, 2 × ${ASKED}: Welch's t of their times ${t.toFixed(2)}`);
    expect(Math.abs(t)).toBeLessThan(CHANCE);
  });

  test('is not told by the time that signing up takes', { timeout: times(180_000, 1_800_000) }, async () => {
    const t = await compare(ASKED, async (email) => {
      const { sending } = await signUp({ ...stranger, email }, HERE);
      return () => sending;
    });
    figure('S10', `a sign-up with a known and an unknown e-mail, 2 × ${ASKED}: Welch's t of their times ${t.toFixed(2)}`);
    expect(Math.abs(t)).toBeLessThan(CHANCE);
  });

  test('is not told by what is answered', async () => {
    const said = async (answer: Response) => {
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
      return { status: answer.status, headers, body: await answer.text() };
    };
    const ways: ((email: string) => Promise<Response>)[] = [
      (email) => postLink(pageRequest('POST', '/api/sign-in-links', { json: { email, purpose: 'set_password' } }), none),
      (email) => postLink(pageRequest('POST', '/api/sign-in-links', { json: { email, purpose: 'sign_in' } }), none),
      (email) => postAccount(pageRequest('POST', '/api/accounts', { json: { ...stranger, email } }), none),
    ];
    for (const ask of ways) expect(await said(await ask(EMAIL))).toEqual(await said(await ask('nobody@example.org')));
  });
});
