// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run reliability`: every test that tells a figure, on PGlite and on PostgreSQL (`TEST_DATABASE_URL`, or Debian's, started here),
 * then the figures as a table. `-- --full`: large numbers, for an hour or more.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(ROOT);
const full = process.argv.includes('--full');

const { isBuilt, build } = await import('../../lib/server/build.mjs');
if (!isBuilt()) await build();

const folder = mkdtempSync(path.join(tmpdir(), 'reliability-'));
// PostgreSQL does not run as root, and its own user has to get in.
chmodSync(folder, 0o755);
const figures = path.join(folder, 'figures');
const tests = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(tests|lib|db|app|components)\/.*\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
  .filter((file) => /harness\/figure'/.test(readFileSync(file, 'utf8')));

const { url, stop } = postgres();
const outcomes = [run('PGlite', undefined), ...(url === undefined ? [] : [run('PostgreSQL', url)])];
stop();

console.log(`\n${existsSync(figures) ? readFileSync(figures, 'utf8').split('\n').toSorted().join('\n').trim() : 'no figures'}`);
if (url === undefined) console.error('\nNot run on PostgreSQL: set TEST_DATABASE_URL, or apt-get install -y postgresql');
rmSync(folder, { recursive: true, force: true });
process.exit(outcomes.every((code) => code === 0) && url !== undefined ? 0 : 1);

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
