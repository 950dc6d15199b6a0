// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a build is made from; folders are taken whole, save for tests. */
const SOURCES = [
  'app',
  'components',
  'db',
  'drizzle',
  'lib',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/**
 * One hash over names and bytes of all that a build is made from. It does not look at times, which a `git clone` sets anew.
 * @param {string} root folder of the project
 * @returns {string} sha-256 in hex
 */
export function hashOfSources(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((name) => filesOf(root, name))) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} name of a file or folder in it, which may be missing
 * @returns {string[]} sorted
 */
function filesOf(root, name) {
  if (path.extname(name)) return readable(root, name) ? [name] : [];
  const entries = readdirSync(path.join(root, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * @param {string} root
 * @param {string} name
 */
function readable(root, name) {
  return readdirSync(root).includes(name);
}
