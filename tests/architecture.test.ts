import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * What a folder may import besides itself: some of those above it. Anyone may use the files right in `lib/`, which import nothing of
 * ours. Tests beside a file may also use `tests/`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/drawing': [],
  'lib/text': ['lib/drawing'],
  'lib/document': ['lib/text', 'lib/drawing'],
  'lib/render': ['lib/document', 'lib/text', 'lib/drawing'],
  'lib/editor': ['lib/render', 'lib/document', 'lib/text', 'lib/drawing'],
  'lib/i18n': ['lib/document', 'lib/text'],
  'lib/api': ['lib/document'],
  db: ['lib/document'],
  'lib/server': ['db', 'lib/api', 'lib/i18n', 'lib/render', 'lib/document', 'lib/text', 'lib/drawing'],
  components: ['lib/api', 'lib/i18n', 'lib/editor', 'lib/render', 'lib/document', 'lib/text', 'lib/drawing'],
  app: ['components', 'lib/server', 'lib/api', 'lib/i18n', 'lib/editor', 'lib/render', 'lib/document', 'lib/text', 'lib/drawing'],
};

/** The database client reads where the database is. */
const EXCEPTIONS = new Set(['db -> lib/server/env']);

const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

const files = ['app', 'components', 'db', 'lib'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
);
const isTest = (file: string) => file.includes('.test.');

test('imports go one way', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !isTest(file)).flatMap(forbiddenImports)).toEqual([]);
});

test('every file lies in a folder with a rule', () => {
  expect(files.filter((file) => folderOf(file) === undefined)).toEqual([]);
});

test('the table itself has no way back', () => {
  const order = Object.keys(MAY_IMPORT);
  for (const [folder, allowed] of Object.entries(MAY_IMPORT))
    for (const other of allowed) expect(order.indexOf(other), `${folder} -> ${other}`).toBeLessThan(order.indexOf(folder));
});

test('every change goes through a route, none through a server action', () => {
  expect(files.filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
});

/** A folder of the table, `lib` for the files right in it, undefined for a stray one. */
function folderOf(file: string): string | undefined {
  if (/^lib\/[^/]+$/.test(file)) return 'lib';
  return Object.keys(MAY_IMPORT).find((folder) => file.startsWith(`${folder}/`));
}

function forbiddenImports(file: string): string[] {
  const folder = folderOf(file);
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, wanted = '']) => {
    if (!/^(\.|@\/)/.test(wanted)) return [];
    const target = wanted.startsWith('@/') ? wanted.slice(2) : path.join(path.dirname(file), wanted);
    const targetFolder = folderOf(/^lib\/[^/.]+$/.test(target) ? `${target}.ts` : target);
    const allowed =
      targetFolder === folder || targetFolder === 'lib' || (folder !== undefined && MAY_IMPORT[folder]?.includes(targetFolder ?? ''));
    return allowed || EXCEPTIONS.has(`${folder} -> ${target}`) ? [] : [`${file} imports ${target}`];
  });
}
