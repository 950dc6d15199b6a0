/**
 * `npm run fonts`: fetches the fonts named in sources.mjs from the npm registry and writes
 *   public/fonts/<sha256>.ttf          each file unchanged, named by its content
 *   public/fonts/licences/<family>.txt the licence it comes under
 *   public/fonts/names-<sha256>.svg    the families' names, each drawn in its own face, for the picker
 *   lib/text/bundled-fonts.ts          the table of them
 * Files that no line asks for any more are removed; with --keep-old they stay, for versions that still name them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { FONT_SOURCES } from './sources.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FONTS = path.join(ROOT, 'public/fonts');
const LICENCES = path.join(FONTS, 'licences');
const TABLE = path.join(ROOT, 'lib/text/bundled-fonts.ts');

/** @typedef {import('../../text/font-catalogue').BundledFamily} BundledFamily */

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
  const { drawNames, lettersOf } = await fontDrawing();
  const unpacked = new Map();
  /** @type {(BundledFamily & { plain: Uint8Array })[]} */
  const families = [];
  let total = 0;
  for (const [source, family, kind, styles, use] of FONT_SOURCES) {
    if (!unpacked.has(source)) unpacked.set(source, unpack(source));
    const folder = unpacked.get(source);
    writeFileSync(path.join(LICENCES, `${family.toLowerCase().replaceAll(' ', '-')}.txt`), readFileSync(licenceFile(folder)));
    const kept = styles.split(' ').map((style) => keep(folder, family, style));
    total += kept.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const plain = kept[0]?.bytes ?? new Uint8Array();
    const faces = kept.map(({ weight, italic, key }) => /** @type {const} */ ([weight, italic, key]));
    families.push({ family, kind, use, letters: lettersOf(plain), faces, plain });
  }
  const names = drawNames(families.filter(({ use }) => use === 'offered'));
  const namesFile = `names-${createHash('sha256').update(names).digest('hex')}.svg`;
  writeFileSync(path.join(FONTS, namesFile), names);
  const wanted = families.flatMap(({ faces }) => faces.map(([, , key]) => `${key}.ttf`));
  removeOthers(new Set([namesFile, ...wanted]));
  await writeTable(
    families.map(({ family, kind, use, letters, faces }) => ({ family, kind, use, letters, faces })),
    `/fonts/${namesFile}`,
  );
  console.log(`${wanted.length} font files, ${(total / 1e6).toFixed(1)} MB, in ${path.relative(ROOT, FONTS)}`);
}

/**
 * The app's own shaping, so that names are drawn as the canvas draws them.
 * @returns {Promise<typeof import('./draw-names')>}
 */
async function fontDrawing() {
  const outfile = path.join(ROOT, 'node_modules/.cache/draw-names.mjs');
  const entry = path.join(ROOT, 'lib/server/fonts/draw-names.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
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
 * @param {string} family
 * @param {string} style
 */
function keep(folder, family, style) {
  const italic = style.endsWith('i');
  const weight = Number.parseInt(style, 10);
  const bytes = readFileSync(path.join(folder, fileInPackage(folder, family, weight, italic)));
  const key = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(path.join(FONTS, `${key}.ttf`), bytes);
  return { weight, italic, key, bytes };
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

/** @param {ReadonlySet<string>} wanted */
function removeOthers(wanted) {
  const keepOld = process.argv.includes('--keep-old');
  for (const file of readdirSync(FONTS)) {
    const old = file.endsWith('.svg') || (file.endsWith('.ttf') && !keepOld);
    if (old && !wanted.has(file)) rmSync(path.join(FONTS, file));
  }
}

/**
 * @param {readonly BundledFamily[]} families
 * @param {string} namesAddress
 */
async function writeTable(families, namesAddress) {
  const source = [
    '// Written by `npm run fonts` from lib/server/fonts/sources.mjs; change that file, not this one.',
    "import type { BundledFamily } from './font-catalogue';",
    '',
    '/** Where the names of the offered families are drawn: one symbol for each, `#<family>`, and one for its sample, `#<family>-sample`. */',
    `export const FONT_NAMES = '${namesAddress}';`,
    '',
    `export const BUNDLED_FAMILIES: readonly BundledFamily[] = ${JSON.stringify(families)};`,
  ].join('\n');
  writeFileSync(TABLE, await format(source, { ...(await resolveConfig(TABLE)), parser: 'typescript' }));
}
