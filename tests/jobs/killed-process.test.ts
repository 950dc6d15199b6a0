import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPglite, openPostgres, type Database } from '@/db/client';
import { workspaces } from '@/db/schema';
import { newPostgresDatabase } from '@/tests/harness/template-database';
import { testJobLoops } from '@/tests/harness/job-loops';

const ROUNDS = 3;
const server = process.env.TEST_DATABASE_URL;

// Packages are found from where the script lies.
const script = path.resolve('node_modules/.cache/test-scripts/killed-process.mjs');
const loops = testJobLoops();
const children: ChildProcess[] = [];

beforeAll(async () => {
  mkdirSync(path.dirname(script), { recursive: true });
  await build({
    entryPoints: ['tests/fixtures/killed-process.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'warning',
  });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(place: string) {
  const child = spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let [output, trouble] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  return {
    child,
    /** Whole lines only: of a torn last one nobody has been told. */
    acknowledged: () => output.split('\n').slice(0, -1),
    trouble: () => trouble,
  };
}

/** Lets the process write `rows` rows, kills it, and returns the ids it had been told were written. */
async function writeAndKill(place: string, rows: number): Promise<readonly string[]> {
  const { child, acknowledged, trouble } = start(place);
  await expect.poll(() => trouble() || acknowledged().length >= rows, { timeout: 60_000, interval: 5 }).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return acknowledged();
}

async function storedIds({ db }: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.select({ id: workspaces.id }).from(workspaces)).map(({ id }) => id));
}

/** Milliseconds until a loop has taken the killed process's job up. */
async function resumeJob(database: Database): Promise<number> {
  const began = performance.now();
  await new Promise<void>((resolve) => {
    void loops.start({ database, handlers: { 'make-files': { run: async () => resolve() } } });
  });
  return performance.now() - began;
}

describe.skipIf(server)('a process on PGlite that is killed', () => {
  let root: string;
  let folder: string;
  const opened: Database[] = [];
  const open = async () => {
    const database = await openPglite({ folder });
    opened.push(database);
    return database;
  };
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'killed-'));
    folder = path.join(root, 'new', 'database');
    return () => rmSync(root, { recursive: true, force: true });
  });

  it('has lost no row it was told is written, and its job goes on at once', { timeout: 180_000 }, async () => {
    const told: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) told.push(...(await writeAndKill(folder, 100 + 50 * round)));
    const database = await open();
    const stored = await storedIds(database);
    expect(told.filter((id) => !stored.has(id))).toEqual([]);
    expect(told.length).toBeGreaterThanOrEqual(450);
    expect(await resumeJob(database)).toBeLessThan(2_000);
    for (const loop of loops.running()) await loop.stop();
    await database.close();
  });

  it('and one that is alive keeps every other out, with a word on what to do', { timeout: 60_000 }, async () => {
    const database = await open();
    const second = start(folder);
    await once(second.child, 'exit');
    expect(second.child.exitCode).toBe(1);
    expect(second.trouble()).toContain('Set DATABASE_URL');
    await expect(openPglite({ folder })).rejects.toThrow(`in use by process ${process.pid}`);
    await database.close();
    await (await open()).close();
  });
});

describe.runIf(server)('a process on PostgreSQL that is killed', () => {
  it('has lost no row it was told is written, and its job goes on within 30 seconds', { timeout: 120_000 }, async () => {
    const { url, drop } = await newPostgresDatabase(server ?? '');
    const told = await writeAndKill(url, 100);
    const killed = performance.now();
    const database = await openPostgres(url);
    const stored = await storedIds(database);
    expect(told.filter((id) => !stored.has(id))).toEqual([]);
    await resumeJob(database);
    expect(performance.now() - killed).toBeLessThan(30_000);
    for (const loop of loops.running()) await loop.stop();
    await database.close();
    await drop();
  });
});
