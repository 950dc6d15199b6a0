// @ts-check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../lib/server/process/installed.mjs';
import { runChild } from '../lib/server/process/run-child.mjs';

/** `npm test`: brings what the tests need (packages, Debian's programs, a build), then runs all of them. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);

/** Debian packages by a program of theirs, with the tests that need it. */
const PROGRAMS = [
  { program: 'chromium', debian: 'chromium', tests: ['tests/browser/**', 'tests/text/browser-*'] },
  {
    program: 'qpdf',
    debian: 'qpdf',
    tests: ['tests/server/kill.test.ts', 'tests/security/m10-*', 'tests/render/**', 'tests/rendering/**'],
  },
  {
    program: 'pdftotext',
    debian: 'poppler-utils',
    tests: ['tests/server/kill.test.ts', 'tests/security/m10-*', 'tests/render/**', 'tests/rendering/**', 'tests/browser/**'],
  },
  { program: 'unzip', debian: 'unzip', tests: ['tests/disk/zip.test.ts', 'tests/browser/disk.test.ts', 'tests/security/m5-peers.test.ts'] },
  { program: 'curl', debian: 'curl', tests: ['tests/security/m5-peers.test.ts'] },
  { program: 'python3', debian: 'python3', tests: ['tests/security/m5-peers.test.ts'] },
  { program: 'mutool', debian: 'mupdf-tools', tests: ['tests/security/m10-*', 'tests/render/**', 'tests/browser/**'] },
];

const missing = () => PROGRAMS.filter(({ program }) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);

if (!isInstalled(ROOT)) await runChild('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);

if (missing().length > 0 && process.getuid?.() === 0) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runChild('apt-get', ['update', '-qq'], { env });
  await runChild('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing().map(({ debian }) => debian)], { env });
}

const lacking = missing();
const left = [...new Set(lacking.flatMap(({ tests }) => tests))];

const { isBuilt, build } = await import('../lib/server/build.mjs');
if (!isBuilt()) await build();

const env = { ...process.env, TESTS_LEFT_OUT: [process.env.TESTS_LEFT_OUT ?? '', ...left].join(' ').trim() };
const outcome = await runChild(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { env }).then(
  () => 0,
  () => 1,
);

if (lacking.length > 0) {
  console.error(`\nNot run: ${left.join(', ')}. They need: apt-get install -y ${lacking.map(({ debian }) => debian).join(' ')}`);
}
process.exit(lacking.length > 0 ? 1 : outcome);
