import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asc, eq, isNotNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideLink } from '@/db/queries/linked-pictures';
import { assets, creations, files, jobs, linkedPictures } from '@/db/schema';
import { refusalMessage } from '@/lib/i18n/calls/say-call';
import { newId } from '@/lib/ids';
import { answerCreate } from '@/lib/server/create/answer-create';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { fetchPicturesHandler, type FetchPicturesServices } from '@/lib/server/create/fetch-pictures';
import { retryFile } from '@/lib/server/create/retry-file';
import { fetchAllowance, readFetchAllow } from '@/lib/server/fetch/fetch-allowance';
import { guardedFetch, type FetchLimits } from '@/lib/server/fetch/guarded-fetch';
import { wakeJobs } from '@/lib/server/jobs/wake-up';
import { aDesign, aDocument, aToken, aWorkspace } from '../harness/builders';
import { createWorld, PICTURE_KEY } from '../harness/create-world';
import { testJobLoops } from '../harness/job-loops';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const loops = testJobLoops();

let server: Server;
let site = '';
let hits: string[] = [];
let answer: RequestListener;

/** A picture of 72 × 72 points for each person. */
const WITH_PHOTO = aDesign({
  pages: [
    {
      id: 'page',
      width: 842,
      height: 595,
      elements: [{ id: 'i', type: 'image', x: 0, y: 0, width: 72, height: 72, fit: 'cover', source: { variable: 'photo' } }],
    },
  ],
});

beforeEach(async () => {
  hits = [];
  answer = (_, response) => response.end('good picture');
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

interface Terms {
  readonly content?: ReturnType<typeof aDesign>;
  readonly limits?: Partial<FetchLimits>;
  readonly services?: Partial<FetchPicturesServices>;
  readonly allow?: string;
}

/** Calls with these rows; `run` then works on the jobs until the creation is decided. */
async function aCall(rows: readonly Record<string, string>[], { content = WITH_PHOTO, limits, services, allow }: Terms = {}) {
  const { db } = database;
  const workspace = await aWorkspace(db);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace, content });
  const world = createWorld(db);
  const body = JSON.stringify({ secure: token.value, doc_id: document.id, mask: rows });
  const request = new Request('http://school.example/api/v1/create/', {
    method: 'POST',
    headers: { host: 'school.example', 'content-type': 'application/json' },
    body,
  });
  const reply = (await (await answerCreate(request, () => Promise.resolve(world.services))).json()) as Record<string, unknown>;
  const allowance = fetchAllowance(readFetchAllow(allow ?? site.slice('http://'.length)));
  const handlers = {
    ...world.handlers,
    'fetch-pictures': fetchPicturesHandler({
      db,
      fetch: (link, signal) => guardedFetch(link, { allowance, signal, ...(limits && { limits }) }),
      takeInPicture: (bytes, boxes) => world.services.takeInPicture(bytes, boxes),
      keepPicture: (picture) => world.services.keepPicture(picture),
      pauses: [0, 0],
      ...services,
    }),
  };
  const start = (concurrency = 2) => loops.start({ database: database.database, handlers, concurrency });
  const decided = () =>
    expect.poll(async () => (await db.select().from(creations))[0]?.decidedAt ?? null, { timeout: 30_000 }).toBeInstanceOf(Date);
  const run = async () => {
    const loop = await start();
    await decided();
    await loop.stop(5_000);
  };
  return { world, workspace, reply, run, start, decided };
}

const stored = () => database.db.select().from(files).orderBy(asc(files.position));
const links = () => database.db.select().from(linkedPictures).orderBy(asc(linkedPictures.link));
const awaiting = () => database.db.$count(files, isNotNull(files.awaitsLink));

/** From now on whoever asks for a picture waits until it is let go. */
function holdAnswers(): (() => void)[] {
  const held: (() => void)[] = [];
  answer = (_, response) => held.push(() => response.end('good picture'));
  return held;
}

const photo = (path: string) => ({ photo: `${site}${path}` });

describe('a call that names pictures by links', () => {
  test('is accepted without asking anybody; the links wait for the worker', async () => {
    const { reply } = await aCall([photo('/a.png'), photo('/a.png'), photo('/b.png')]);
    expect(reply).toMatchObject({ result: 'success' });
    expect(hits).toEqual([]);
    expect((await links()).map(({ link, assetKey, attempts }) => ({ link, assetKey, attempts }))).toEqual([
      { link: `${site}/a.png`, assetKey: null, attempts: 0 },
      { link: `${site}/b.png`, assetKey: null, attempts: 0 },
    ]);
    const queued = await database.db.select({ kind: jobs.kind }).from(jobs);
    expect(queued.map(({ kind }) => kind).sort()).toEqual(['fetch-pictures', 'make-files']);
  });

  test('has each link fetched once for all its rows, kept as an asset, and drawn', async () => {
    const { run } = await aCall([...Array.from({ length: 60 }, () => photo('/a.png')), photo('/b.png'), { photo: '' }]);
    await run();
    expect(hits.toSorted()).toEqual(['/a.png', '/b.png']);
    const made = await stored();
    expect(made.every(({ state }) => state === 'ready')).toBe(true);
    expect(made.slice(0, 61).every(({ pictures }) => pictures['photo'] === PICTURE_KEY)).toBe(true);
    expect(made[61]?.pictures).toEqual({});
    // The link stays among the values: a letter may print it.
    expect(made[0]?.variables).toEqual(photo('/a.png'));
    expect((await database.db.select().from(assets)).map(({ key }) => key)).toEqual([PICTURE_KEY]);
  });

  test('of many rows is kept with the first row that names it, and fetched once all of them are written out', async () => {
    const { run } = await aCall([...Array.from({ length: WRITTEN_AT_ONCE }, () => photo('/a.png')), photo('/b.png'), photo('/a.png')]);
    expect((await links()).map(({ link }) => link)).toEqual([`${site}/a.png`]);
    await run();
    expect(hits.toSorted()).toEqual(['/a.png', '/b.png']);
    const made = await stored();
    expect(made.filter(({ state, pictures }) => state === 'ready' && pictures['photo'] === PICTURE_KEY)).toHaveLength(WRITTEN_AT_ONCE + 2);
  }, 60_000);

  test('takes in each picture for the boxes that show it, in whichever variables its link stands', async () => {
    const box = (id: string, size: number, variable: string) => ({
      id,
      type: 'image',
      x: 0,
      y: 0,
      width: size,
      height: size,
      source: { variable },
    });
    const content = aDesign({
      pages: [{ id: 'p', width: 842, height: 595, elements: [box('1', 10, 'face'), box('2', 20, 'seal'), box('3', 30, 'other')] }],
    });
    const seen: Record<string, number[]> = {};
    const rows = [
      { face: `${site}/one`, seal: `${site}/two`, other: '' },
      { face: `${site}/two`, seal: '', other: '' },
    ];
    const { run, world } = await aCall(rows, {
      content,
      services: {
        fetch: async (link) => new TextEncoder().encode(link),
        takeInPicture: async (bytes, boxes) => {
          seen[new URL(Buffer.from(bytes).toString()).pathname] = boxes.map(({ width }) => width).toSorted();
          return { key: PICTURE_KEY, mime: 'image/png', width: 1, height: 1, orientation: 1, bytes };
        },
      },
    });
    await run();
    expect(seen).toEqual({ '/one': [10], '/two': [10, 20] });
    expect(world.made).toHaveLength(2);
  });

  test('is refused when the variable of a picture holds something else, with words that name what it takes', async () => {
    for (const value of ['Анна', 'ftp://school.example/a.png', '//school.example/a.png', 'httpx://a']) {
      const { reply } = await aCall([{ photo: value }]);
      expect(reply).toMatchObject({ result: 'error', error: 'bad_image', message: expect.stringContaining('https://') as unknown });
    }
  });

  test('leaves a link in a text alone', async () => {
    const content = aDesign({
      pages: [
        {
          id: 'p',
          width: 842,
          height: 595,
          elements: [{ id: 't', type: 'text', x: 0, y: 0, width: 9, height: 9, paragraphs: [{ runs: [{ text: '%site' }] }] }],
        },
      ],
    });
    const { run } = await aCall([{ site: `${site}/page` }], { content });
    await run();
    expect([hits, await links(), (await stored()).map(({ state }) => state)]).toEqual([[], [], ['ready']]);
  });
});

describe('a picture that cannot be fetched', () => {
  test('fails its files after three tries with what its server said; the others are made', async () => {
    answer = (request, response) => (request.url === '/gone.png' ? response.writeHead(404).end() : response.end('good picture'));
    const { run } = await aCall([photo('/gone.png'), photo('/good.png'), photo('/gone.png')]);
    await run();
    expect(hits.toSorted()).toEqual(['/gone.png', '/gone.png', '/gone.png', '/good.png']);
    const made = await stored();
    expect(made.map(({ state }) => state)).toEqual(['failed', 'ready', 'failed']);
    expect(made[0]?.failure).toEqual({
      code: 'bad_image',
      details: { reason: 'link_status', variable: 'photo', host: '127.0.0.1', status: 404 },
    });
  });

  test('is made when the second try brings it', async () => {
    answer = (_, response) => (hits.length < 2 ? response.writeHead(503).end() : response.end('good picture'));
    const { run } = await aCall([photo('/a.png')]);
    await run();
    expect([hits.length, (await stored()).map(({ state }) => state)]).toEqual([2, ['ready']]);
  });

  test('fails at once when a rule of ours forbids it, and nobody is asked', async () => {
    const port = site.slice(site.lastIndexOf(':') + 1);
    const forbidden = [
      `http://localhost:${port}/`,
      `http://[::1]/`,
      'http://169.254.169.254/latest/',
      `http://2130706433:${port}/`,
      'http://u:p@8.8.8.8/',
    ];
    const { run } = await aCall(
      forbidden.map((link) => ({ photo: link })),
      { allow: '' },
    );
    await run();
    expect(hits).toEqual([]);
    const made = await stored();
    expect(made.map(({ failure }) => failure?.details['reason'])).toEqual([
      'link_port',
      'link_refused',
      'link_refused',
      'link_port',
      'link_userinfo',
    ]);
    expect((await links()).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  test('is told apart: no picture, too large, too slow, broken off — in words of both languages', async () => {
    answer = (request, response) => {
      if (request.url === '/page') response.end('<html>');
      else if (request.url === '/large') response.end(Buffer.alloc(2_000));
      else if (request.url === '/broken') response.writeHead(200, { 'content-length': '9' }).write('a', () => response.destroy());
    };
    const { run } = await aCall(['/page', '/large', '/slow', '/broken'].map(photo), { limits: { maxBytes: 1_000, totalMs: 300 } });
    await run();
    const failures = (await stored()).map(({ failure }) => failure);
    const reasons = failures.map((failure) => failure?.details['reason']);
    expect(reasons).toEqual(['link_unknown_kind', 'link_too_many_bytes', 'link_timed_out', 'link_interrupted']);
    for (const failure of failures.slice(1)) {
      for (const locale of ['ru', 'en'] as const) {
        const message = refusalMessage(locale, 'bad_image', failure?.details ?? {});
        expect(message).toContain('%photo');
        expect(message).not.toContain('{');
      }
    }
  });

  test('never holds up the files that want something else: those are made while it hangs', async () => {
    const hanging: (() => void)[] = [];
    answer = (request, response) => {
      if (request.url?.startsWith('/hang') === true) hanging.push(() => response.writeHead(404).end());
      else response.end('good picture');
    };
    const rows = Array.from({ length: 40 }, (_, n) => (n % 4 === 0 ? photo(`/hang-${n}`) : photo(`/good-${n}`)));
    const { start, decided } = await aCall([...rows, { photo: '' }]);
    await start(4);
    const ready = async () => (await stored()).filter(({ state }) => state === 'ready').length;
    // 8 are fetched at once: once all ten that hang cannot be begun, those that answer have been.
    await expect.poll(async () => (await ready()) > 0 && hanging.length > 0, { timeout: 20_000 }).toBe(true);
    const letGo = setInterval(() => hanging.splice(0).forEach((end) => end()), 50);
    await decided();
    clearInterval(letGo);
    expect(await ready()).toBe(31);
  });

  test('shares the fate of its host when that does not answer, instead of waiting it out link by link', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/hang') !== true) response.end('good picture');
    };
    const other = site.replace('127.0.0.1', 'localhost');
    const rows = [...Array.from({ length: 30 }, (_, n) => ({ photo: `${other}/hang-${n}` })), photo('/good')];
    const allow = `${site.slice(7)} ${other.slice(7)}`;
    const { run } = await aCall(rows, { allow, limits: { totalMs: 200 } });
    await run();
    expect((await stored()).map(({ state }) => state)).toEqual([...rows.slice(1).map(() => 'failed'), 'ready']);
    // Of 90 tries: three rounds, each with as many as are fetched at once, and one more begun after the first of them failed.
    expect(hits.length).toBeLessThanOrEqual(3 * (8 + 1) + 1);
  });
});

describe('a failed file', () => {
  test('is made again on the same link once its picture can be fetched; nobody else is fetched anew', async () => {
    answer = (request, response) => (request.url === '/gone.png' ? response.writeHead(404).end() : response.end('good picture'));
    const { run, workspace } = await aCall([photo('/gone.png'), photo('/good.png')]);
    await run();
    const [failed, good] = await stored();
    answer = (_, response) => response.end('good picture');
    hits = [];
    await retryFile(workspace.scope, failed?.id ?? '');
    await retryFile(workspace.scope, failed?.id ?? '');
    await run();
    expect(hits).toEqual(['/gone.png']);
    expect((await stored()).map(({ id, state, failure }) => ({ id, state, failure }))).toEqual([
      { id: failed?.id, state: 'ready', failure: null },
      { id: good?.id, state: 'ready', failure: null },
    ]);
    await expect(retryFile(workspace.scope, good?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('waits for its picture beside another of the same link, and neither is made without it', async () => {
    answer = (_, response) => response.writeHead(404).end();
    const { run, start, decided, workspace } = await aCall([photo('/a.png'), photo('/a.png')]);
    await run();
    const held = holdAnswers();
    for (const { id } of await stored()) await retryFile(workspace.scope, id);
    await start(4);
    await expect.poll(async () => [held.length, await awaiting()], { timeout: 20_000 }).toEqual([1, 2]);
    held.forEach((letGo) => letGo());
    await decided();
    expect((await stored()).map(({ state, pictures }) => [state, pictures])).toEqual([0, 1].map(() => ['ready', { photo: PICTURE_KEY }]));
  });

  test('of another workspace, or none at all, is not found', async () => {
    answer = (_, response) => response.writeHead(404).end();
    const { run } = await aCall([photo('/gone.png')]);
    await run();
    const [file] = await stored();
    const stranger = await aWorkspace(database.db);
    for (const id of [file?.id ?? '', newId(), 'no id']) {
      await expect(retryFile(stranger.scope, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await stored())[0]?.state).toBe('failed');
  });
});

describe('when work is cut off', () => {
  test('files that an earlier version has written wait for their pictures like all others', async () => {
    const held = holdAnswers();
    const { start, decided, world } = await aCall([...Array.from({ length: 120 }, () => photo('/a.png')), { photo: '' }]);
    await database.db.update(files).set({ awaitsLink: null });
    await start(4);
    await expect.poll(async () => [held.length, await awaiting(), world.made.length], { timeout: 20_000 }).toEqual([1, 120, 1]);
    held.forEach((letGo) => letGo());
    await decided();
    const made = await stored();
    expect(made.filter(({ state, pictures }) => state === 'ready' && pictures['photo'] === PICTURE_KEY)).toHaveLength(120);
  });

  test('files are made whose picture has come though the job that makes them did not see it', async () => {
    const { run, workspace } = await aCall([photo('/a.png')]);
    const [file] = await stored();
    const link = { creationId: file?.creationId ?? '', link: `${site}/a.png` };
    await decideLink(database.db, workspace.scope, link, { assetKey: PICTURE_KEY });
    await database.db.delete(jobs).where(eq(jobs.kind, 'make-files'));
    await run();
    expect([hits, (await stored()).map(({ state }) => state)]).toEqual([[], ['ready']]);
  });

  test('a worker that lost its lease while fetching writes nothing, and the link is fetched by the next one', async () => {
    // As when the worker was frozen for longer than its lease, and another has the job by now.
    const lose = () => database.db.update(jobs).set({ leaseToken: newId(), leaseUntil: new Date(0) });
    answer = (_, response) => {
      void (hits.length === 1 ? lose() : Promise.resolve()).then(() => response.end('good picture'));
    };
    const { start, decided, world } = await aCall([photo('/a.png')]);
    await start(2);
    await decided();
    expect(hits).toEqual(['/a.png', '/a.png']);
    expect((await links()).map(({ assetKey, attempts }) => ({ assetKey, attempts }))).toEqual([{ assetKey: PICTURE_KEY, attempts: 2 }]);
    expect(new Set(world.made).size).toBe(world.made.length);
  });

  test('a fault of our own house is no try of the link: it is fetched when that is over', async () => {
    let faults = 5;
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const keepPicture = () => (faults-- > 0 ? Promise.reject(full) : Promise.resolve());
    const { start, reply } = await aCall([photo('/a.png')], { services: { keepPicture } });
    await start(2);
    // The job is put off; each time it is due again at once here.
    const due = setInterval(
      () =>
        void database.db
          .update(jobs)
          .set({ runAt: new Date(0) })
          .then(wakeJobs),
      100,
    );
    await expect.poll(async () => (await stored())[0]?.state, { timeout: 30_000 }).toBe('ready');
    clearInterval(due);
    expect(reply).toMatchObject({ result: 'success' });
    expect((await links())[0]).toMatchObject({ attempts: 1, assetKey: PICTURE_KEY });
  });

  test('a link that ends its worker each time is given up with words, and its file with it', async () => {
    const { run } = await aCall([photo('/a.png'), { photo: '' }]);
    await database.db.update(linkedPictures).set({ attempts: 5 });
    await run();
    expect(hits).toEqual([]);
    expect((await stored()).map(({ state, failure }) => [state, failure?.details['reason']])).toEqual([
      ['failed', 'link_gave_up'],
      ['ready', undefined],
    ]);
  });
});
