import { afterEach, expect, it } from 'vitest';
import { creations, letters } from '@/db/schema';
import { fileStates } from '../harness/demo-calls';
import { figure, times } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { openSmtpSink, type SmtpAct } from '../harness/smtp-sink';
import { checkBooks, CLEAN } from './check-books';
import { arrivals, checkLetters } from './check-letters';
import { call, mailSettings, newPeople, newSchool, type School } from './school';
import { startWorker, type RunningWorker } from './workers';

/**
 * R8: of a call with a letter for each of its rows, some of which can never be made, workers are killed in the middle of making; on PGlite,
 * where the server is the only worker, the server.
 */
const POISON = new URL('poison.mjs', import.meta.url).href;
const ROWS = times(300, 1_000);
/** Rows whose rendering ends its process each time. */
const POISONED = [0, ROWS / 2, ROWS - 1];
/** Shares of the files that are made when a worker is killed. */
const KILLED_AT = [0.2, 0.6];

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

interface Working {
  /** Changes when the server is killed. */
  url(): string;
  /** Ends one that works, and starts the next. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function startWorking(school: School): Promise<Working> {
  const postgres = Boolean(process.env.TEST_DATABASE_URL);
  let server: RunningServer = await school.start({ ...(postgres && { WORKER: 'off' }) });
  ending.push(() => server.kill());
  const workers: RunningWorker[] = postgres ? [await startWorker(school), await startWorker(school)] : [];
  const endAll = async (signal: NodeJS.Signals) => {
    for (const worker of workers) worker.signal(signal);
    await Promise.all(workers.map(({ ended }) => ended));
  };
  ending.push(() => endAll('SIGKILL'));
  return {
    url: () => server.url,
    async kill() {
      const victim = workers.shift();
      if (victim === undefined) {
        await server.kill();
        server = await school.start();
      } else {
        victim.signal('SIGKILL');
        await victim.ended;
        workers.push(await startWorker(school));
      }
    },
    async stop() {
      await endAll('SIGTERM');
      await server.stop();
    },
  };
}

it('each file that can be made has one letter, after the last of the call is decided, whoever was killed meanwhile', async () => {
  let pendingAtFirst: Promise<number> | undefined;
  const sink = await openSmtpSink(async (step): Promise<SmtpAct> => {
    if (step !== 'rcpt') return 'on';
    pendingAtFirst ??= fileStates(working.url(), accepted.createId).then(({ pending }) => pending);
    await pendingAtFirst;
    return 'on';
  });
  ending.push(() => sink.close());
  const school = await newSchool(1, { ...mailSettings(sink), NODE_OPTIONS: `--import ${POISON}` });
  ending.push(() => school.remove());
  const working = await startWorking(school);
  const [tenant] = school.tenants;
  if (tenant === undefined) throw new Error('a school has a tenant');

  const people = newPeople(ROWS).map((person, row) => (POISONED.includes(row) ? { ...person, name: `цикута ${person.name}` } : person));
  const accepted = await call(working.url(), tenant, people, { mail_id: tenant.mailId });
  for (const share of KILLED_AT) {
    const made = async () => (await fileStates(working.url(), accepted.createId)).ready;
    await expect.poll(made, { timeout: 120_000, interval: 20 }).toBeGreaterThanOrEqual(share * ROWS);
    expect((await fileStates(working.url(), accepted.createId)).pending).toBeGreaterThan(POISONED.length);
    await working.kill();
  }
  const wanted = people.filter((_, row) => !POISONED.includes(row)).map(({ email }) => email);
  const missing = () => wanted.filter((email) => !arrivals(sink).has(email)).length;
  await expect.poll(missing, { timeout: 600_000, interval: 100 }).toBe(0);
  const end = await fileStates(working.url(), accepted.createId);
  await working.stop();

  const books = await checkBooks(school, [accepted]);
  const mail = await checkLetters(school, sink, wanted);
  const [creation, rows] = await school.installation.withDatabase(async ({ db }) => [
    (await db.select().from(creations))[0],
    await db.select().from(letters),
  ]);
  const decided = creation?.decidedAt?.getTime() ?? Infinity;
  const early = rows.filter(({ sentAt }) => sentAt !== null && sentAt.getTime() < decided).length;
  const reported = rows.filter(({ state, failure }) => state === 'failed' && failure?.code === 'no_file').map(({ recipient }) => recipient);
  figure(
    'R8',
    `${KILLED_AT.length} kill -9 while ${ROWS} files are made, ${POISONED.length} of them poison: ${arrivals(sink).size} letters, ${early} before the last file is decided, ` +
      `${mail.lost} lost, ${mail.doubled} sent twice, ${reported.length} reported; ${books.doubled} files doubled`,
  );
  expect(end).toEqual({ pending: 0, ready: ROWS - POISONED.length, failed: POISONED.length });
  expect([await pendingAtFirst, early]).toEqual([0, 0]);
  expect(reported.toSorted()).toEqual(POISONED.map((row) => people[row]?.email ?? '').toSorted());
  expect(mail).toMatchObject({ letters: ROWS, lost: 0, doubled: 0, unsure: 0, undecided: POISONED.length });
  expect(arrivals(sink).size).toBe(wanted.length);
  expect(books).toMatchObject({ ...CLEAN, lost: POISONED.length, failed: POISONED.length });
}, 900_000);
