import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from '@/db/patience';
import { files } from '@/db/schema';
import { newId } from '@/lib/ids';
import { figure, percentile, times } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { checkBooks, CLEAN } from './check-books';
import { startOwnPostgres, type OwnPostgres } from './own-postgres';
import { ask, fetchLink, newNames, newSchool, undecided, type Accepted, type School } from './school';

/**
 * R4: PostgreSQL itself is killed under load, again and again, and started anew; calls and links wait for it. On PGlite there is no such
 * process: it dies with the server (R1, R3).
 */
const postgres = Boolean(process.env.TEST_DATABASE_URL);
const KILLS = times(3, 30);
const CLIENTS = 20;
/** Milliseconds that the database is away. */
const AWAY = 1_500;

let own: OwnPostgres;
let school: School;
let server: RunningServer;

beforeAll(async () => {
  if (!postgres) return;
  own = await startOwnPostgres();
  school = await newSchool(3);
  server = await school.start();
}, 240_000);
afterAll(async () => {
  if (!postgres) return;
  await server?.kill();
  await school?.remove();
  own?.remove();
}, 60_000);

describe.runIf(postgres)('a database that is killed under load', () => {
  it('loses no call that was answered and makes none twice; the same server goes on when it is back', { timeout: 1_800_000 }, async () => {
    const accepted: Accepted[] = [];
    const refusals: string[] = [];
    let [going, away, crashes] = [true, false, 0];
    const waited: number[] = [];
    const client = async (n: number) => {
      const tenant = school.tenants[n % school.tenants.length];
      while (going && tenant !== undefined) {
        const [begun, wasAway, before] = [performance.now(), away, crashes];
        const told = await ask(server.url, tenant, newNames(1 + (n % 3)));
        if (typeof told === 'string') refusals.push(told);
        else accepted.push(told);
        if (wasAway || crashes > before) waited.push((performance.now() - begun) / 1000);
      }
    };
    const reader = async () => {
      while (going) {
        const [file] = accepted.at(Math.floor(Math.random() * accepted.length))?.files ?? [];
        if (file !== undefined) await fetchLink(server.url, file).catch((error: unknown) => refusals.push(String(error)));
        await pause(10);
      }
    };
    const busy = Promise.all([...Array.from({ length: CLIENTS }, (_, n) => client(n)), reader(), reader()]);
    const resumed: number[] = [];
    const outages: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const enough = accepted.length + 60;
      await expect.poll(() => accepted.length, { timeout: 120_000, interval: 10 }).toBeGreaterThan(enough);
      const refused = refusals.length;
      const killed = performance.now();
      own.crash();
      away = true;
      crashes += 1;
      await pause(AWAY);
      await own.again();
      away = false;
      const back = performance.now();
      const known = accepted.length;
      await expect.poll(() => accepted.length, { timeout: 60_000, interval: 10 }).toBeGreaterThan(known);
      // Whatever was waiting is taken up: the newest call has all others before it.
      const made = () => school.installation.withDatabase(({ db }) => db.$count(files, eq(files.state, 'ready')));
      const before = await made();
      await expect.poll(made, { timeout: 60_000, interval: 100 }).toBeGreaterThan(before);
      resumed.push((performance.now() - back) / 1000);
      outages.push(back - killed);
      // On a busy machine it may take longer to start than anybody waits, and those who wait need time to be answered, too.
      if (back - killed < PATIENCE / 2) expect(refusals.slice(refused)).toEqual([]);
    }
    going = false;
    await busy;
    await school.installation.withDatabase((database) =>
      expect.poll(() => undecided(database), { timeout: 240_000, interval: 500 }).toBe(0),
    );
    const ended = await Promise.race([server.ended.then(() => true), pause(0).then(() => false)]);
    const books = await checkBooks(school, accepted);
    figure(
      'R4',
      `${KILLS} kill -9 of PostgreSQL under ${CLIENTS} clients: ${books.lost} lost of ${accepted.length} acknowledged calls, ${books.doubled} doubled, ${books.halfCalls} half; ` +
        `away for ${(percentile(outages, 0.5) / 1000).toFixed(1)} s, at most ${(percentile(outages, 1) / 1000).toFixed(1)} s: ${waited.length} calls waited for it, ` +
        `${percentile(waited, 1).toFixed(1)} s at most, ${refusals.length} calls and links were told 503, none 500; accepted and made again ${percentile(resumed, 1).toFixed(1)} s after it was back`,
    );
    expect(books).toMatchObject(CLEAN);
    expect(ended, 'the server has ended').toBe(false);
    expect(refusals.filter((refusal) => !refusal.includes('503'))).toEqual([]);
    expect(waited.length).toBeGreaterThan(0);
    expect(percentile(resumed, 1)).toBeLessThan(30);
  });

  it('tells calls and links within ten seconds that it is away, and that they may come again', { timeout: 60_000 }, async () => {
    const [tenant] = school.tenants;
    if (tenant === undefined) throw new Error('there is one');
    own.crash();
    const begun = performance.now();
    const link = fetch(`${server.url}/getfile/${newId()}/pdf/`);
    expect(await ask(server.url, tenant, newNames(1))).toBe('503 unavailable');
    const { status, headers } = await link;
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(performance.now() - begun).toBeLessThan(10_000);
    await own.again();
  });
});
