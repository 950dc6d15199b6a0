import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { mailHeldSince } from '@/db/queries/hold-mail';
import { readDemo } from '../harness/demo-calls';
import { newInstallation, startServer, type Installation } from '../harness/running-server';

/** Milliseconds; servers are started and stopped. */
const PATIENCE = 600_000;

const removals: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const remove of removals) await remove();
});

async function installation(begin?: 'bare'): Promise<Installation> {
  const made = await newInstallation(begin);
  removals.push(() => made.remove());
  return made;
}

function backupFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
  removals.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `npm run backup` or `restore`; resolves with all it wrote, and whether it ended well. */
async function command(of: Installation, what: 'backup' | 'restore', ...args: string[]): Promise<{ well: boolean; said: string }> {
  const env = { ...process.env, ...of.env, TEST_DATABASE_URL: '', DATABASE_URL: of.env['DATABASE_URL'] ?? '' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['lib/server/boot.mjs', what, ...args], { env });
    return { well: true, said: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { well: false, said: stdout + stderr };
  }
}

const databaseIn = (folder: string) => path.join(folder, readdirSync(folder).find((name) => name.startsWith('database-')) ?? '');

/** Rows of a backup, without those that only say what the server is doing just now. */
function rowsIn(folder: string): string[] {
  const lines = gunzipSync(readFileSync(databaseIn(folder)))
    .toString()
    .trim()
    .split('\n')
    .slice(1, -1);
  return lines.filter((line) => !/^\{"table":"(jobs|job_turns|installation|sessions)"/.test(line)).sort();
}

describe('a backup', () => {
  it(
    'made while the server runs opens every link again in another installation, which holds its mail',
    async () => {
      const [first, second, folder] = [await installation(), await installation('bare'), backupFolder()];
      const server = await startServer(first);
      const demo = readDemo(first);
      const call = `${server.url}/api/v1/create/?secure=${demo.token}&doc_id=${demo.doc_id}&mask_name=%D0%81%D0%BB%D0%BA%D0%B0&result=file`;
      const file = Buffer.from(await (await fetch(call)).arrayBuffer());
      expect(await command(first, 'backup', folder)).toMatchObject({ well: true });
      await server.stop();

      expect(await command(second, 'restore', folder)).toMatchObject({ well: true });
      const again = backupFolder();
      expect(await command(second, 'backup', again)).toMatchObject({ well: true });
      expect(rowsIn(again)).toEqual(rowsIn(folder));

      expect(await second.withDatabase(({ db }) => mailHeldSince(db))).toBeInstanceOf(Date);
      const copy = await startServer(second);
      const ids = rowsIn(folder).flatMap((line) => (line.startsWith('{"table":"files"') ? [(/"id":"([^"]+)"/.exec(line) ?? [])[1]] : []));
      const served = await Promise.all(
        ids.map(async (id) => Buffer.from(await (await fetch(`${copy.url}/getfile/${id}/pdf/`)).arrayBuffer())),
      );
      expect(served).toHaveLength(6);
      expect(served.every((pdf) => pdf.subarray(0, 5).toString() === '%PDF-')).toBe(true);
      expect(served.some((pdf) => pdf.equals(file))).toBe(true);
      await copy.stop();
    },
    PATIENCE,
  );

  it(
    'is not put into a database that has something in it, and a cut one is put nowhere',
    async () => {
      const [first, second, folder] = [await installation(), await installation('bare'), backupFolder()];
      const server = await startServer(first);
      await server.stop();
      expect(await command(first, 'backup', folder)).toMatchObject({ well: true });
      expect(await command(first, 'restore', folder)).toEqual({ well: false, said: expect.stringContaining('not empty') });

      const text = gunzipSync(readFileSync(databaseIn(folder)));
      writeFileSync(databaseIn(folder), gzipSync(text.subarray(0, text.byteLength - 200)));
      expect(await command(second, 'restore', folder)).toEqual({ well: false, said: expect.stringContaining('not whole') });
      expect(await second.withDatabase(({ db }) => db.query.workspaces.findFirst())).toBeUndefined();
    },
    PATIENCE,
  );
});
