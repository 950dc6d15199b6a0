import { expect, it, vi } from 'vitest';
import { onMovedClock } from '@/tests/harness/moved-clock';
import { DatabaseError } from './database-error';
import { isConnectionLost } from './lost-connection';
import { commitOnce, PATIENCE, patiently } from './patience';

const cutOff = () => new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') });
const KEY = 'creations_pkey';

it.each([
  ['a server that shuts down', new Error('Failed query', { cause: Object.assign(new Error('shutting down'), { code: '57P01' }) }), true],
  ['one that is not up yet', Object.assign(new Error('starting up'), { code: '57P03' }), true],
  ['a connection that was reset', Object.assign(new Error('read'), { code: 'ECONNRESET' }), true],
  ['a socket that is not there', Object.assign(new Error('connect'), { code: 'ENOENT', syscall: 'connect' }), true],
  ['a file that is not there', Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' }), false],
  ['a statement that took too long', Object.assign(new Error('canceled'), { code: '57014' }), false],
  ['a row that is there already', new DatabaseError('duplicate', '23505', KEY), false],
])('tells by %s whether the connection is lost', (_, error, lost) => {
  expect(isConnectionLost(error)).toBe(lost);
});

it('tries anew what was cut off before anything of it could be carried out, and nothing else', async () => {
  let tries = 0;
  const second = () => ((tries += 1) < 2 ? Promise.reject(cutOff()) : Promise.resolve('there'));
  expect(await patiently(second, () => true)).toBe('there');
  tries = 0;
  await expect(patiently(second, () => false)).rejects.toThrow('Failed query');
  const refused = () => Promise.reject(new Error('refused'));
  await expect(patiently(refused, () => true)).rejects.toThrow('refused');
  expect(tries).toBe(1);
});

it('commits once what was committed though its answer was lost', async () => {
  const committed: string[] = [];
  const attempt = () => (committed.push('one'), Promise.reject(cutOff()));
  expect(await commitOnce(attempt, () => Promise.resolve(committed[0]), KEY)).toBe('one');
  expect(committed).toHaveLength(1);
});

it('commits what was cut off before its end', async () => {
  const committed: string[] = [];
  let tries = 0;
  const attempt = () => ((tries += 1) < 2 ? Promise.reject(cutOff()) : Promise.resolve(`${committed.push('one')}`));
  expect(await commitOnce(attempt, () => Promise.resolve(committed[0]), KEY)).toBe('1');
});

it('finds what was committed behind its back while it was tried anew', async () => {
  let [tries, looks] = [0, 0];
  const attempt = () => Promise.reject((tries += 1) < 2 ? cutOff() : new DatabaseError('duplicate', '23505', KEY));
  expect(await commitOnce(attempt, () => Promise.resolve((looks += 1) < 2 ? undefined : 'one'), KEY)).toBe('one');
  expect(tries).toBe(2);
});

it('takes a refusal for a refusal: nothing is looked for', async () => {
  const refused = () => Promise.reject(new DatabaseError('duplicate', '23505', KEY));
  await expect(commitOnce(refused, () => Promise.resolve('another'), KEY)).rejects.toThrow('duplicate');
});

it('does not wait for the database twice, once to commit and once more to look', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const away = async () => {
      await onMovedClock(PATIENCE);
      throw cutOff();
    };
    const attempt = vi.fn(away);
    const begun = performance.now();
    const ended = expect(commitOnce(attempt, away, KEY)).rejects.toThrow('Failed query');
    const cutOffLater = expect(commitOnce(() => Promise.reject(cutOff()), away, KEY)).rejects.toThrow('Failed query');
    await vi.advanceTimersByTimeAsync(PATIENCE + 1);
    await Promise.all([ended, cutOffLater]);
    expect(performance.now() - begun).toBeLessThan(PATIENCE + 100);
    expect(attempt).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('is not patient once more because a clock was a little early', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const attempt = vi.fn(async () => {
      await onMovedClock(PATIENCE - 1);
      throw cutOff();
    });
    const ended = expect(patiently(attempt, () => true)).rejects.toThrow('Failed query');
    await vi.advanceTimersByTimeAsync(PATIENCE);
    await ended;
    expect(attempt).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
