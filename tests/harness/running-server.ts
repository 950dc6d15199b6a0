import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPglite, openPostgres, type Database } from '@/db/client';
import { SETTINGS } from '@/lib/server/env';
import { layPgliteFolder, newPostgresDatabase } from './template-database';

/** Milliseconds; a machine that is busy with other tests takes its time. */
const READY_WITHIN = 180_000;
const STOPPED_WITHIN = 60_000;

/** A data folder and a database of its own, empty until somebody fills it; outlives the servers that run on it. */
export interface Installation {
  /** Absolute path. */
  readonly dataDir: string;
  /** Settings a server needs to run on it. */
  readonly env: Readonly<Record<string, string>>;
  /** Opens its database in this process for that work. On PGlite no server may run meanwhile. */
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/**
 * On PGlite, or on a new database of the PostgreSQL server that `TEST_DATABASE_URL` names. Its database is empty and migrated; a `bare`
 * one on PGlite is still to be made by whoever opens it first.
 */
export async function newInstallation(begin: 'migrated' | 'bare' = 'migrated'): Promise<Installation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'installation-'));
  const server = process.env.TEST_DATABASE_URL;
  const postgres = server ? await newPostgresDatabase(server) : undefined;
  if (postgres === undefined && begin === 'migrated') await layPgliteFolder(path.join(dataDir, 'database'));
  return {
    dataDir,
    env: { DATA_DIR: dataDir, ...(postgres && { DATABASE_URL: postgres.url }) },
    async withDatabase(work) {
      const database = await (postgres ? openPostgres(postgres.url) : openPglite({ folder: path.join(dataDir, 'database') }));
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    async remove() {
      await postgres?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface RunningServer {
  /** Address without a final slash. */
  readonly url: string;
  readonly pid: number;
  /** Its exit code once it has ended, null when it was killed. */
  readonly ended: Promise<number | null>;
  /** What it has written so far, both streams together. */
  output(): string;
  /** Ends it as an operator does; throws when it does not end by itself or not well. */
  stop(): Promise<void>;
  /** Ends it as a loss of power does. */
  kill(): Promise<void>;
}

/** Starts the built server as `npm start` does, on a port of the system's choice, and waits until it answers. */
export async function startServer(installation: Installation, settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const { child, ended, output, ready } = launch(installation, settings);
  const url = await Promise.race([ready, ended.then(() => undefined), delayed(READY_WITHIN)]);
  if (url === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`the server did not start:\n${output()}`);
  }
  return {
    url,
    pid: child.pid,
    ended,
    output,
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([ended, delayed(STOPPED_WITHIN)]);
      if (child.exitCode === 0) return;
      child.kill('SIGKILL');
      throw new Error(`the server did not end well (${child.signalCode ?? child.exitCode ?? 'still running'}):\n${output()}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts a server that cannot run and waits for its end; kills it when it runs all the same. */
export async function failedStart(
  installation: Installation,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const { child, ended, output, ready } = launch(installation, settings);
  await Promise.race([ready, ended, delayed(READY_WITHIN)]);
  child.kill('SIGKILL');
  return { exitCode: await ended, output: output() };
}

/** Starts a server and kills it as soon as `happened` says so; throws when it ends or answers before. */
export async function killedStart(installation: Installation, happened: () => boolean): Promise<void> {
  const { child, ended, output, ready } = launch(installation, {});
  let tooLate = false;
  void Promise.race([ready, ended]).then(() => (tooLate = true));
  while (!happened() && !tooLate) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await ended;
  if (tooLate) throw new Error(`what was waited for did not happen:\n${output()}`);
}

function launch(installation: Installation, settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['lib/server/boot.mjs'], {
    env: { ...cleanEnvironment(), HOST: '127.0.0.1', PORT: '0', ...installation.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ready = new Promise<string>((resolve) => {
    const take = (chunk: Buffer) => {
      written += chunk.toString();
      const address = /^Ready: (\S+)$/m.exec(written)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
  });
  return { child, ready, ended: endOf(child), output: () => written };
}

/** Its streams are read to their end by then. */
async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

function delayed(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());
}

/** This process's environment without what is set for tests or for a server of the developer's own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const left = new Set<string>([...SETTINGS, 'NODE_ENV', 'TEST_DATABASE_URL']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.has(name))) as NodeJS.ProcessEnv;
}
