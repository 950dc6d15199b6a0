import { expect, test } from 'vitest';
import { JpgCache } from './jpg-cache';

function counting() {
  const made: string[] = [];
  return { made, make: (key: string, length: number) => () => Promise.resolve((made.push(key), new Uint8Array(length))) };
}

test('those who ask at once share one making', async () => {
  const cache = new JpgCache(100);
  const { made, make } = counting();
  const [a, b] = await Promise.all([cache.get('a', make('a', 10)), cache.get('a', make('a', 10))]);
  expect(a).toBe(b);
  expect(made).toEqual(['a']);
});

test('the least lately used goes first when there is no room', async () => {
  const cache = new JpgCache(25);
  const { made, make } = counting();
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(key, make(key, 10));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a making that failed is tried again', async () => {
  const cache = new JpgCache(25);
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get('a', () => Promise.resolve(new Uint8Array(3)))).toHaveLength(3);
});
