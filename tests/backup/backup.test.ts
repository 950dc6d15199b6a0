import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { and, isNotNull, like } from 'drizzle-orm';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mailHeldSince } from '@/db/queries/hold-mail';
import { jobs, letters } from '@/db/schema';
import type { DemoFile } from '@/lib/server/demo/demo-file';
import { readDemo, type CallAnswer } from '../harness/demo-calls';
import { figure } from '../harness/figure';
import { cookieLine, knock } from '../harness/front-door';
import { openSmtpSink, type SmtpSink } from '../harness/smtp-sink';
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
  const kept = lines.filter((line) => !/^\{"table":"(jobs|job_turns|installation|sessions)"/.test(line));
  // Each database makes the text to search in by itself, and not all know small letters of every language.
  return kept.map((line) => line.replace(/"search":"(?:[^"\\]|\\.)*"/, '"search":""')).sort();
}

type DatabaseKind = 'PostgreSQL' | 'PGlite';

/** Which database a backup is of, and which one it is put into. */
const PAIRS: readonly (readonly [DatabaseKind, DatabaseKind])[] = process.env.TEST_DATABASE_URL
  ? [
      ['PostgreSQL', 'PGlite'],
      ['PGlite', 'PostgreSQL'],
    ]
  : [['PGlite', 'PGlite']];

/** One on that database; without a server of PostgreSQL in the environment, installations are on PGlite. */
async function installationOn(database: DatabaseKind, begin?: 'bare'): Promise<Installation> {
  if (database === 'PGlite') vi.stubEnv('TEST_DATABASE_URL', '');
  try {
    return await installation(begin);
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Calls from three sides until it is stopped: every second one with a letter for now, every fourth with one for in an hour. */
function keepCalling(url: string, demo: DemoFile) {
  const answered: { readonly files: readonly string[]; readonly at: number }[] = [];
  let going = true;
  let count = 0;
  const call = async () => {
    const n = (count += 1);
    const later = { email_send: 'timeout', email_timeout_value: '1h' };
    const mail = { mail_id: demo.mail_id, mask_email: `${n % 4 === 0 ? 'later' : 'now'}-${n}@x.example`, ...(n % 4 === 0 && later) };
    const body = new URLSearchParams({ secure: demo.token, doc_id: demo.doc_id, mask_name: `Имя ${n}`, ...(n % 2 === 0 && mail) });
    const answer = (await (await fetch(`${url}/api/v1/create/`, { method: 'POST', body })).json()) as CallAnswer;
    answered.push({ files: answer.files, at: Date.now() });
  };
  const lane = async () => {
    while (going) await call();
  };
  const lanes = Promise.allSettled([lane(), lane(), lane()]);
  return {
    answered,
    async stop() {
      going = false;
      await lanes;
    },
  };
}

/** Rows of one table in a backup. */
function tableIn<Row>(folder: string, table: string): Row[] {
  return rowsIn(folder).flatMap((line) => {
    const row = JSON.parse(line) as { table: string; row: Row };
    return row.table === table ? [row.row] : [];
  });
}

/** The moment that a backup is of, milliseconds. */
function madeAt(folder: string): number {
  const [head = ''] = gunzipSync(readFileSync(databaseIn(folder)))
    .toString()
    .split('\n', 1);
  return Date.parse((JSON.parse(head) as { madeAt: string }).madeAt);
}

/** Has the owner let letters leave. */
async function release(url: string, owner: DemoFile): Promise<number> {
  const { cookies } = await knock(url, owner);
  const headers = { Origin: url, Cookie: cookieLine(cookies) };
  return (await fetch(`${url}/api/mail/release`, { method: 'POST', headers })).status;
}

describe('a backup', () => {
  it.each(PAIRS)(
    'made under load, of %s and put into %s, opens every link again, and its letters leave when a person says so',
    async (from, into) => {
      const [first, second, folder] = [await installationOn(from), await installationOn(into, 'bare'), backupFolder()];
      const refusing = await openSmtpSink((step) => (step === 'connect' ? { code: 421, text: 'try later' } : 'on'));
      const sink = await openSmtpSink();
      removals.push(refusing.close, sink.close);
      const mail = ({ port }: SmtpSink) => ({ MAIL_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'diplomas@x.example' });
      const server = await startServer(first, mail(refusing));
      const load = keepCalling(server.url, readDemo(first));
      await expect.poll(() => load.answered.length, { timeout: 60_000 }).toBeGreaterThan(20);
      expect(await command(first, 'backup', folder)).toMatchObject({ well: true });
      await server.kill();
      await load.stop();

      const begun = performance.now();
      expect(await command(second, 'restore', folder)).toMatchObject({ well: true });
      const restored = performance.now() - begun;
      const again = backupFolder();
      expect(await command(second, 'backup', again)).toMatchObject({ well: true });
      expect(rowsIn(again)).toEqual(rowsIn(folder));
      await second.withDatabase(async ({ db }) => {
        expect(await mailHeldSince(db)).toBeInstanceOf(Date);
        // What was refused is not waited for: it may go as soon as it may go at all.
        await db
          .update(letters)
          .set({ dueAt: new Date(0) })
          .where(and(isNotNull(letters.dueAt), like(letters.recipient, 'now-%')));
        await db.update(jobs).set({ runAt: new Date(0) });
      });

      const booted = performance.now();
      const copy = await startServer(second, mail(sink));
      const rto = restored + performance.now() - booted;
      const ids = tableIn<{ id: string }>(folder, 'files').map(({ id }) => id);
      const opens = async (id: string) => {
        const pdf = Buffer.from(await (await fetch(`${copy.url}/getfile/${id}/pdf/`)).arrayBuffer());
        return pdf.subarray(0, 5).toString() === '%PDF-';
      };
      // Those that were not made yet at that moment are made by the copy.
      const open = async () => (await Promise.all(ids.map(opens))).filter(Boolean).length;
      await expect.poll(open, { timeout: 120_000, interval: 500 }).toBe(ids.length);
      const inTime = load.answered.filter(({ at }) => at < madeAt(folder)).flatMap(({ files }) => files);
      expect(inTime.filter((id) => !ids.includes(id))).toEqual([]);

      const before = sink.connections();
      expect(await release(copy.url, readDemo(first))).toBe(204);
      const owed = tableIn<{ recipient: string }>(folder, 'letters').map(({ recipient }) => recipient);
      const now = owed.filter((recipient) => recipient.startsWith('now-')).sort();
      await expect.poll(() => sink.received.flatMap(({ to }) => to).sort(), { timeout: 120_000 }).toEqual(now);
      figure(
        'R18',
        `${from} into ${into}, under load: ${ids.length} of ${ids.length} links open, ${inTime.length} files answered before the dump are there, ${before} mails before the release, ${sink.received.length} of ${now.length} after it (${owed.length - now.length} wait for their hour); back after ${(rto / 1000).toFixed(1)} s`,
      );
      expect(before).toBe(0);
      expect([inTime.length, now.length, owed.length - now.length].every((count) => count > 0)).toBe(true);
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
