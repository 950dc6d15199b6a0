import { afterAll, beforeAll, expect, it } from 'vitest';
import { CRASH_POINTS, type CrashPoint } from '@/lib/server/jobs/crash-points';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { figure, percentile } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { checkBooks, CLEAN } from './check-books';
import { call, newNames, newSchool, undecided, untilMade, type Accepted, type School } from './school';

/**
 * R1: a server is killed at every step between a call and its finished files, and again in the second of its chunks; started anew, it goes
 * on by itself. R13: then every row and every byte is looked at.
 */
const POINTS = Object.keys(CRASH_POINTS) as CrashPoint[];
/** Enough for a second chunk. */
const ROWS = 60;
/** Points that only new parts pass: a document of its own comes to them. */
const AT_FIRST = new Set<CrashPoint>(['storage:drafted', 'storage:kept']);
/** Only a call so large that it is written out after it is accepted comes to this one. */
const rowsFor = (point: CrashPoint) => (point === 'slice:written' ? WRITTEN_AT_ONCE + ROWS : ROWS);

const CASES = POINTS.flatMap(
  (point) =>
    (AT_FIRST.has(point) || point === 'creation:decided' || point === 'slice:written'
      ? [[point, 1]]
      : [
          [point, 1],
          [point, 2],
        ]) as [CrashPoint, number][],
);

let school: School;
const servers: RunningServer[] = [];
const accepted: Accepted[] = [];
const resumed: number[] = [];
let unanswered = 0;
let fresh = 0;

beforeAll(async () => {
  school = await newSchool(AT_FIRST.size + 1);
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  await school.remove();
});

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
  const answer = await call(server.url, tenant, newNames(rowsFor(point))).catch(() => undefined);
  await Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, 60_000).unref())]);
  expect(school.spare(), 'the server has never come to that point').toBe(false);
  const killed = performance.now();
  const next = await startAnew();
  if (answer === undefined) unanswered += 1;
  else {
    accepted.push(answer);
    await untilMade(next.url, answer, rowsFor(point));
    resumed.push((performance.now() - killed) / 1000);
  }
  current = next;
});

it('afterwards nothing is lost, doubled, half or missing', { timeout: 180_000 }, async () => {
  const server = current ?? (await startAnew());
  // One more call is made after all that was left of the others.
  const last = await call(
    server.url,
    school.tenants[0] ??
      (() => {
        throw new Error('there is one');
      })(),
    newNames(1),
  );
  await untilMade(server.url, last);
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
  figure('R13', `full scan after R1: ${books.missingParts} parts missing, ${books.halfFiles} half files of ${books.files}`);
  expect(books).toMatchObject(CLEAN);
});
