import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed, vi } from 'vitest';
import type { Db } from '@/db/client';
import { insertSession } from '@/db/queries/sessions';
import { grantScope } from '@/db/scope';
import { newElement } from '@/lib/document/new-document';
import { CRASH_POINTS, type CrashPoint } from '@/lib/server/jobs/crash-points';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { newId } from '@/lib/ids';
import { aDocument, aUser } from '../harness/builders';
import { figure, percentile } from '../harness/figure';
import type { RunningServer } from '../harness/running-server';
import { cookieOf } from '../harness/signed-in';
import { openSmtpSink, type SmtpSink } from '../harness/smtp-sink';
import { documentOf, text } from '../render/sample-documents';
import { quartersPng } from '../render/sample-pictures';
import { checkBooks, CLEAN } from './check-books';
import { arrivals, checkLetters } from './check-letters';
import { call, mailSettings, newNames, newSchool, undecided, untilMade, type Accepted, type School, type Tenant } from './school';

/**
 * R1: a server is killed at every step between a call and the letters with its files, and again in the second of its chunks, while it
 * fetches a linked picture, and while it makes a file again; started anew, it goes on by itself. The steps within the talk with the mail server are of `tests/letters/killed-worker.test.ts`. R13: then every row
 * and every byte is looked at.
 */
const POINTS = Object.keys(CRASH_POINTS) as CrashPoint[];
/** Enough for a second chunk. */
const ROWS = 60;
/** Points that only new parts pass: a document of its own comes to them. */
const AT_FIRST = new Set<CrashPoint>(['storage:drafted', 'storage:kept']);
/** Only a call so large that it is written out after it is accepted comes to this one. */
const rowsFor = (point: CrashPoint) => (point === 'slice:written' ? WRITTEN_AT_ONCE + ROWS : ROWS);

/** Points that only a call with a linked picture comes to: its document and its one link are of their own. */
const OF_LINKS = POINTS.filter((point) => point.startsWith('link:'));

/** Points that a call comes to once, or that are the same the second time. */
const ONCE = new Set<CrashPoint>([
  ...AT_FIRST,
  ...OF_LINKS,
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

/** Points of making again, which come after a person's change as they do after a call. */
const AGAIN = ['enqueue:written', 'enqueue:committed', 'files:claimed', 'files:written', 'files:finished'] as const;

/** Seconds until the next server goes on with what a dead one had in hand, once it answers. */
const TAKEN_UP_WITHIN = 30;
const SECRET = 'a secret for tests of thirty-two characters';

let school: School;
let pictures: PictureSite;
let withPicture: Tenant;
let person = '';
let sink: SmtpSink;
const servers: RunningServer[] = [];
const accepted: (Accepted & Mailed)[] = [];
const resumed: number[] = [];
let unanswered = 0;
let fresh = 0;

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', SECRET);
  sink = await openSmtpSink();
  pictures = await openPictureSite();
  const settings = { ...mailSettings(sink), AUTH_SECRET: SECRET, FETCH_ALLOW: pictures.host };
  school = await newSchool(AT_FIRST.size + 1, settings);
  const tenant = firstTenant();
  const workspace = { id: tenant.workspaceId, scope: grantScope(tenant.workspaceId, { kind: 'job' }) };
  await school.installation.withDatabase(async ({ db }) => {
    const photo = newElement('image', { id: 'photo', x: 0, y: 0, width: 72, height: 72, fit: 'cover', source: { variable: 'photo' } });
    const content = documentOf([text('Диплом с портретом: %name', 60), photo]);
    withPicture = { ...tenant, docId: (await aDocument(db, { workspace, content })).id };
    person = await signIn(db, (await aUser(db, { workspace })).id);
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  pictures.close();
  for (const server of servers) await server.kill();
  await school.remove();
  await sink.close();
});

function firstTenant(): Tenant {
  const [tenant] = school.tenants;
  if (tenant === undefined) throw new Error('a school has a tenant');
  return tenant;
}

/** The cookie of somebody who is signed in, for a server that is not started yet. */
async function signIn(db: Db, userId: string): Promise<string> {
  const id = newId();
  const now = new Date();
  await insertSession(db, { id, userId, userAgent: 'Test browser', expiresAt: new Date(now.getTime() + 86_400_000) }, now);
  return cookieOf(userId, id);
}

interface PictureSite {
  /** With its port. */
  readonly host: string;
  close(): void;
}

/** A server on 127.0.0.1 that has one picture under every address. */
async function openPictureSite(): Promise<PictureSite> {
  const picture = await quartersPng(3);
  const site = createServer((_, response) => response.end(picture)).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return {
    host: `127.0.0.1:${(site.address() as AddressInfo).port}`,
    close() {
      site.closeAllConnections();
      site.close();
    },
  };
}

interface Mailed {
  /** Each gets one letter with all files of the call; no other call has them. */
  readonly recipients: readonly string[];
}

/** Calls for so many files and for letters to two people. Throws when nothing was heard. */
async function callForLetters(
  { url }: RunningServer,
  tenant: Tenant,
  count: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Accepted & Mailed> {
  const recipients = [`${newId()}@school.example`, `${newId()}@school.example`];
  const mail = { mail_id: tenant.mailId, mask_email: recipients.join(',') };
  return { ...(await call(url, tenant, newNames(count), { ...mail, ...more })), recipients };
}

/** Lets the server run on until it is killed as ordered, and starts the next one. */
async function untilKilled(server: RunningServer): Promise<RunningServer> {
  // Not waited out unless the point is never come to, which would otherwise hang until the test's own time is over and tell less.
  await Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, 60_000).unref())]);
  expect(school.spare(), 'the server has never come to that point').toBe(false);
  return startAnew();
}

/** How many files of the call are made by now. */
async function readyFiles({ url }: RunningServer, { createId }: Accepted): Promise<number> {
  const response = await fetch(`${url}/api/v1/create/${createId}/status/`);
  const { files } = (await response.json()) as { files: readonly { readonly status: string }[] };
  return files.filter(({ status }) => status === 'ready').length;
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

// A server that ends by itself says why, and nobody else would tell.
beforeEach(() => onTestFailed(() => console.error(servers.map((server) => server.output()).join('\n'))));

let current: RunningServer | undefined;

it.each(CASES)('killed at %s (time %i), a server goes on where it was', { timeout: 180_000 }, async (point, time) => {
  const server = current ?? (await startAnew());
  // Whatever goes wrong here, the next case begins with a server of its own.
  current = undefined;
  const linked = OF_LINKS.includes(point);
  const tenant = linked ? withPicture : school.tenants[AT_FIRST.has(point) ? ++fresh : 0];
  if (tenant === undefined) throw new Error('there is a tenant for each');
  const more = linked ? { mask_photo: `http://${pictures.host}/${newId()}.png` } : {};
  school.killAt(point, time);
  const answer = await callForLetters(server, tenant, rowsFor(point), more).catch(() => undefined);
  const next = await untilKilled(server);
  const back = performance.now();
  if (answer === undefined) unanswered += 1;
  else {
    accepted.push(answer);
    const before = await readyFiles(next, answer);
    if (rowsFor(point) === ROWS && before < ROWS) {
      await expect.poll(() => readyFiles(next, answer), { timeout: 60_000, interval: 50 }).toBeGreaterThan(before);
      resumed.push((performance.now() - back) / 1000);
    }
    await untilMade(next.url, answer, rowsFor(point));
    if (!UNSURE.has(point)) await untilMailed(answer);
  }
  current = next;
});

it.each(AGAIN)('killed at %s while a file is made again, a server makes it of the new texts', { timeout: 180_000 }, async (point) => {
  const server = current ?? (await startAnew());
  current = undefined;
  const answer = await call(server.url, firstTenant(), newNames(1));
  accepted.push({ ...answer, recipients: [] });
  await untilMade(server.url, answer);
  const before = await editionOf(server, answer);
  const [name = ''] = newNames(1);
  const correct = async ({ url }: RunningServer) => {
    const headers = { cookie: person, origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const body = JSON.stringify({ variables: { name } });
    return (await fetch(`${url}/api/files/${answer.files[0] ?? ''}/making`, { method: 'PUT', headers, body })).status;
  };
  school.killAt(point, 1);
  const told = await correct(server).catch(() => undefined);
  const next = await untilKilled(server);
  const back = performance.now();
  // Who was told nothing does it again; it may have been done, and be on its way.
  if (told === undefined) expect([204, 409]).toContain(await correct(next));
  else expect(told).toBe(204);
  await expect.poll(() => editionOf(next, answer), { timeout: 60_000, interval: 50 }).not.toBe(before);
  resumed.push((performance.now() - back) / 1000);
  current = next;
});

/** What the file's link gives now: changes with its bytes; the same while there are none. */
async function editionOf({ url }: RunningServer, { files: [id = ''] }: Accepted): Promise<string> {
  const { status, headers } = await fetch(`${url}/getfile/${id}/pdf/`, { method: 'HEAD' });
  const edition = headers.get('etag') ?? '';
  if (status === 200) lastSeen.set(id, edition);
  return lastSeen.get(id) ?? '';
}
const lastSeen = new Map<string, string>();

it('afterwards nothing is lost, doubled, half or missing', { timeout: 180_000 }, async () => {
  const server = current ?? (await startAnew());
  // One more call is made after all that was left of the others.
  const last = await callForLetters(server, firstTenant(), 1);
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
    `${CASES.length + AGAIN.length} kills at ${POINTS.length} steps, ${OF_LINKS.length} of them of fetching pictures, ${AGAIN.length} kills while making again: ${books.lost} lost, ${books.doubled} doubled of ${books.files} files; ${unanswered} calls unanswered, ${books.halfCalls} half; ` +
      `taken up again at most ${percentile(resumed, 1).toFixed(1)} s after the next server answered`,
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
  expect(percentile(resumed, 1)).toBeLessThan(TAKEN_UP_WITHIN);
  // The letter that had left, and at most the other one on its way beside it, each time.
  expect(mail.unsure).toBeGreaterThanOrEqual(1);
  expect(mail.unsure).toBeLessThanOrEqual(3);
});
