import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFiles, finishFiles } from '@/db/queries/claim-files';
import { files } from '@/db/schema';
import { aCreation } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { newId } from '../../ids';
import { openFolderStorage } from './folder-storage';
import type { Storage } from './storage';
import { sweepParts } from './sweep-parts';

const test = testDatabase();
let root: string;
let storage: Storage;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'storage-'));
  storage = openFolderStorage(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const hash = (digit: string) => digit.repeat(64);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function aMadeFile(parts: readonly string[]): Promise<string> {
  const { scope, id } = await aCreation(test.db);
  const leaseToken = newId();
  const [file] = await claimFiles(test.db, scope, { creationId: id, leaseToken, limits: [1, 1, 1] });
  if (file === undefined) throw new Error('the creation has a file');
  const made = {
    id: file.id,
    parts: parts.map((part) => ({ hash: part, length: 1 })),
    tail: new Uint8Array([1]),
    length: 2,
    digest: hash('d'),
    engine: 1,
    issues: [],
  };
  await finishFiles(test.db, scope, { leaseToken, made: [made] });
  return file.id;
}

it('removes what no file refers to and nobody used for a day, and nothing else', async () => {
  for (const digit of ['1', '2', '3']) await storage.put(`parts/${hash(digit)}`, new Uint8Array(10));
  const file = await aMadeFile([hash('1'), hash('2')]);
  expect(await sweepParts(test.db, storage, new Date())).toEqual({ count: 0, bytes: 0 });
  expect(await sweepParts(test.db, storage, inDays(2))).toEqual({ count: 1, bytes: 10 });
  await test.db.delete(files).where(eq(files.id, file));
  expect(await sweepParts(test.db, storage, inDays(2))).toEqual({ count: 2, bytes: 20 });
});
