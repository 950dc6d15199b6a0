/**
 * `npm run fonts`: fetches the fonts named in sources.mjs from the npm registry and writes
 *   public/fonts/<sha256>.ttf          each file unchanged, named by its content
 *   public/fonts/licences/<family>.txt the licence it comes under
 *   lib/text/bundled-fonts.ts          the table of them
 * Files that no line asks for any more are removed; with --keep-old they stay, for versions that still name them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { FONT_SOURCES } from './sources.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FONTS = path.join(ROOT, 'public/fonts');
const LICENCES = path.join(FONTS, 'licences');
const TABLE = path.join(ROOT, 'lib/text/bundled-fonts.ts');

/** @typedef {import('../../text/font-catalogue').CatalogueFont} CatalogueFont */

/** @type {Readonly<Record<number, string>>} */
const STYLE_NAMES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' };

const scratch = mkdtempSync(path.join(tmpdir(), 'fonts-'));
try {
  await bundle();
} finally {
  rmSync(scratch, { recursive: true });
}

async function bundle() {
  mkdirSync(LICENCES, { recursive: true });
  const unpacked = new Map();
  /** @type {CatalogueFont[]} */
  const rows = [];
  for (const [source, family, kind, styles, use] of FONT_SOURCES) {
    if (!unpacked.has(source)) unpacked.set(source, unpack(source));
    const folder = unpacked.get(source);
    const licence = `${family.toLowerCase().replaceAll(' ', '-')}.txt`;
    writeFileSync(path.join(LICENCES, licence), readFileSync(licenceFile(folder)));
    for (const style of styles.split(' ')) rows.push(keep(folder, { family, style, kind, use, licence }));
  }
  if (!process.argv.includes('--keep-old')) removeOthers(rows);
  await writeTable(rows);
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  console.log(`${rows.length} font files, ${(total / 1e6).toFixed(1)} MB, in ${path.relative(ROOT, FONTS)}`);
}

/**
 * Fetches one package at its exact version and gives the folder with its files.
 * @param {string} source
 */
function unpack(source) {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', source, '--json', '--pack-destination', scratch], { encoding: 'utf8' }));
  const folder = path.join(scratch, packed.filename.replace(/\.tgz$/, ''));
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', path.join(scratch, packed.filename), '-C', folder, '--strip-components=1']);
  return folder;
}

/** @param {string} folder */
function licenceFile(folder) {
  const name = readdirSync(folder).includes('LICENSE_FONT') ? 'LICENSE_FONT' : 'LICENSE';
  return path.join(folder, name);
}

/**
 * @param {string} folder
 * @param {{ family: string, style: string, kind: string, use: string, licence: string }} font
 * @returns {CatalogueFont}
 */
function keep(folder, { family, style, kind, use, licence }) {
  const italic = style.endsWith('i');
  const weight = Number.parseInt(style, 10);
  const bytes = readFileSync(path.join(folder, fileInPackage(folder, family, weight, italic)));
  const key = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(path.join(FONTS, `${key}.ttf`), bytes);
  const name = `${STYLE_NAMES[weight]}${italic ? ' Italic' : ''}`.replace('Regular Italic', 'Italic');
  return /** @type {CatalogueFont} */ ({ family, weight, italic, style: name, kind, use, key, bytes: bytes.length, licence });
}

/**
 * Where a package keeps one style; the two kinds of package name their files differently.
 * @param {string} folder
 * @param {string} family
 * @param {number} weight
 * @param {boolean} italic
 */
function fileInPackage(folder, family, weight, italic) {
  const base = family.replaceAll(' ', '');
  const name = STYLE_NAMES[weight];
  if (readdirSync(folder).includes('ttf')) return `ttf/${base}${weight === 400 ? '' : `-${name}`}.ttf`;
  const style = `${weight}${name}${italic ? '_Italic' : ''}`;
  return `${style}/${base}_${style}.ttf`;
}

/** @param {readonly CatalogueFont[]} rows */
function removeOthers(rows) {
  const wanted = new Set(rows.map((row) => `${row.key}.ttf`));
  for (const file of readdirSync(FONTS)) if (file.endsWith('.ttf') && !wanted.has(file)) rmSync(path.join(FONTS, file));
}

/** @param {readonly CatalogueFont[]} rows */
async function writeTable(rows) {
  const source = [
    '// Written by `npm run fonts` from lib/server/fonts/sources.mjs; change that file, not this one.',
    '/* eslint-disable max-lines -- a table, not code */',
    "import type { CatalogueFont } from './font-catalogue';",
    '',
    `export const BUNDLED_FONTS: readonly CatalogueFont[] = ${JSON.stringify(rows)};`,
  ].join('\n');
  writeFileSync(TABLE, await format(source, { ...(await resolveConfig(TABLE)), parser: 'typescript' }));
}
