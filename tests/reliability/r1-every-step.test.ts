import { afterAll, beforeAll, expect, it } from 'vitest';
import { CRASH_POINTS, type CrashPoint } from '@/lib/server/jobs/crash-points';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { newId } from '@/lib/ids';
import { figure, percentile } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { openSmtpSink, type SmtpSink } from '../harness/smtp-sink';
import { checkBooks, CLEAN } from './check-books';
import { arrivals, checkLetters } from './check-letters';
import { call, mailSettings, newNames, newSchool, undecided, untilMade, type Accepted, type School, type Tenant } from './school';

/**
 * R1: a server is killed at every step between a call and the letters with its files, and again in the second of its chunks; started anew,
 * it goes on by itself. The steps within the talk with the mail server are of `tests/letters/killed-worker.test.ts`. R13: then every row
 * and every byte is looked at.
 */
const POINTS = Object.keys(CRASH_POINTS) as CrashPoint[];
/** Enough for a second chunk. */
const ROWS = 60;
/** Points that only new parts pass: a document of its own comes to them. */
const AT_FIRST = new Set<CrashPoint>(['storage:drafted', 'storage:kept']);
/** Only a call so large that it is written out after it is accepted comes to this one. */
const rowsFor = (point: CrashPoint) => (point === 'slice:written' ? WRITTEN_AT_ONCE + ROWS : ROWS);

/** Points that a call comes to once, or that are the same the second time. */
const ONCE = new Set<CrashPoint>([
  ...AT_FIRST,
  ...(['enqueue:written', 'enqueue:committed', 'slice:written', 'creation:decided'] as const),
  ...(['letters:due', 'letter:claimed', 'letter:answered', 'letter:settled'] as const),
]);
/** Here a letter may have left and nobody knows, this one or the one beside it: sending it again would double it. */
const UNSURE = new Set<CrashPoint>(['letter:answered', 'letter:settled']);

const CASES = POINTS.flatMap(
  (point) =>
    (ONCE.has(point)
      ? [[point, 1]]
      : [
          [point, 1],
          [point, 2],
        ]) as [CrashPoint, number][],
);

let school: School;
let sink: SmtpSink;
const servers: RunningServer[] = [];
const accepted: (Accepted & Mailed)[] = [];
const resumed: number[] = [];
let unanswered = 0;
let fresh = 0;

beforeAll(async () => {
  sink = await openSmtpSink();
  school = await newSchool(AT_FIRST.size + 1, mailSettings(sink));
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  await school.remove();
  await sink.close();
});

interface Mailed {
  /** Each gets one letter with all files of the call; no other call has them. */
  readonly recipients: readonly string[];
}

/** Calls for so many files and for letters to two people. Throws when nothing was heard. */
async function callForLetters({ url }: RunningServer, tenant: Tenant, count: number): Promise<Accepted & Mailed> {
  const recipients = [`${newId()}@school.example`, `${newId()}@school.example`];
  const mail = { mail_id: tenant.mailId, mask_email: recipients.join(',') };
  return { ...(await call(url, tenant, newNames(count), mail)), recipients };
}

/** Waits until every letter of the call has come. */
async function untilMailed({ recipients }: Mailed): Promise<void> {
  const missing = () => recipients.filter((recipient) => !arrivals(sink).has(recipient));
  await expect.poll(missing, { timeout: 60_000, interval: 50 }).toEqual([]);
}

async function startAnew(): Promise<RunningServer> {
  for (const old of servers.splice(0)) await old.kill();
  const server = await school.start();
  servers.push(server);
  return server;
}

let current: RunningServer | undefined;

it.each(CASES)('killed at %s (time %i), a server goes on where it was', { timeout: 180_000 }, async (point, time) => {
  const server = current ?? (await startAnew());
  // Whatever goes wrong here, the next case begins with a server of its own.
  current = undefined;
  const tenant = school.tenants[AT_FIRST.has(point) ? ++fresh : 0];
  if (tenant === undefined) throw new Error('there is a tenant for each');
  school.killAt(point, time);
  const answer = await callForLetters(server, tenant, rowsFor(point)).catch(() => undefined);
  await Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, 60_000).unref())]);
  expect(school.spare(), 'the server has never come to that point').toBe(false);
  const killed = performance.now();
  const next = await startAnew();
  if (answer === undefined) unanswered += 1;
  else {
    accepted.push(answer);
    await untilMade(next.url, answer, rowsFor(point));
    if (!UNSURE.has(point)) await untilMailed(answer);
    resumed.push((performance.now() - killed) / 1000);
  }
  current = next;
});

it('afterwards nothing is lost, doubled, half or missing', { timeout: 180_000 }, async () => {
  const server = current ?? (await startAnew());
  // One more call is made after all that was left of the others.
  const [tenant] = school.tenants;
  if (tenant === undefined) throw new Error('there is one');
  const last = await callForLetters(server, tenant, 1);
  await untilMade(server.url, last);
  await untilMailed(last);
  accepted.push(last);
  for (let tries = 0; tries < 20; tries += 1) {
    if (process.env.TEST_DATABASE_URL === undefined) break;
    if ((await school.installation.withDatabase(undecided)) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await server.stop();
  const books = await checkBooks(school, accepted);
  figure(
    'R1',
    `${CASES.length} kills at ${POINTS.length} steps: ${books.lost} lost, ${books.doubled} doubled of ${books.files} files; ${unanswered} calls unanswered, ${books.halfCalls} half; ` +
      `resumed within ${percentile(resumed, 1).toFixed(1)} s, start included`,
  );
  const wanted = accepted.flatMap(({ recipients }) => recipients);
  const mail = await checkLetters(school, sink, wanted);
  figure(
    'R1',
    `their letters: ${mail.lost} lost, ${mail.doubled} doubled of ${mail.letters}; for a person to decide ${mail.unsure}, which were between their last byte and their row when the server was killed`,
  );
  figure('R13', `full scan after R1: ${books.missingParts} parts missing, ${books.halfFiles} half files of ${books.files}`);
  expect(books).toMatchObject(CLEAN);
  expect(mail).toMatchObject({ lost: 0, doubled: 0, undecided: 0 });
  // The letter that had left, and at most the other one on its way beside it, each time.
  expect(mail.unsure).toBeGreaterThanOrEqual(1);
  expect(mail.unsure).toBeLessThanOrEqual(3);
});
