import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderStorage } from './folder-storage';
import type { Storage } from './storage';

// What every kind of Storage does is tested in storage.test.ts.
const HASH = 'ab'.repeat(32);
const KEY = `parts/${HASH}`;
const PART = new TextEncoder().encode('part');

let root: string;
let storage: Storage;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'storage-'));
  storage = openFolderStorage(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const fileNames = () =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

it('leaves nothing beside a blob, however many put it at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => storage.put(KEY, PART)));
  expect(fileNames()).toEqual([HASH]);
});

it('leaves nothing behind when a blob is swept', async () => {
  await storage.put(KEY, PART);
  expect(await storage.deleteIfUsedBefore(KEY, new Date(Date.now() + 1_000))).toBe(true);
  expect(fileNames()).toEqual([]);
});

it('does not list what a process that died was writing', async () => {
  mkdirSync(path.join(root, 'parts', 'ab'), { recursive: true });
  writeFileSync(path.join(root, 'parts', 'ab', `${HASH}.7d444840-9dc0-11d1-b245-5ffdce74fad2.draft`), 'pa');
  for await (const entry of storage.list('parts')) expect(entry).toBeUndefined();
  expect(await storage.get(KEY)).toBeUndefined();
});

it('fails and leaves no draft when the place cannot be written', async () => {
  writeFileSync(path.join(root, 'parts'), 'in the way');
  await expect(storage.put(KEY, PART)).rejects.toThrow();
  expect(fileNames()).toEqual(['parts']);
});
