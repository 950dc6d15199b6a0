import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readEnv, SETTINGS } from '@/lib/server/env';

const example = parseEnv(readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8'));

test('.env.example names every setting and no other', () => {
  expect(Object.keys(example).sort()).toEqual([...SETTINGS].sort());
});

test('.env.example says what holds when nothing is set', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'env-example-'));
  try {
    const unset = readEnv({ DATA_DIR: folder });
    expect(readEnv({ ...example, DATA_DIR: folder })).toEqual(unset);
    expect(unset).toMatchObject({ port: 3000, worker: true, signup: 'closed' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
