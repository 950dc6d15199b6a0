import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderStorage } from './folder-storage';
import type { Storage, StoredEntry } from './storage';

const HASH = 'ab'.repeat(32);
const KEY = `parts/${HASH}`;

let root: string;
let storage: Storage;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'storage-'));
  storage = openFolderStorage(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const fileNames = () =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const ageByDays = (days: number) => {
  const then = new Date(Date.now() - days * 86_400_000);
  utimesSync(path.join(root, 'parts', 'ab', HASH), then, then);
};
const yesterday = () => new Date(Date.now() - 86_400_000);

describe('a folder storage', () => {
  it('gives back what was put', async () => {
    await storage.put(KEY, bytes('part'));
    expect(Buffer.from((await storage.get(KEY)) ?? []).toString()).toBe('part');
    expect(await storage.size(KEY)).toBe(4);
    expect(await storage.has(KEY)).toBe(true);
  });

  it('says what is not there instead of failing', async () => {
    expect(await storage.get(KEY)).toBeUndefined();
    expect(await storage.size(KEY)).toBeUndefined();
    expect(await storage.has(KEY)).toBe(false);
    await storage.delete(KEY);
  });

  it('keeps one whole file when many put the same key at once', async () => {
    const content = new Uint8Array(200_000).fill(7);
    await Promise.all(Array.from({ length: 20 }, () => storage.put(KEY, content)));
    expect(fileNames()).toEqual([HASH]);
    expect(await storage.get(KEY)).toEqual(Buffer.from(content));
  });

  it('streams a range with both ends included', async () => {
    await storage.put(KEY, bytes('0123456789'));
    expect(await new Response(storage.stream(KEY, { start: 2, end: 5 })).text()).toBe('2345');
    expect(await new Response(storage.stream(KEY)).text()).toBe('0123456789');
  });

  it('reads ahead a little of a stream, not the whole file', async () => {
    await storage.put(KEY, new Uint8Array(20_000_000));
    const before = process.memoryUsage().arrayBuffers;
    const reader = storage.stream(KEY).getReader();
    await reader.read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
    await reader.cancel();
  });

  it('fails a stream whose key is not there', async () => {
    await expect(new Response(storage.stream(KEY)).text()).rejects.toThrow();
  });

  it.each([
    '../secret',
    'parts/../../secret',
    '/etc/passwd',
    'parts/a/b',
    'parts/AB',
    'parts/%2e%2e',
    'parts/..',
    'parts\\abc',
    'parts/abc\0',
    '',
  ])('refuses the key %j', async (key) => {
    await expect((async () => storage.put(key, bytes('x')))()).rejects.toThrow(RangeError);
    await expect((async () => storage.get(key))()).rejects.toThrow(RangeError);
    expect(() => storage.stream(key)).toThrow(RangeError);
  });

  it('lists what it has, without what is still being written', async () => {
    await storage.put(KEY, bytes('part'));
    const entries: StoredEntry[] = [];
    for await (const entry of storage.list('parts')) entries.push(entry);
    expect(entries).toMatchObject([{ key: KEY, size: 4 }]);
    for await (const entry of storage.list('assets')) expect(entry).toBeUndefined();
  });

  it('removes a key only when it was not used since', async () => {
    await storage.put(KEY, bytes('part'));
    expect(await storage.deleteIfUsedBefore(KEY, yesterday())).toBe(false);
    ageByDays(2);
    expect(await storage.deleteIfUsedBefore(KEY, yesterday())).toBe(true);
    expect(fileNames()).toEqual([]);
  });

  it.each(['put', 'has'] as const)('counts %s as a use', async (use) => {
    await storage.put(KEY, bytes('part'));
    ageByDays(2);
    await (use === 'put' ? storage.put(KEY, bytes('part')) : storage.has(KEY));
    expect(await storage.deleteIfUsedBefore(KEY, yesterday())).toBe(false);
  });

  it('never loses a key that is put while it is being removed', async () => {
    for (let round = 0; round < 50; round += 1) {
      await storage.put(KEY, bytes('part'));
      ageByDays(2);
      await Promise.all([storage.deleteIfUsedBefore(KEY, yesterday()), storage.put(KEY, bytes('part'))]);
      expect(await storage.size(KEY)).toBe(4);
    }
    expect(fileNames()).toEqual([HASH]);
  });
});
