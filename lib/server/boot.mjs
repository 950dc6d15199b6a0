// @ts-check
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './process/installed.mjs';
import { runChild } from './process/run-child.mjs';

/**
 * `npm start`, `npm run worker`, `backup` and `restore`: from a fresh clone to what was asked for, with Node's own modules only. Installs packages when they
 * are missing or older than the lock file, builds when sources have changed, then starts.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The first version that has all that is used here. */
const OLDEST_NODE = [20, 12];

await boot(process.argv[2] ?? 'start');

/** @param {string} what `start`, or the name of an entry in `dist` */
async function boot(what) {
  checkNode();
  process.chdir(ROOT);
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    await prepare();
    if (what === 'start') await (await import('./start.mjs')).start();
    else await import(new URL(`dist/${what}.mjs`, `file://${ROOT}`).href);
  } catch (error) {
    // What a person can put right is told in plain words; anything else with its trace.
    if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
    else console.error(error);
    process.exit(1);
  }
}

/** Installs and builds what is not there yet. */
async function prepare() {
  if (!isInstalled(ROOT)) await timed('Installing packages (once, about a minute)', installPackages);
  const { isBuilt, build } = await import('./build.mjs');
  if (!isBuilt()) await timed('Building (once after a change, about a minute)', build);
}

function installPackages() {
  return runChild('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * @param {string} title
 * @param {() => Promise<void>} work
 */
async function timed(title, work) {
  const begun = performance.now();
  console.log(`${title} …`);
  await work();
  console.log(`… done in ${Math.round((performance.now() - begun) / 1000)} s`);
}

/**
 * By name, since the class of an error thrown inside Next is another copy.
 * @param {unknown} error
 * @returns {error is Error}
 */
function isForPeople(error) {
  return error instanceof Error && ['SettingError', 'FolderInUseError', 'UnusableCopyError'].includes(error.name);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}
