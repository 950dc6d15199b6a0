import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apiRoutes } from '@/lib/api/routes';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Doors of another kind, each with a guard of its own. */
const EXCEPTIONS = [
  // next-auth's own, with its own guard against forged requests.
  'app/api/auth/[...nextauth]/route.ts',
  // For monitors: they show no person's data and change nothing.
  'app/api/health/live/route.ts',
  'app/api/health/ready/route.ts',
  // For `npm run backup`, by a key that only whoever may read the data folder can make.
  'app/api/backup/route.ts',
];

/** Callers from anywhere, by token, never by cookie. */
const OPEN_TO_ALL_ORIGINS = 'app/api/v1/';

const files = readdirSync(path.join(ROOT, 'app/api'), { recursive: true, encoding: 'utf8' })
  .map((name) => path.join('app/api', name))
  .filter((name) => /\/route\.tsx?$/.test(name));
const own = files.filter((file) => !EXCEPTIONS.includes(file) && !file.startsWith(OPEN_TO_ALL_ORIGINS));
const source = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test('every route of our pages is made by the one wrapper, and by nothing else', () => {
  expect(own.length).toBeGreaterThan(1);
  for (const file of own) {
    const statements = [...source(file).matchAll(/^export .*$/gm)]
      .map(([line]) => line)
      .filter((line) => !/^export const dynamic\b/.test(line));
    expect(statements, file).toHaveLength(1);
    expect(statements[0], file).toMatch(/^export const \{[\w, ]*HEAD, OPTIONS \} = answerRoutes\(/);
  }
});

test('every route stands where its name says, with every method exported', () => {
  const named = own.flatMap((file) => {
    const address = `/${path.dirname(file).slice('app/'.length)}`.replace(/\[(\w+)\]/g, '{$1}');
    const methods =
      /export const \{([^}]*)\}/
        .exec(source(file))?.[1]
        ?.split(',')
        .map((method) => method.trim()) ?? [];
    return methods.filter((method) => !['HEAD', 'OPTIONS', ''].includes(method)).map((method) => `${method} ${address}`);
  });
  expect(named.sort()).toEqual(Object.keys(apiRoutes).sort());
});

test('what callers reach from anywhere never looks at a cookie', () => {
  for (const file of files.filter((name) => name.startsWith(OPEN_TO_ALL_ORIGINS)))
    expect(source(file), file).not.toMatch(/answerRoutes|session/i);
});

test('a route that takes a body is no GET, and a changing part of an address is described', () => {
  for (const [name, shape] of Object.entries(apiRoutes)) {
    if (name.startsWith('GET ')) expect(shape, name).not.toHaveProperty('body');
    expect('params' in shape, name).toBe(name.includes('{'));
  }
});
