// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run reliability`: every test that tells a figure, on PGlite and on PostgreSQL (`TEST_DATABASE_URL`, or Debian's, started here),
 * then the figures as a table. `-- --full`: large numbers, for an hour or more; `-- R3 S8`: the tests of these rows only. Fails when a
 * test does, or when a row has no figure: a test that is gone or was left out proves nothing.
 */

/** Rows that both databases are to have a figure of, and those of a process or a network that PGlite does not have. */
const WANTED = {
  both: ['R1 R2 R3 R6 R7 R8 R9 R12 R13 R15 R18 R20 O1 O2 O3', 'S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S14 M5 M6 M7 M10'].flatMap((line) =>
    line.split(' '),
  ),
  postgres: ['R4', 'R5'],
};
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(ROOT);
const full = process.argv.includes('--full');
const rows = process.argv.slice(2).filter((argument) => /^[A-Z]\d+$/.test(argument));
const wanted = [...WANTED.both, ...WANTED.postgres].filter((row) => rows.length === 0 || rows.includes(row));

const { isBuilt, build } = await import('../../lib/server/build.mjs');
if (!isBuilt()) await build();

const folder = mkdtempSync(path.join(tmpdir(), 'reliability-'));
// PostgreSQL does not run as root, and its own user has to get in.
chmodSync(folder, 0o755);
const figures = path.join(folder, 'figures');
const tests = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(tests|lib|db|app|components)\/.*\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
  .filter((file) => tellsFigure(readFileSync(file, 'utf8')));

const { url, stop } = postgres();
const outcomes = [run('PGlite', undefined), ...(url === undefined ? [] : [run('PostgreSQL', url)])];
stop();

const told = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n').toSorted() : [];
console.log(`\n${told.length > 0 ? told.join('\n') : 'no figures'}`);
const missing = [
  ...wanted.filter((row) => WANTED.both.includes(row) && !isTold('PGlite', row)).map((row) => `${row} on PGlite`),
  ...wanted.filter((row) => url !== undefined && !isTold('PostgreSQL', row)).map((row) => `${row} on PostgreSQL`),
];
if (missing.length > 0) console.error(`\nNo figure: ${missing.join(', ')}`);
if (url === undefined) console.error('\nNot run on PostgreSQL: set TEST_DATABASE_URL, or apt-get install -y postgresql');
rmSync(folder, { recursive: true, force: true });
process.exit(outcomes.every((code) => code === 0) && url !== undefined && missing.length === 0 ? 0 : 1);

/**
 * Whether a test's source tells the figure of a row that is asked for.
 *
 * @param {string} source
 */
function tellsFigure(source) {
  return source.includes("harness/figure'") && (rows.length === 0 || rows.some((row) => source.includes(`'${row}'`)));
}

/**
 * @param {string} database
 * @param {string} row
 */
function isTold(database, row) {
  return told.some((line) => line.startsWith(`${database.padEnd(10)} ${row.padEnd(4)} `));
}

/**
 * @param {string} name
 * @param {string | undefined} database
 */
function run(name, database) {
  console.log(`\n${name}${full ? ', large numbers' : ''}`);
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env, FIGURES_FILE: figures, ...(full && { RELIABILITY: 'full' }) };
  if (database === undefined) delete env.TEST_DATABASE_URL;
  else env.TEST_DATABASE_URL = database;
  // One after another: they measure times.
  const options = ['node_modules/vitest/vitest.mjs', 'run', '--no-file-parallelism', ...tests];
  return spawnSync(process.execPath, options, { env: /** @type {NodeJS.ProcessEnv} */ (env), stdio: ['ignore', 'inherit', 'inherit'] })
    .status;
}

/** @returns {{ url: string | undefined, stop: () => void }} */
function postgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined };
  const place = path.join(folder, 'postgres');
  const started = spawnSync('bash', ['tests/harness/postgres.sh', 'start', place, '54397'], { encoding: 'utf8' });
  if (started.status !== 0) return { url: undefined, stop: () => undefined };
  return { url: started.stdout.trim(), stop: () => void spawnSync('bash', ['tests/harness/postgres.sh', 'stop', place]) };
}
