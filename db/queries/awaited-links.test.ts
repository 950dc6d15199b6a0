import { asc, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { files } from '@/db/schema';
import { newId } from '@/lib/ids';
import { newVerifyCode } from '@/lib/server/verify/verify-code';
import { aCreation, NOON } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { awaitOpenLinks, freeFiles, hasAwaitedLinks } from './awaited-links';
import { claimFiles, failPendingFiles, hasFilesToMake } from './claim-files';
import { decideLink, giveUpOpenLinks, reopenLinks } from './linked-pictures';
import { storeMoreFiles } from './store-creation';

const test = testDatabase();

const [FACE, SEAL] = ['https://pics.example/face.jpg', 'https://pics.example/seal.png'] as const;
const FETCHED = { assetKey: 'c'.repeat(64) };
const FAILED = { failure: { code: 'bad_image', details: {} } };

/** A creation of rows with these links as values, all of them still to be fetched. */
async function awaiting(rows: readonly Readonly<Record<string, string>>[]) {
  const links = [...new Set(rows.flatMap((row) => Object.values(row)))].map((link) => ({ link, variables: ['face', 'seal'] }));
  const { id, scope } = await aCreation(test.db, { files: rows.map((variables) => ({ variables })), links });
  const claim = async (leaseToken = newId()) =>
    (await claimFiles(test.db, scope, { creationId: id, leaseToken, limits: [1_000, 7, 1] })).map((file) => file.id);
  const free = () => test.db.transaction((tx) => freeFiles(tx, scope, id));
  const freeAll = async () => {
    while (await hasAwaitedLinks(test.db, scope, id)) await free();
  };
  const decide = (link: string, end: typeof FETCHED | typeof FAILED = FETCHED) => decideLink(test.db, scope, { creationId: id, link }, end);
  return { id, scope, claim, free, freeAll, decide };
}

const stillAwaiting = () => test.db.$count(files, sql`awaits_link is not null`);

it('a file is free once all its links are decided, whichever comes first, fetched or not', async () => {
  for (const [first, second] of [[FACE, SEAL] as const, [SEAL, FACE] as const]) {
    const { claim, decide, freeAll } = await awaiting([{ face: FACE, seal: SEAL }]);
    expect(await claim()).toEqual([]);
    await decide(first, FAILED);
    await freeAll();
    expect(await claim()).toEqual([]);
    await decide(second);
    await freeAll();
    expect(await claim()).toHaveLength(1);
  }
});

it('a file that names no link, or one that is text, or is decided, awaits nothing', async () => {
  const { id, scope, claim, decide } = await awaiting([{ face: FACE }]);
  await decide(FACE);
  const rows = [{ name: 'Анна' }, { site: 'https://school.example' }, { face: FACE }].map((variables) => ({
    id: newId(),
    verifyCode: newVerifyCode(),
    folderId: null,
    name: 'Диплом',
    variables,
    pictures: {},
    draws: { now: NOON, random: {}, numbers: {} },
    warnings: [],
  }));
  await storeMoreFiles(test.db, scope, id, { files: rows, start: 1 });
  expect(await claim()).toEqual(rows.map((row) => row.id));
});

it('many files of one link are freed some at a time, and what is left is there after the worker has died', async () => {
  const { id, scope, decide, free } = await awaiting(Array.from({ length: 450 }, () => ({ seal: SEAL })));
  await decide(SEAL);
  const left: number[] = [];
  const died = test.db.transaction(async (tx) => {
    await freeFiles(tx, scope, id);
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  for (let more = true; more; more = await hasFilesToMakeAfterFreeing()) left.push(await stillAwaiting());
  expect(left).toEqual([450, 250, 50]);
  expect([await stillAwaiting(), await hasAwaitedLinks(test.db, scope, id), await free()]).toEqual([0, false, false]);

  async function hasFilesToMakeAfterFreeing() {
    await free();
    expect(await hasFilesToMake(test.db, scope, id)).toBe(true);
    return hasAwaitedLinks(test.db, scope, id);
  }
});

it('links given up all at once free every file that awaits one', async () => {
  const { id, scope, claim, freeAll } = await awaiting(Array.from({ length: 120 }, (_, n) => ({ face: `${FACE}?${n}`, seal: SEAL })));
  await giveUpOpenLinks(test.db, scope, { creationId: id, ...FAILED });
  await freeAll();
  expect(await claim()).toHaveLength(120);
});

it('a link that is opened again while its files are being freed keeps the others waiting', async () => {
  const { id, scope, claim, decide, free, freeAll } = await awaiting(Array.from({ length: 250 }, () => ({ seal: SEAL })));
  await decide(SEAL, FAILED);
  await free();
  await reopenLinks(test.db, scope, { creationId: id, links: [SEAL] });
  expect([await hasAwaitedLinks(test.db, scope, id), await stillAwaiting()]).toEqual([false, 50]);
  expect(await claim()).toHaveLength(200);
  await decide(SEAL);
  await freeAll();
  expect(await claim()).toHaveLength(50);
});

it('claimed files that name an open link wait for it with all their tries; those that name none are free again', async () => {
  const { id, scope, claim, decide, freeAll } = await awaiting([{ face: FACE }, { seal: SEAL }]);
  // As an earlier version has written them.
  await test.db.update(files).set({ awaitsLink: null });
  const leaseToken = newId();
  const ids = await claim(leaseToken);
  await decide(SEAL);
  await test.db.transaction((tx) => awaitOpenLinks(tx, scope, { creationId: id, ids, leaseToken: newId() }));
  expect(await stillAwaiting()).toBe(0);
  await test.db.transaction((tx) => awaitOpenLinks(tx, scope, { creationId: id, ids, leaseToken }));
  const rows = await test.db.select().from(files).orderBy(asc(files.position));
  expect(rows.map(({ attempts, leaseUntil }) => [attempts, leaseUntil])).toEqual(ids.map(() => [0, null]));
  expect(await claim()).toEqual(ids.slice(1));
  await decide(FACE);
  await freeAll();
  expect(await claim()).toEqual(ids.slice(0, 1));
});

it('a file that fails with its creation awaits nothing any more', async () => {
  const { id, scope, decide, freeAll } = await awaiting([{ face: FACE }]);
  await failPendingFiles(test.db, scope, { creationId: id, failure: { code: 'gave_up', details: {} } });
  expect(await stillAwaiting()).toBe(0);
  await decide(FACE);
  await freeAll();
  expect((await test.db.select().from(files).where(eq(files.creationId, id)))[0]?.state).toBe('failed');
});

it.runIf(process.env.TEST_DATABASE_URL)('a link cannot be decided and seen to while files that await it are being written', async () => {
  const { id, scope, decide, freeAll, claim } = await awaiting([{ face: FACE }]);
  const file = { id: newId(), verifyCode: newVerifyCode(), folderId: null, name: 'Диплом', variables: { face: FACE }, pictures: {} };
  const rows = [{ ...file, draws: { now: NOON, random: {}, numbers: {} }, warnings: [] }];
  let [written, seenTo] = [() => {}, false];
  const work = new Promise<void>((done) => (written = done))
    .then(() => decide(FACE))
    .then(freeAll)
    .then(() => (seenTo = true));
  await test.db.transaction(async (tx) => {
    await storeMoreFiles(tx, scope, id, { files: rows, start: 1 });
    written();
    const waits = sql`select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
    const held = async () => seenTo || ((await tx.execute(waits)) as unknown as { rows: unknown[] }).rows.length > 0;
    await expect.poll(held).toBe(true);
  });
  await work;
  expect(await claim()).toHaveLength(2);
});
