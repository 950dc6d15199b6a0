import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password';

test('a password matches its own hash and no other', async () => {
  const hash = await hashPassword('кот и 9 жизней');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=5,p=1\$/);
  expect(await passwordMatches(hash, 'кот и 9 жизней')).toBe(true);
  expect(await passwordMatches(hash, 'кот и 9 жизнeй')).toBe(false);
});

test('the same password is salted anew each time', async () => {
  expect(await hashPassword('secret')).not.toBe(await hashPassword('secret'));
});

test('letters composed by one keyboard and decomposed by another are the same password', async () => {
  const hash = await hashPassword('\u0439од');
  expect(await passwordMatches(hash, '\u0438\u0306од')).toBe(true);
});

test('nobody signs in without a hash, whatever the password', async () => {
  expect(await passwordMatches(undefined, '')).toBe(false);
  expect(await passwordMatches(null, 'anything')).toBe(false);
});

test('a password without end is refused', async () => {
  const long = 'a'.repeat(1001);
  expect(await passwordMatches(await hashPassword(long), long)).toBe(false);
});

test('an unknown user costs as much work as a wrong password', async () => {
  const hash = await hashPassword('right');
  const known = await quickest(() => passwordMatches(hash, 'wrong'));
  const unknown = await quickest(() => passwordMatches(undefined, 'wrong'));
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

/** Of several runs the least disturbed one, in milliseconds. */
async function quickest(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
