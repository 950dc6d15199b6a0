import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPglite, openPostgres, type Database, type Db } from '@/db/client';
import { findMailTemplate } from '@/db/queries/mail-template';
import { storeLetters } from '@/db/queries/store-letters';
import { creations, files, letters } from '@/db/schema';
import { readMailSettings } from '@/lib/server/mail/mail-settings';
import { openTransport } from '@/lib/server/mail/open-transport';
import { planLetters } from '@/lib/server/mail/plan-letters';
import { settleCreation } from '@/lib/server/mail/release-letters';
import { aCreation, aMailTemplate } from '../harness/builders';
import { figure } from '../harness/figure';
import { testJobLoops } from '../harness/job-loops';
import { letterHandlers } from '../harness/letter-world';
import { openSmtpSink, type SmtpAct, type SmtpSink, type SmtpStep } from '../harness/smtp-sink';
import { newPostgresDatabase } from '../harness/template-database';

const server = process.env.TEST_DATABASE_URL;
const script = path.resolve('node_modules/.cache/test-scripts/letter-worker.mjs');
const loops = testJobLoops();

let place = '';
let drop = () => Promise.resolve();
beforeAll(async () => {
  mkdirSync(path.dirname(script), { recursive: true });
  await build({
    entryPoints: ['tests/fixtures/letter-worker.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'warning',
  });
  if (server) ({ url: place, drop } = await newPostgresDatabase(server));
  else {
    const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
    place = path.join(root, 'database');
    drop = () => Promise.resolve(rmSync(root, { recursive: true, force: true }));
  }
}, 60_000);
afterAll(() => drop());

const open = () => (server ? openPostgres(place) : openPglite({ folder: place }));

async function inDatabase<T>(work: (db: Db, database: Database) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database.db, database);
  } finally {
    await database.close();
  }
}

/** A decided creation with one letter a recipient, each due now. */
function dueLetters(recipients: readonly string[]): Promise<string> {
  return inDatabase(async (db) => {
    const variables = recipients.map((email) => ({ name: 'Анна', email }));
    const made = await aCreation(db, { files: variables.map((values) => ({ variables: values })) });
    const mailing = { send: 'onfinish' } as const;
    await db.update(creations).set({ mailing }).where(eq(creations.id, made.id));
    await db.update(files).set({ state: 'ready', parts: [], length: 1, digest: 'x' }).where(eq(files.creationId, made.id));
    const { id: templateId } = await aMailTemplate(db, { workspace: made.workspace });
    const template = await findMailTemplate(db, made.scope, templateId);
    if (template === undefined) throw new Error('the template was just made');
    const planned = made.fileIds.map((id, index) => ({ id, variables: variables[index] ?? {} }));
    await db.transaction(async (tx) =>
      storeLetters(tx, made.scope, await planLetters(tx, made.scope, { id: made.id, template, mailing, files: planned })),
    );
    await settleCreation(db, made.scope, { creationId: made.id, fileIds: undefined });
    return made.id;
  });
}

/** Runs a worker until it ends; `kill` ends it from outside. */
function startWorker({ port }: SmtpSink, step: string) {
  const child = spawn(process.execPath, [script, place, String(port), step], { stdio: ['ignore', 'ignore', 'pipe'] });
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const ended = once(child, 'exit').then(() => {
    if (child.signalCode !== 'SIGKILL') throw new Error(`the worker ended by itself: ${trouble}`);
  });
  return { kill: () => child.kill('SIGKILL'), ended };
}

/** Lets another worker take up what is left, at once where a lease would have to run out first, and returns the letters' states. */
async function finish(creationId: string, sink: SmtpSink, { waiting = false } = {}) {
  return inDatabase(async (db, database) => {
    if (!waiting) await endLeases(db);
    const settings = readMailSettings({ mailUrl: `smtp://127.0.0.1:${sink.port}`, mailFrom: 'diplomas@school.example' });
    const transport = openTransport(settings, '/nowhere');
    const loop = await loops.start({ database, handlers: letterHandlers(db, transport), concurrency: 2 });
    const stored = () => db.select().from(letters).where(eq(letters.creationId, creationId));
    const open = async () => (await stored()).filter(({ state }) => ['waiting', 'due', 'sending'].includes(state)).length;
    await expect.poll(open, { timeout: 60_000, interval: 50 }).toBe(0);
    await expect
      .poll(() => database.db.execute(sql`select 1 from jobs`).then((found) => (found as unknown as { rows: unknown[] }).rows.length))
      .toBe(0);
    await loop.stop();
    await transport.close();
    return stored();
  });
}

async function endLeases(db: Db): Promise<void> {
  await db.execute(sql`update jobs set lease_until = now() - interval '1 second' where lease_until is not null`);
  await db.execute(sql`update letters set lease_until = now() - interval '1 second' where lease_until is not null`);
}

/** While it talks to the mail server; the steps before and after are R1's, with the whole server. */
describe('a worker that is killed', () => {
  const steps = [
    ['connect', 'sent', 1],
    ['mail', 'sent', 1],
    ['rcpt', 'sent', 1],
    ['marking', 'sent', 1],
    ['marked', 'unknown', 0],
    ['dot', 'unknown', 1],
  ] as const;
  const told = { lost: 0, doubled: 0, unsure: 0 };
  afterAll(() =>
    figure(
      'R1',
      `${steps.length} kills within the talk with the mail server: ${told.lost} letters lost, ${told.doubled} sent twice; for a person to decide ${told.unsure}`,
    ),
  );

  test.each(steps)(
    'at the step “%s” leaves a letter that ends up %s, arrived %i times',
    { timeout: 120_000 },
    async (step, state, arrived) => {
      let worker: ReturnType<typeof startWorker> | undefined;
      let alive = true;
      const act = (at: SmtpStep): SmtpAct => {
        if (!alive || at !== step) return 'on';
        worker?.kill();
        return 'hang';
      };
      const sink = await openSmtpSink(act);
      try {
        const creationId = await dueLetters(['anna@school.example']);
        worker = startWorker(sink, step);
        await worker.ended;
        alive = false;
        const [letter] = await finish(creationId, sink);
        // A letter whose sender was never told counts too: a real server may have delivered it.
        const came = sink.received.length + sink.untold.length;
        if (letter?.state === 'unknown') told.unsure += 1;
        else if (came === 0) told.lost += 1;
        if (came > 1) told.doubled += 1;
        expect([letter?.state, came]).toEqual([state, arrived]);
        expect(letter?.failure?.code).toBe(state === 'unknown' ? 'stopped' : undefined);
        // Whichever worker sends it, it is the same letter.
        for (const { raw } of sink.received) expect(raw).toContain(`Message-ID: <${letter?.id}@school.example>`);
      } finally {
        await sink.close();
      }
    },
  );

  test('again and again at random loses no letter and sends none twice', { timeout: 600_000 }, async () => {
    const KILLS = 6;
    const recipients = Array.from({ length: 60 }, (_, n) => `pupil${n}@school.example`);
    let worker: ReturnType<typeof startWorker> | undefined;
    let left = Infinity;
    const sink = await openSmtpSink((step) => {
      left -= 1;
      if (left === 0) worker?.kill();
      return left <= 0 && step !== 'answered' ? 'hang' : 'on';
    });
    try {
      const creationId = await dueLetters(recipients);
      for (let round = 0; round < KILLS; round += 1) {
        if (round > 0) await inDatabase(endLeases);
        left = 3 + ((round * 7) % 20);
        worker = startWorker(sink, 'none');
        await worker.ended;
      }
      left = Infinity;
      const began = performance.now();
      const stored = await finish(creationId, sink, { waiting: true });
      const seconds = (performance.now() - began) / 1000;
      const arrivals = new Map<string, number>();
      for (const to of [...sink.received.flatMap((letter) => letter.to), ...sink.untold]) arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
      const doubled = [...arrivals.values()].filter((count) => count > 1).length;
      const unknown = stored.filter(({ state }) => state === 'unknown');
      const lost = stored.filter(({ state, recipient }) => state !== 'unknown' && !arrivals.has(recipient));
      expect(stored.filter(({ state }) => state !== 'sent' && state !== 'unknown')).toEqual([]);
      expect([stored.length, lost.length, doubled]).toEqual([60, 0, 0]);
      expect(unknown.length).toBeLessThanOrEqual(KILLS * 4);
      expect(seconds).toBeLessThan(60);
      figure(
        'R2',
        `${KILLS} kill -9 of a worker that sends ${stored.length} letters: ${lost.length} lost, ${doubled} sent twice, for a person to decide ${unknown.length}, ` +
          `the rest done ${seconds.toFixed(1)} s after the last kill`,
      );
    } finally {
      await sink.close();
    }
  });
});
