import { expect, test } from 'vitest';
import { FileWaiters } from './file-waiters';

const never = new AbortController().signal;
const undecided = () => Promise.resolve(new Set<string>());

test('a waiter whose file is made already is answered by the first look', async () => {
  expect(await new FileWaiters().wait('a', () => Promise.resolve(new Set(['a'])), 5_000, never)).toBe(true);
});

test('the bell wakes those who wait for that file and nobody else', async () => {
  const waiters = new FileWaiters();
  const [a, b] = [waiters.wait('a', undecided, 5_000, never), waiters.wait('b', undecided, 30, never)];
  waiters.ring(['a']);
  expect([await a, await b]).toEqual([true, false]);
});

test('what another process has made is seen by the shared look, one for all', async () => {
  const waiters = new FileWaiters();
  const looks: (readonly string[])[] = [];
  const find = (ids: readonly string[]) => {
    looks.push(ids);
    return Promise.resolve(new Set(looks.length > 2 ? ids : []));
  };
  expect(await Promise.all([waiters.wait('a', find, 5_000, never), waiters.wait('b', find, 5_000, never)])).toEqual([true, true]);
  expect(looks).toEqual([['a'], ['b'], ['a', 'b']]);
});

test('the two hundred and first does not wait', async () => {
  const waiters = new FileWaiters();
  const all = Array.from({ length: 200 }, (_, index) => waiters.wait(`f${index}`, undecided, 5_000, new AbortController().signal));
  expect(await waiters.wait('late', undecided, 5_000, never)).toBe(false);
  waiters.ring(Array.from({ length: 200 }, (_, index) => `f${index}`));
  expect(new Set(await Promise.all(all))).toEqual(new Set([true]));
});

test('a caller who goes away leaves at once', async () => {
  const gone = new AbortController();
  const waiting = new FileWaiters().wait('a', undecided, 5_000, gone.signal);
  gone.abort();
  expect(await waiting).toBe(false);
});

test('a database that is away for a moment ends nobody’s waiting', async () => {
  const waiters = new FileWaiters();
  let looks = 0;
  const find = (ids: readonly string[]) => ((looks += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve(new Set(ids)));
  expect(await waiters.wait('a', find, 5_000, never)).toBe(true);
});
