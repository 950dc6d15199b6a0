import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '@/tests/harness/s3-server';
import { newId } from '../../ids';
import { openFolderStorage } from './folder-storage';
import { readS3Address } from './s3-address';
import { openS3Storage } from './s3-storage';
import type { Storage, StoredEntry } from './storage';

/** What every kind of Storage does, so that it does not matter which one is behind. */
interface Kind {
  open(): Storage;
  /** Makes a key look unused for days; absent: this kind's clock cannot be moved. */
  age?(key: string, days: number): void;
  close(): void;
}

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server.close());

function folderKind(): Kind {
  const root = mkdtempSync(path.join(tmpdir(), 'storage-'));
  return {
    open: () => openFolderStorage(root),
    age(key, days) {
      const [folder = '', name = ''] = key.split('/');
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(path.join(root, folder, name.slice(0, 2), name), then, then);
    },
    close: () => rmSync(root, { recursive: true }),
  };
}

/** Each test under a prefix of its own in one bucket. */
function s3Kind(): Kind {
  const prefix = newId();
  return {
    open: () => openS3Storage(readS3Address(`${server.url}&prefix=tests/${prefix}`)),
    age(key, days) {
      for (const name of [key, `used/${key}`]) {
        try {
          server.age(`tests/${prefix}/${name}`, days);
        } catch {
          // Not marked yet.
        }
      }
    },
    close: () => undefined,
  };
}

/** A server that checks signatures, when there is one: `STORAGE_TEST_URL=s3://…`. */
function realS3Kind(): Kind {
  const address = readS3Address(process.env.STORAGE_TEST_URL ?? '');
  return { open: () => openS3Storage({ ...address, prefix: `${newId()}/` }), close: () => undefined };
}

const KINDS: [string, () => Kind][] = [
  ['a folder', folderKind],
  ['an S3 bucket', s3Kind],
];
if (process.env.STORAGE_TEST_URL) KINDS.push(['a real S3 bucket', realS3Kind]);

const HASH = 'ab'.repeat(32);
const KEY = `parts/${HASH}`;
const bytes = (text: string) => new TextEncoder().encode(text);
const yesterday = () => new Date(Date.now() - 86_400_000);
const inAnHour = () => new Date(Date.now() + 3_600_000);
const listed = async (storage: Storage, folder: string) => {
  const entries: StoredEntry[] = [];
  for await (const entry of storage.list(folder)) entries.push(entry);
  return entries;
};

describe.each(KINDS)('%s', (_name, make) => {
  let kind: Kind;
  let storage: Storage;
  beforeEach(() => {
    kind = make();
    storage = kind.open();
  });
  afterEach(() => kind.close());

  it('gives back what was put', async () => {
    await storage.put(KEY, bytes('part'));
    expect(Buffer.from((await storage.get(KEY)) ?? []).toString()).toBe('part');
    expect(await storage.size(KEY)).toBe(4);
    expect(await storage.has(KEY)).toBe(true);
  });

  it('keeps nothing at all as well', async () => {
    await storage.put(KEY, new Uint8Array());
    expect(await storage.get(KEY)).toHaveLength(0);
    expect(await storage.size(KEY)).toBe(0);
  });

  it('says what is not there instead of failing', async () => {
    expect(await storage.get(KEY)).toBeUndefined();
    expect(await storage.size(KEY)).toBeUndefined();
    expect(await storage.has(KEY)).toBe(false);
    await storage.delete(KEY);
  });

  it('forgets what is deleted', async () => {
    await storage.put(KEY, bytes('part'));
    await storage.delete(KEY);
    expect(await storage.has(KEY)).toBe(false);
    expect(await listed(storage, 'parts')).toEqual([]);
  });

  it('never rewrites: what has its name keeps its bytes', async () => {
    await storage.put(KEY, bytes('first'));
    await storage.put(KEY, bytes('other'));
    expect(Buffer.from((await storage.get(KEY)) ?? []).toString()).toBe('first');
  });

  it('keeps one whole blob when many put the same key at once', async () => {
    const content = new Uint8Array(200_000).fill(7);
    await Promise.all(Array.from({ length: 20 }, () => storage.put(KEY, content)));
    expect((await listed(storage, 'parts')).map(({ key }) => key)).toEqual([KEY]);
    expect(await storage.get(KEY)).toEqual(Buffer.from(content));
  });

  it('keeps many keys that are put at once', async () => {
    const keys = Array.from({ length: 50 }, (_, n) => `parts/${n.toString(16).padStart(64, '0')}`);
    await Promise.all(keys.map((key) => storage.put(key, bytes(key))));
    const back = await Promise.all(keys.map(async (key) => Buffer.from((await storage.get(key)) ?? []).toString()));
    expect(back).toEqual(keys);
    expect((await listed(storage, 'parts')).map(({ key }) => key).toSorted()).toEqual(keys);
  });

  it('streams a range with both ends included', async () => {
    await storage.put(KEY, bytes('0123456789'));
    expect(await new Response(storage.stream(KEY, { start: 2, end: 5 })).text()).toBe('2345');
    expect(await new Response(storage.stream(KEY, { start: 9, end: 9 })).text()).toBe('9');
    expect(await new Response(storage.stream(KEY)).text()).toBe('0123456789');
  });

  it('reads ahead a little of a stream, not the whole blob, and lets a reader go away', async () => {
    await storage.put(KEY, new Uint8Array(20_000_000));
    const before = process.memoryUsage().arrayBuffers;
    const reader = storage.stream(KEY).getReader();
    await reader.read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
    await reader.cancel();
    expect(await storage.size(KEY)).toBe(20_000_000);
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
    'parts/abc?x',
    '',
  ])('refuses the key %j', async (key) => {
    await expect((async () => storage.put(key, bytes('x')))()).rejects.toThrow(RangeError);
    await expect((async () => storage.get(key))()).rejects.toThrow(RangeError);
    expect(() => storage.stream(key)).toThrow(RangeError);
  });

  it('lists a folder with sizes and times, and no other folder', async () => {
    await storage.put(KEY, bytes('part'));
    const [entry] = await listed(storage, 'parts');
    expect(entry).toMatchObject({ key: KEY, size: 4 });
    expect(entry?.usedAt.getTime()).toBeGreaterThan(yesterday().getTime());
    expect(await listed(storage, 'assets')).toEqual([]);
  });

  it('removes a key only when it was not used since', async () => {
    await storage.put(KEY, bytes('part'));
    expect(await storage.deleteIfUsedBefore(KEY, yesterday())).toBe(false);
    expect(await storage.has(KEY)).toBe(true);
    expect(await storage.deleteIfUsedBefore(KEY, inAnHour())).toBe(true);
    expect(await storage.has(KEY)).toBe(false);
    expect(await storage.deleteIfUsedBefore(KEY, inAnHour())).toBe(false);
  });

  it.each(['put', 'has'] as const)('counts %s as a use', async (use) => {
    if (kind.age === undefined) return;
    await storage.put(KEY, bytes('part'));
    kind.age(KEY, 2);
    expect((await listed(storage, 'parts'))[0]?.usedAt.getTime()).toBeLessThan(yesterday().getTime());
    await (use === 'put' ? storage.put(KEY, bytes('part')) : storage.has(KEY));
    expect((await listed(storage, 'parts'))[0]?.usedAt.getTime()).toBeGreaterThan(yesterday().getTime());
    expect(await storage.deleteIfUsedBefore(KEY, yesterday())).toBe(false);
  });

  it('never loses a key that is used while it is being removed', async () => {
    const another = kind.open();
    for (let round = 0; round < 10; round += 1) {
      await storage.put(KEY, bytes('part'));
      kind.age?.(KEY, 2);
      const [, , told] = await Promise.all([
        storage.deleteIfUsedBefore(KEY, yesterday()),
        another.put(KEY, bytes('part')),
        another.has(KEY),
      ]);
      expect(told).toBeDefined();
      expect(await storage.size(KEY)).toBe(4);
    }
    expect(await listed(storage, 'parts')).toHaveLength(1);
  });

  it('tells nobody that a key is there and then removes it', async () => {
    const another = kind.open();
    for (let round = 0; round < 10; round += 1) {
      await storage.put(KEY, bytes('part'));
      kind.age?.(KEY, 2);
      const [, told] = await Promise.all([storage.deleteIfUsedBefore(KEY, yesterday()), another.has(KEY)]);
      expect(told).toBe((await storage.size(KEY)) !== undefined);
    }
  });
});
