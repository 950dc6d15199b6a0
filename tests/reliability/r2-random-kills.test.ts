import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openPostgres } from '@/db/client';
import { figure, percentile, times } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { startS3Server } from '../harness/s3-server';
import { openSmtpSink } from '../harness/smtp-sink';
import { checkBooks, CLEAN } from './check-books';
import { checkLetters, openLetters } from './check-letters';
import { heldJobs, resumeClock } from './resume-clock';
import {
  call,
  callUntilAnswered,
  mailSettings,
  newNames,
  newPeople,
  newSchool,
  undecided,
  type Accepted,
  type School,
  type Tenant,
} from './school';
import { startWorker, type RunningWorker } from './workers';

/**
 * R2 and R5: two workers and the server that takes the calls, on PostgreSQL, one of which is killed, or a worker frozen for longer than its
 * lease, again and again.
 */
const postgres = Boolean(process.env.TEST_DATABASE_URL);
const LOADS = [
  { storage: 'a folder', kills: times(40, 500), wantedFiles: times(1_000, 20_000) },
  { storage: 'an S3 bucket', kills: times(10, 100), wantedFiles: times(250, 4_000) },
];
/** Files of one call; each has a letter. */
const ROWS = 20;
/** Files of a call of which a worker is frozen. */
const MANY = 100;
/** Letters that one worker has on their way at once: lanes of a job, by half its places for each workspace. */
const ON_THEIR_WAY = 4 * (availableParallelism() + 2);

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function schoolWithServer(settings?: Readonly<Record<string, string>>) {
  const school = await newSchool(4, settings);
  ending.push(() => school.remove());
  const server = await aServer(school);
  const database = await openPostgres(school.installation.env['DATABASE_URL'] ?? '');
  ending.push(() => database.close());
  return { school, server, database };
}

async function aServer(school: School): Promise<RunningServer> {
  const server = await school.start({ WORKER: 'off' });
  ending.push(() => server.kill());
  return server;
}

async function aWorker(school: School): Promise<RunningWorker> {
  const worker = await startWorker(school);
  ending.push(async () => {
    worker.signal('SIGKILL');
    await worker.ended;
  });
  return worker;
}

/** The settings of a Storage of that kind; a folder is what a school has without any. */
async function place(storage: string): Promise<Readonly<Record<string, string>>> {
  if (storage === 'a folder') return {};
  const s3 = await startS3Server();
  ending.push(() => s3.close());
  return { STORAGE_URL: s3.url };
}

describe.runIf(postgres)('servers and workers that are killed at random', () => {
  it.each(LOADS)(
    'lose nothing of what they keep in $storage, make and mail nothing twice, and their work is taken up again',
    { timeout: 3_600_000 },
    async ({ storage, kills, wantedFiles }) => {
      const sink = await openSmtpSink(undefined, 'envelopes');
      ending.push(() => sink.close());
      const { school, server: first, database } = await schoolWithServer({ ...mailSettings(sink), ...(await place(storage)) });
      let server = first;
      const workers = [await aWorker(school), await aWorker(school)];
      const clock = resumeClock(database);
      const accepted: Accepted[] = [];
      const wanted: string[] = [];
      let [files, askedAgain, kill] = [0, 0, 0];
      const callOnce = async (tenant: Tenant) => {
        files += ROWS;
        const people = newPeople(ROWS);
        const mail = { mail_id: tenant.mailId, email_send: 'oncreate' };
        const answer = await callUntilAnswered(() => server.url, tenant, people, mail);
        askedAgain += Number(answer.askedAgain > 0);
        accepted.push(answer);
        wanted.push(...people.map(({ email }) => email));
      };
      // Calls are spread over the kills, and there is always something in hand to be killed over.
      const caller = async (tenant: Tenant) => {
        while (files < wantedFiles || kill < kills) {
          if (files < (wantedFiles * (kill + 1)) / kills || (await openLetters(database)) === 0) await callOnce(tenant);
          else await pause(100);
        }
      };
      const callers = Promise.all(school.tenants.map(caller));
      let workersKilled = 0;
      for (; kill < kills; kill += 1) {
        await pause(50 + Math.random() * times(250, 1_000));
        const victim = kill % (workers.length + 1);
        if (victim === workers.length) {
          const within = school.tenants.map(callOnce);
          await pause(Math.random() * 50);
          await server.kill();
          server = await aServer(school);
          await Promise.all(within);
          continue;
        }
        workers[victim]?.signal('SIGKILL');
        await workers[victim]?.ended;
        await clock.killed();
        workersKilled += 1;
        workers[victim] = await aWorker(school);
      }
      await callers;
      const took = await clock.took();
      const left = async () => (await undecided(database)) + (await openLetters(database));
      await expect.poll(left, { timeout: 600_000, interval: 500 }).toBe(0);
      const books = await checkBooks(school, accepted);
      const mail = await checkLetters(school, sink, wanted);
      figure(
        'R2',
        `${kills} kill -9, ${workersKilled} of workers and ${kills - workersKilled} of the server, ${books.files} files in ${storage}: ${books.lost} lost, ${books.doubled} doubled, ` +
          `${books.missingParts + books.halfFiles} broken, ${books.halfCalls} half calls; ${askedAgain} calls asked again; ` +
          `${took.length} jobs of the dead taken up again p99 ${percentile(took, 0.99).toFixed(1)} s, max ${percentile(took, 1).toFixed(1)} s`,
      );
      figure(
        'R2',
        `their letters: ${mail.lost} lost, ${mail.doubled} sent twice of ${mail.letters}; for a person to decide ${mail.unsure}, which were between their last byte and their row`,
      );
      figure('R13', `full scan after R2: ${books.missingParts} parts missing, ${books.halfFiles} half files of ${books.files}`);
      expect(books).toMatchObject(CLEAN);
      expect(books.files).toBe(accepted.length * ROWS);
      expect(mail).toMatchObject({ letters: books.files, lost: 0, doubled: 0, undecided: 0 });
      expect(mail.unsure).toBeLessThanOrEqual(workersKilled * ON_THEIR_WAY);
      expect(took.length).toBeGreaterThan(0);
      expect(percentile(took, 0.99)).toBeLessThanOrEqual(30);
    },
  );

  it('a worker frozen for longer than its lease writes nothing when it thaws', { timeout: 300_000 }, async () => {
    const { school, server, database } = await schoolWithServer();
    const frozen = await aWorker(school);
    const accepted: Accepted[] = [];
    const rounds = times(1, 10);
    for (let round = 0; round < rounds; round += 1) {
      // In the middle of a transaction, whose rows it keeps locked; every other time anywhere.
      const within = round % 2 === 0;
      if (within) school.killAt('files:written', 1, 'SIGSTOP');
      for (const tenant of school.tenants) accepted.push(await call(server.url, tenant, newNames(MANY)));
      if (within) await expect.poll(() => school.struck(), { timeout: 60_000, interval: 20 }).toBe(true);
      else await expect.poll(async () => (await heldJobs(database)).size, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);
      frozen.signal('SIGSTOP');
      const other = await aWorker(school);
      await expect.poll(() => undecided(database), { timeout: 120_000, interval: 200 }).toBe(0);
      frozen.signal('SIGCONT');
      other.signal('SIGTERM');
      await other.ended;
      const last = school.tenants[0];
      if (last !== undefined) accepted.push(await call(server.url, last, newNames(1)));
      await expect.poll(() => undecided(database), { timeout: 60_000, interval: 200 }).toBe(0);
    }
    const books = await checkBooks(school, accepted);
    figure('R5', `${rounds} zombie(s) thawed after their lease: ${books.doubled} doubled, ${books.lost} lost of ${books.files} files`);
    expect(books).toMatchObject(CLEAN);
  });
});
