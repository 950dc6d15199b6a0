import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { brokenNetwork } from '../harness/broken-network';
import { figure, percentile, times } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { startS3Server } from '../harness/s3-server';
import { checkBooks, CLEAN } from './check-books';
import { startOwnPostgres } from './own-postgres';
import { ask, call, callUntilAnswered, newNames, newSchool, undecided, untilMade, type Accepted, type School, type Tenant } from './school';

/** O1, O2, R15 and the short forms of R16 and R20: what an operator meets, on running servers. */
const postgres = Boolean(process.env.TEST_DATABASE_URL);

const ending: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function aSchool(count = 1, settings: Record<string, string> = {}): Promise<School> {
  const school = await newSchool(count, settings);
  ending.push(() => school.remove());
  return school;
}

async function aServer(school: School, settings: Record<string, string> = {}): Promise<RunningServer> {
  const server = await school.start(settings);
  ending.push(() => server.kill());
  return server;
}

function first({ tenants: [tenant] }: School): Tenant {
  if (tenant === undefined) throw new Error('a school has a tenant');
  return tenant;
}

async function readiness(url: string) {
  const answer = await fetch(`${url}/api/health/ready`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Seconds until readiness says so. */
async function untilReady(url: string, ready: boolean): Promise<number> {
  const begun = performance.now();
  const wanted = ready ? 200 : 503;
  await expect.poll(async () => (await readiness(url)).status, { timeout: 60_000, interval: 100 }).toBe(wanted);
  return (performance.now() - begun) / 1000;
}

describe('O1: readiness', () => {
  it('tells within ten seconds that Storage is away, and that it is back', { timeout: 180_000 }, async () => {
    const school = await aSchool();
    const server = await aServer(school);
    expect((await readiness(server.url)).body).toMatchObject({
      status: 'ready',
      database: true,
      storage: true,
      jobs: { running: true, failed: 0 },
    });
    const folder = path.join(school.installation.dataDir, 'storage');
    mkdirSync(folder, { recursive: true });
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, 'not a folder');
    const away = await untilReady(server.url, false);
    expect((await readiness(server.url)).body).toMatchObject({ storage: false, database: true });
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    const back = await untilReady(server.url, true);
    figure('O1', `Storage away: seen after ${away.toFixed(1)} s, back after ${back.toFixed(1)} s`);
    expect(Math.max(away, back)).toBeLessThan(10);
  });

  it.runIf(postgres)(
    'tells within ten seconds that the database is away or silent, and accepted calls are made when it is back',
    { timeout: 300_000 },
    async () => {
      const school = await aSchool();
      const url = new URL(school.installation.env['DATABASE_URL'] ?? '');
      const network = await brokenNetwork(Number(url.port));
      ending.push(() => network.close());
      url.port = String(network.port);
      const server = await aServer(school, { DATABASE_URL: url.href });
      const accepted: Accepted[] = [];
      const seen: number[] = [];
      let refused = 0;
      let slowest = 0;
      for (const breakIt of [() => network.cut(), () => network.silence()]) {
        accepted.push(await call(server.url, first(school), newNames(100)));
        breakIt();
        const begun = performance.now();
        seen.push(await untilReady(server.url, false));
        const asked = performance.now();
        const during = ask(server.url, first(school), newNames(1)).finally(() => {
          slowest = Math.max(slowest, (performance.now() - asked) / 1000);
        });
        await pause(Math.max(0, 10_000 - (performance.now() - begun)));
        network.mend();
        const told = await during;
        if (typeof told !== 'string') accepted.push(told);
        else {
          expect(told).toBe('503 unavailable');
          refused += 1;
        }
        seen.push(await untilReady(server.url, true));
        for (const one of accepted) await untilMade(server.url, one, 90);
      }
      await server.stop();
      const books = await checkBooks(school, accepted);
      figure(
        'O1',
        `database gone for 10 s, cut and silent: seen and back within ${percentile(seen, 1).toFixed(1)} s; ${books.lost} lost, ${books.doubled} doubled of ${books.files}; ` +
          `2 calls meanwhile: ${2 - refused} waited and were accepted, ${refused} told 503, after ${slowest.toFixed(1)} s at most`,
      );
      expect(books).toMatchObject(CLEAN);
      expect(percentile(seen, 1)).toBeLessThan(10);
      expect(slowest).toBeLessThan(12);
    },
  );
});

describe('O2: a word to stop', () => {
  it('costs no call and no try: servers are replaced one after the other under load', { timeout: 1_800_000 }, async () => {
    const school = await aSchool(2);
    const restarts = times(3, 50);
    const servers = [await aServer(school), ...(postgres ? [await aServer(school)] : [])];
    const accepted: Accepted[] = [];
    let [going, failed, retried] = [true, 0, 0];
    const client = async (n: number) => {
      while (going) {
        const tenant = school.tenants[n % 2] ?? first(school);
        const url = (tries: number) => servers[(n + tries) % servers.length]?.url ?? '';
        const answer = await callUntilAnswered(url, tenant, newNames(1 + (n % 3)));
        accepted.push(answer);
        retried += answer.askedAgain;
        await pause(20);
      }
    };
    const clients = Array.from({ length: 8 }, (_, n) => client(n).catch(() => void (failed += 1)));
    for (let restart = 0; restart < restarts; restart += 1) {
      await pause(500);
      const which = restart % servers.length;
      await servers[which]?.stop();
      servers[which] = await aServer(school);
    }
    going = false;
    await Promise.all(clients);
    for (const one of accepted) await untilMade(servers[0]?.url ?? '', one, 120);
    for (const server of servers) await server.stop();
    const books = await checkBooks(school, accepted);
    figure(
      'O2',
      `${restarts} rolling restarts: ${failed} of ${accepted.length} calls failed (${retried} asked again), ${books.triesWasted} tries wasted, ${books.lost} lost, ${books.doubled} doubled`,
    );
    expect(books).toMatchObject({ ...CLEAN, triesWasted: 0 });
    expect(failed).toBe(0);
  });
});

describe('R15: a disk, or a bucket,', () => {
  const mayMount = process.getuid?.() === 0 && process.platform === 'linux';

  it.skipIf(!mayMount)(
    'of Storage full: calls wait, nothing is lost, and all goes on by itself when there is room',
    { timeout: 300_000 },
    async () => {
      const school = await aSchool();
      const folder = path.join(school.installation.dataDir, 'storage');
      mkdirSync(folder);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
      ending.push(() => void execFileSync('umount', ['-l', folder]));
      const server = await aServer(school);
      const filler = path.join(folder, 'filler');
      fill(filler);
      const accepted = [await call(server.url, first(school), newNames(60))];
      await pause(3_000);
      expect((await readiness(server.url)).body).toMatchObject({ storage: false, database: true });
      await expect(untilMade(server.url, { createId: '', files: accepted[0]?.files.slice(0, 1) ?? [] }, 1)).rejects.toThrow('not there');
      rmSync(filler);
      let slowest = 0;
      for (const one of accepted) slowest = Math.max(slowest, await untilMade(server.url, one, 60));
      await server.stop();
      const books = await checkBooks(school, accepted);
      figure(
        'R15',
        `the disk of Storage full: ${books.lost} lost, ${books.halfFiles} half files of ${books.files}; went on ${slowest.toFixed(1)} s after there was room`,
      );
      expect(books).toMatchObject({ ...CLEAN, triesWasted: 0 });
    },
  );

  it.skipIf(!mayMount || !postgres)(
    'of the database full: calls are accepted or told to come again, none is lost, and all goes on when there is room',
    { timeout: 600_000 },
    async () => {
      const own = await startOwnPostgres(300);
      ending.push(() => own.remove());
      const school = await aSchool();
      const server = await aServer(school);
      const accepted = [await call(server.url, first(school), newNames(1_000))];
      const filler = path.join(own.folder, 'filler');
      fill(filler);
      const answers: string[] = [];
      for (let n = 0; n < 40; n += 1) {
        // A single row may still fit into a page that is there.
        const told = await ask(server.url, first(school), newNames(n < 20 ? 1 : 500));
        if (typeof told === 'string') answers.push(told);
        else accepted.push(told);
      }
      // In the end it cannot even note its changes, and ends by itself.
      await own.useUpLog();
      const told = await ask(server.url, first(school), newNames(1));
      answers.push(typeof told === 'string' ? told : 'accepted by nobody');
      expect(await untilReady(server.url, false)).toBeLessThan(10);
      rmSync(filler);
      await own.again();
      const back = await untilReady(server.url, true);
      let slowest = 0;
      for (const one of accepted) slowest = Math.max(slowest, await untilMade(server.url, one, 300));
      await server.stop();
      const books = await checkBooks(school, accepted);
      figure(
        'R15',
        `the database's disk full: ${answers.length} calls told 503, ${accepted.length} accepted; ready ${back.toFixed(1)} s after there was room; ` +
          `${books.lost} lost, ${books.doubled} doubled of ${books.files}, the last made after ${slowest.toFixed(1)} s`,
      );
      expect(new Set(answers)).toEqual(new Set(['503 unavailable']));
      expect(books).toMatchObject(CLEAN);
      expect(back).toBeLessThan(10);
    },
  );

  it('a bucket that is away for ten seconds: calls wait and are made when it is back', { timeout: 300_000 }, async () => {
    const s3 = await startS3Server();
    ending.push(() => s3.close());
    const network = await brokenNetwork(s3.port);
    ending.push(() => network.close());
    const school = await aSchool(1, { STORAGE_URL: s3.url.replace(String(s3.port), String(network.port)) });
    const server = await aServer(school);
    network.cut();
    const away = await untilReady(server.url, false);
    const accepted = [await call(server.url, first(school), newNames(60))];
    await pause(10_000);
    network.mend();
    const back = await untilReady(server.url, true);
    const took = Math.max(...(await Promise.all(accepted.map((one) => untilMade(server.url, one, 90)))));
    await server.stop();
    const books = await checkBooks(school, accepted);
    figure(
      'R15',
      `S3 gone for 10 s: seen after ${away.toFixed(1)} s, back after ${back.toFixed(1)} s; ${books.lost} lost of ${books.files}, went on after ${took.toFixed(1)} s`,
    );
    expect(books).toMatchObject({ ...CLEAN, triesWasted: 0 });
  });
});

describe('R20: a workspace with many rows', () => {
  it('delays no single call of another', { timeout: 900_000 }, async () => {
    const school = await aSchool(2);
    const [many, one] = school.tenants;
    if (many === undefined || one === undefined) throw new Error('there are two');
    const server = await aServer(school);
    // Both documents are known to the children.
    for (const tenant of [many, one]) await untilMade(server.url, await call(server.url, tenant, newNames(1)));
    const rows = times(2_000, 10_000);
    const large = await call(server.url, many, newNames(rows));
    const took: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const begun = performance.now();
      await untilMade(server.url, await call(server.url, one, newNames(1)));
      took.push((performance.now() - begun) / 1000);
    }
    const whole = await untilMade(server.url, large, 800);
    figure(
      'R20',
      `one call beside ${rows} rows of another workspace: p95 ${percentile(took, 0.95).toFixed(2)} s, max ${percentile(took, 1).toFixed(2)} s; the rows took ${whole.toFixed(0)} s more`,
    );
    expect(percentile(took, 0.95)).toBeLessThan(10);
    await server.stop();
    expect(await school.installation.withDatabase(undecided)).toBe(0);
  });
});

/** Writes until there is no room left. */
function fill(file: string): void {
  for (const size of [65_536, 4_096, 512]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  }
}
