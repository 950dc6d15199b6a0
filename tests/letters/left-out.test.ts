import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { creations, documentVersions, files, jobs, letters } from '@/db/schema';
import { storeLetters } from '@/db/queries/store-letters';
import { planLetters } from '@/lib/server/mail/plan-letters';
import { releaseCreationLetters } from '@/lib/server/mail/release-letters';
import { retryFile } from '@/lib/server/create/retry-file';
import type { AttachedFile } from '@/db/queries/letter-to-send';
import type { Scope } from '@/db/scope';
import { remakeFile, withdrawFile } from '@/lib/server/disk/change-files';
import { findEdition } from '@/lib/server/mail/find-edition';
import { findMailTemplate } from '@/db/queries/mail-template';
import type { Mailing } from '@/db/schema';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { aCreation, aDesign, aMailTemplate } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testJobLoops } from '../harness/job-loops';
import { letterHandlers, recordingTransport } from '../harness/letter-world';
import { makeAgain } from '../harness/make-again';
import { testDatabase } from '../harness/test-database';

/** A file that could not be made and then is: its letter, or one more, brings it, once. */
const database = testDatabase();
const loops = testJobLoops();

/** Names of files that cannot be made. */
let broken = new Set<string>();
beforeEach(() => {
  broken = new Set();
});

/** A creation of files for these people, by the address `<name>@x.example` or the one given. */
async function aMailing(names: readonly string[], { email = '', mailing = { send: 'onfinish' } as Mailing } = {}) {
  const { db } = database;
  const rows = names.map((name) => ({ name, variables: { name, email: email || `${name}@x.example` } }));
  const made = await aCreation(db, { files: rows, content: aDesign({ fileName: '%name' }) });
  await db.update(creations).set({ mailing });
  const { id } = await aMailTemplate(db, { workspace: made.workspace });
  const template = await findMailTemplate(db, made.scope, id);
  if (template === undefined) throw new Error('the template was just made');
  await db.transaction(async (tx) => {
    const planned = rows.map((row, at) => ({ ...row, id: made.fileIds[at] ?? '' }));
    await storeLetters(tx, made.scope, await planLetters(tx, made.scope, { id: made.id, template, mailing, files: planned }));
    await enqueue(tx, made.scope, { kind: 'make-files', payload: { creationId: made.id } });
  });
  const { transport, sent } = recordingTransport();
  const world = createWorld(db, ({ values }) => broken.has(values.variables['name'] ?? ''));
  const troubles: unknown[] = [];
  let reading: Parameters<typeof letterHandlers>[3];
  /** Has files read so, instead of as their names. */
  const readBy = (read: (file: AttachedFile) => Promise<Uint8Array>) => (reading = { read });
  const run = async () => {
    const handlers = { ...world.handlers, ...letterHandlers(db, transport, troubles, reading) };
    const loop = await loops.start({ database: database.database, handlers, concurrency: 2 });
    const due = async () => (await db.select({ at: jobs.runAt }).from(jobs)).filter(({ at }) => at.getTime() < Date.now() + 5_000).length;
    await expect.poll(due, { timeout: 60_000, interval: 50 }).toBe(0);
    await loop.stop();
  };
  /** What each letter sent so far brought. */
  const brought = () => sent.map(({ to, attachments }) => [to, ...attachments.map(({ name }) => name)].join(' '));
  const fileOf = (name: string) => made.fileIds[names.indexOf(name)] ?? '';
  return { made, scope: made.scope, run, brought, sent, fileOf, troubles, readBy };
}

const states = async () => (await database.db.select().from(letters).orderBy(asc(letters.createdAt))).map(({ state }) => state);

test('a letter of one file that failed goes when the file is made after all', async () => {
  broken.add('anna');
  const { scope, run, brought, fileOf } = await aMailing(['anna', 'boris']);
  await run();
  expect(brought()).toEqual(['boris@x.example boris.pdf']);
  broken.clear();
  await retryFile(scope, fileOf('anna'));
  await run();
  expect(brought()).toEqual(['boris@x.example boris.pdf', 'anna@x.example anna.pdf']);
});

test('a file that its letter went without comes by a letter of its own, once', async () => {
  broken.add('b').add('c');
  const { scope, run, brought, fileOf, made } = await aMailing(['a', 'b', 'c', 'd'], { email: 'teacher@x.example' });
  await run();
  expect(brought()).toEqual(['teacher@x.example a.pdf d.pdf']);
  broken.delete('b');
  await retryFile(scope, fileOf('b'));
  await run();
  broken.clear();
  await remakeFile(scope, fileOf('c'), {});
  await run();
  await releaseCreationLetters(database.db, scope, made.id);
  await run();
  expect(brought()).toEqual(['teacher@x.example a.pdf d.pdf', 'teacher@x.example b.pdf', 'teacher@x.example c.pdf']);
});

test('a file corrected after its letter went brings no other letter, failing meanwhile or not', async () => {
  const { scope, run, brought, fileOf } = await aMailing(['anna', 'boris'], { email: 'teacher@x.example' });
  await run();
  broken.add('Ann');
  await remakeFile(scope, fileOf('anna'), { name: 'Ann' });
  await run();
  broken.clear();
  await remakeFile(scope, fileOf('anna'), { name: 'Anne' });
  await run();
  expect(brought()).toEqual(['teacher@x.example anna.pdf boris.pdf']);
});

test('a letter whose time comes while its file is made again waits for the file', async () => {
  const { scope, run, brought, fileOf } = await aMailing(['anna'], {
    mailing: { send: 'timeout', at: Math.floor(Date.now() / 1000) + 3_600 },
  });
  await run();
  expect([brought(), await states()]).toEqual([[], ['waiting']]);
  const past = new Date(Date.now() - 1_000);
  await database.db.update(creations).set({ mailing: { send: 'timeout', at: Math.floor(past.getTime() / 1000) } });
  await database.db.update(letters).set({ dueAt: past });
  await remakeFile(scope, fileOf('anna'), { name: 'Анна' });
  await database.db
    .update(jobs)
    .set({ runAt: new Date(Date.now() + 3_600_000) })
    .where(eq(jobs.kind, 'make-files'));
  await database.db.update(jobs).set({ runAt: past }).where(eq(jobs.kind, 'send-letters'));
  await run();
  expect([brought(), await states()]).toEqual([[], ['waiting']]);
  await database.db.update(jobs).set({ runAt: past });
  await run();
  expect([brought(), await states()]).toEqual([['anna@x.example Анна.pdf'], ['sent']]);
});

describe('a letter whose file is made again while it is put together', () => {
  /** The attachments of one letter about two files; when the first is in hand, something happens to the second. */
  async function attachedMeanwhile(happens: (scope: Scope, other: string) => Promise<void>) {
    const mailing = await aMailing(['anna', 'boris'], { email: 'teacher@x.example' });
    let happened = false;
    mailing.readBy(async (file) => {
      if (!happened) await happens(mailing.scope, mailing.fileOf('boris'));
      happened = true;
      return (await findEdition(database.db, file)).tail ?? new Uint8Array();
    });
    await mailing.run();
    expect(mailing.troubles).toEqual([]);
    return mailing.sent.flatMap(({ attachments }) => attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  }
  const former = (name: string) => [`${name}.pdf`, expect.stringContaining(`{"name":"${name}"`)];

  test('brings the new one, under its name', async () => {
    expect(await attachedMeanwhile((scope, other) => makeAgain(database.db, scope, other, 'Борис'))).toEqual([
      former('anna'),
      ['Борис.pdf', 'tail of Борис'],
    ]);
  });

  test('brings the former one, under its name, while the new one is not ready', async () => {
    const attached = await attachedMeanwhile((scope, other) => remakeFile(scope, other, { name: 'Борис' }));
    expect(attached).toEqual([former('anna'), former('boris')]);
  });

  test('goes without one that is withdrawn', async () => {
    expect(await attachedMeanwhile((scope, other) => withdrawFile(scope, other, true))).toEqual([former('anna')]);
  });
});

test('a letter that a person will not have sent does not bring its failed file later either', async () => {
  broken.add('b');
  const { scope, run, brought, fileOf } = await aMailing(['a', 'b'], { email: 'teacher@x.example' });
  await run();
  await database.db.update(letters).set({ state: 'cancelled' });
  broken.clear();
  await retryFile(scope, fileOf('b'));
  await run();
  expect(brought()).toEqual(['teacher@x.example a.pdf']);
  expect(await database.db.$count(files, eq(files.state, 'ready'))).toBe(2);
  expect(await database.db.$count(documentVersions)).toBe(1);
});
