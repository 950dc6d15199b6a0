// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runChild } from './process/run-child.mjs';
import { hashOfSources } from './process/sources.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Processes of their own beside Next. Each becomes `dist/<name>.mjs`, the same file for the server, the worker, tests and bench. */
const ENTRIES = {
  'render-child': 'lib/server/rendering/render-child.ts',
  'reading-child': 'lib/server/create/reading-child-entry.ts',
  worker: 'lib/server/jobs/worker.ts',
  backup: 'lib/server/backup/backup.ts',
  restore: 'lib/server/backup/restore.ts',
};

/** Says from which sources the build was made; written last, so that a broken-off build counts as none. */
const STAMP = path.join(ROOT, '.next', 'built-from');

/** Whether a build of exactly these sources is there. */
export function isBuilt() {
  return existsSync(path.join(ROOT, 'dist')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources(ROOT);
}

/** Builds pages and routes with Next, and the entries beside them. Rejects when either fails. */
export async function build() {
  const hash = hashOfSources(ROOT);
  rmSync(STAMP, { force: true });
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  // By its file, not through npx: a signal then reaches it.
  await Promise.all([bundleEntries(), runChild(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: ROOT, env })]);
  writeFileSync(STAMP, hash);
}

/** Bundles our own code of the entries into `dist/`; packages stay where they are, since many bring wasm or native code. */
export async function bundleEntries() {
  const { build: bundle } = await import('esbuild');
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const entries = Object.entries(ENTRIES).filter(([, source]) => existsSync(path.join(ROOT, source)));
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(entries),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
