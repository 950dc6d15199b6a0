import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { newToken } from '@/lib/server/tokens/new-token';
import { figure, times } from '../harness/figure';
import { aSchool, createCaller, whatIsThere } from '../harness/school';
import { testDatabase } from '../harness/test-database';
import { CHANCE, typical, welch } from '../harness/welch';

const database = testDatabase();
const GUESSES = times(2_000, 100_000);
const TIMED = times(1_000, 20_000);
/** Of Welch's t: what the row asks for, p > 0.01. A run in a hundred is beyond it by chance. */
const ONE_IN_A_HUNDRED = 2.576;

/** A token with one letter of it changed, its beginning kept. */
function almost(token: string): string {
  const at = token.length - 1 - randomInt(6);
  return `${token.slice(0, at)}${token[at] === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
}

test('no wrong token is ever taken for a right one, however near it is', { timeout: times(900_000, 7_200_000) }, async () => {
  const { base } = await aSchool(database.db, { value: newToken() });
  const { call } = createCaller(database.db);
  const answers = new Map<string, number>();
  for (let n = 0; n < GUESSES; n += 1) {
    const secure = [newToken(), almost(base.secure), base.secure.toLowerCase(), base.secure.slice(1) + '0'][n % 4] ?? '';
    // Each from an address of its own, so that none is refused before it is looked at.
    const answer = await call({ ...base, secure, mask_name: 'А' }, { headers: { 'x-forwarded-for': `198.51.${n >> 8}.${n & 255}` } });
    const { error = 'accepted' } = (await answer.json()) as { error?: string };
    answers.set(error, (answers.get(error) ?? 0) + 1);
  }
  figure('S3', `${GUESSES} wrong tokens: ${answers.get('accepted') ?? 0} accepted`);
  expect([...answers]).toEqual([['bad_secure', GUESSES]]);
  expect(await whatIsThere(database.db)).toMatchObject({ creations: 0, files: 0, calls: 0 });
});

test('how long a wrong token takes does not tell how much of it is right', { timeout: times(900_000, 7_200_000) }, async () => {
  const { base } = await aSchool(database.db, { value: newToken() });
  const { call } = createCaller(database.db);
  const took = { near: [] as number[], far: [] as number[] };
  const kinds = { near: () => almost(base.secure), far: newToken };
  for (let n = -50; n < TIMED; n += 1) {
    const order = n % 2 === 0 ? (['near', 'far'] as const) : (['far', 'near'] as const);
    for (const kind of order) {
      const query = { ...base, secure: kinds[kind](), mask_name: 'А' };
      const begun = performance.now();
      await call(query);
      if (n >= 0) took[kind].push(performance.now() - begun);
    }
  }
  const t = welch(typical(took.near), typical(took.far));
  figure('S3', `2 × ${TIMED} wrong tokens, near a right one or not: Welch's t of their times ${t.toFixed(2)}`);
  expect(Math.abs(t)).toBeLessThan(times(CHANCE, ONE_IN_A_HUNDRED));
});
