import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { files, fileTails, workspaces } from '@/db/schema';
import { newId } from '@/lib/ids';
import { aCreation, aDocument, aFolder, aMailTemplate, aToken, aUser, aWorkspace } from '@/tests/harness/builders';
import { figure } from '@/tests/harness/figure';
import { rowsRead } from '@/tests/harness/rows-read';
import { testDatabase } from '@/tests/harness/test-database';
import type { Tx } from '../client';
import type { Scope } from '../scope';
import { freeFiles } from './awaited-links';
import { claimFiles, decideCreation, failFile, finishFiles, hasFilesToMake, releaseFiles, type MadeFile } from './claim-files';
import { drawNumbers } from './draw-numbers';
import { ensureFolderByPath } from './folders-for-files';
import { decideLink } from './linked-pictures';

const test = testDatabase();

const made = (id: string, byte = 0xff): MadeFile => ({
  id,
  parts: [{ hash: 'a'.repeat(64), length: 3 }],
  tail: new Uint8Array([0, byte, 10, 92]),
  length: 7,
  digest: 'd'.repeat(64),
  engine: 1,
  issues: [],
});

async function three() {
  const creation = await aCreation(test.db, { files: [{}, {}, {}] });
  const claim = (leaseToken: string, limit = 50) =>
    claimFiles(test.db, creation.scope, { creationId: creation.id, leaseToken, limits: [limit, limit, limit] });
  return { ...creation, claim };
}

const letLeasesRunOut = () => test.db.update(files).set({ leaseUntil: sql`now() - interval '1 second'` });

it('files are claimed in their order, each by one worker', async () => {
  const { claim, fileIds } = await three();
  const [first, second] = [await claim(newId(), 2), await claim(newId())];
  expect([...first, ...second].map(({ id }) => id)).toEqual(fileIds);
  expect(await claim(newId())).toEqual([]);
});

/** Rows of files and links that `work` reads. */
const readBy = (work: (tx: Tx) => Promise<unknown>) => rowsRead(test.db, ['files', 'linked_pictures'], work);

/** Two chunks taken up, and a look whether there is more. */
const takeUp = async (tx: Tx, scope: Scope, creationId: string) => {
  const limits = [50, 7, 1] as const;
  const some = [
    await claimFiles(tx, scope, { creationId, leaseToken: newId(), limits }),
    await claimFiles(tx, scope, { creationId, leaseToken: newId(), limits }),
  ];
  await hasFilesToMake(tx, scope, creationId);
  return some.flat().length;
};

it('taking up the next files reads as few of a large creation as of a small one', { timeout: 300_000 }, async () => {
  const read = async (count: number) => {
    const { id, scope } = await aCreation(test.db, { files: Array.from({ length: count }, () => ({})) });
    return readBy((tx) => takeUp(tx, scope, id));
  };
  const [small, large] = [await read(1_000), await read(10_000)];
  figure('M1', `two chunks of 50 files taken up: ${small} rows read of 1,000 files, ${large} of 10,000`);
  expect(large).toBeLessThan(2_000);
});

it(
  'taking up files, and freeing one whose picture has come, reads as few of many that await pictures as of some',
  { timeout: 300_000 },
  async () => {
    const read = async (count: number) => {
      const awaiting = Array.from({ length: count }, (_, n) => ({ variables: { photo: `https://pics.example/${n}.jpg` } }));
      const links = awaiting.map(({ variables }) => ({ link: variables.photo, variables: ['photo'] }));
      const { id, scope } = await aCreation(test.db, { files: [...awaiting, ...Array.from({ length: 60 }, () => ({}))], links });
      // As PostgreSQL does by itself a minute later: what it has seen of a half-written creation tells it nothing.
      await test.db.execute(sql`analyze files, linked_pictures`);
      const taken = await readBy(async (tx) => expect(await takeUp(tx, scope, id)).toBe(60));
      const freed = await readBy(async (tx) => {
        await decideLink(tx, scope, { creationId: id, link: links[count / 2]?.link ?? '' }, { assetKey: 'c'.repeat(64) });
        await freeFiles(tx, scope, id);
        expect(await takeUp(tx, scope, id)).toBe(1);
      });
      return { taken, freed };
    };
    const [small, large] = [await read(100), await read(10_000)];
    figure(
      'M1',
      `two chunks taken up where all but 60 files await pictures: ${small.taken} rows read of 100, ${large.taken} of 10,000; one of them freed: ${small.freed} and ${large.freed}`,
    );
    expect(large.taken).toBeLessThanOrEqual(small.taken + 100);
    expect(large.freed).toBeLessThanOrEqual(small.freed + 100);
  },
);

it('a made file is ready with the very bytes of its tail', async () => {
  const { claim, scope, fileIds } = await three();
  const leaseToken = newId();
  await claim(leaseToken);
  expect(await finishFiles(test.db, scope, { leaseToken, made: fileIds.map((id) => made(id)) })).toEqual(new Set(fileIds));
  expect(await test.db.select({ state: files.state, length: files.length }).from(files)).toEqual(
    fileIds.map(() => ({ state: 'ready', length: 7 })),
  );
  for (const { bytes } of await test.db.select().from(fileTails)) expect([...bytes]).toEqual([0, 255, 10, 92]);
});

it('a late write under a lease that another took is refused, whatever it wants to write', async () => {
  const { claim, scope, fileIds } = await three();
  const [frozen, other] = [newId(), newId()];
  await claim(frozen);
  await letLeasesRunOut();
  expect((await claim(other)).map(({ attempt }) => attempt)).toEqual([2, 2, 2]);
  const id = fileIds[0] ?? '';
  expect(await finishFiles(test.db, scope, { leaseToken: frozen, made: [made(id, 1)] })).toEqual(new Set());
  expect(await failFile(test.db, scope, { id, leaseToken: frozen, failure: { code: 'gave_up', details: {} } })).toBe(false);
  await releaseFiles(test.db, scope, { ids: [id], leaseToken: frozen, counted: true });
  expect(await test.db.$count(fileTails)).toBe(0);
  expect(await finishFiles(test.db, scope, { leaseToken: other, made: [made(id, 2)] })).toEqual(new Set([id]));
  // The same answer given twice changes nothing.
  expect(await finishFiles(test.db, scope, { leaseToken: other, made: [made(id, 3)] })).toEqual(new Set());
  expect((await test.db.select().from(fileTails)).map(({ bytes }) => bytes[1])).toEqual([2]);
});

it('another workspace can neither claim nor finish them', async () => {
  const { id, scope, fileIds } = await three();
  const stranger = await aWorkspace(test.db);
  const leaseToken = newId();
  expect(await claimFiles(test.db, stranger.scope, { creationId: id, leaseToken, limits: [9, 9, 9] })).toEqual([]);
  await claimFiles(test.db, scope, { creationId: id, leaseToken, limits: [9, 9, 9] });
  expect(await finishFiles(test.db, stranger.scope, { leaseToken, made: [made(fileIds[0] ?? '')] })).toEqual(new Set());
  expect(await hasFilesToMake(test.db, stranger.scope, id)).toBe(false);
});

it('a creation is decided once, when its last file is made or failed', async () => {
  const { claim, scope, id, fileIds } = await three();
  const leaseToken = newId();
  await claim(leaseToken);
  await finishFiles(test.db, scope, { leaseToken, made: fileIds.slice(0, 2).map((file) => made(file)) });
  expect(await decideCreation(test.db, scope, id)).toBe(false);
  await failFile(test.db, scope, { id: fileIds[2] ?? '', leaseToken, failure: { code: 'gave_up', details: {} } });
  expect(await decideCreation(test.db, scope, id)).toBe(true);
  expect(await decideCreation(test.db, scope, id)).toBe(false);
});

it('numbers drawn at once are each given once, and a rolled-back call gives its own back', async () => {
  const { scope } = await aWorkspace(test.db);
  const draw = (count: number) => test.db.transaction((tx) => drawNumbers(tx, scope, { names: ['b', 'a', 'b'], count }));
  const draws = await Promise.all(Array.from({ length: 10 }, () => draw(5)));
  expect(draws.map((drawn) => drawn.get('a')?.[0]).sort((a, b) => Number(a) - Number(b))).toEqual([1, 6, 11, 16, 21, 26, 31, 36, 41, 46]);
  await expect(
    test.db.transaction(async (tx) => {
      await drawNumbers(tx, scope, { names: ['a'], count: 5 });
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  expect((await draw(1)).get('a')).toEqual([51]);
});

it('calls that name the same new folder at once make it once', async () => {
  const { scope } = await aWorkspace(test.db);
  const ids = await Promise.all(
    Array.from({ length: 8 }, () => test.db.transaction((tx) => ensureFolderByPath(tx, scope, ['Выпуск', '2026']))),
  );
  expect(new Set(ids).size).toBe(1);
});

it('a workspace goes with all that hangs on it', async () => {
  const workspace = await aWorkspace(test.db);
  const folder = await aFolder(test.db, { workspace });
  await aFolder(test.db, { workspace, parentId: folder.id });
  await aDocument(test.db, { workspace });
  await aMailTemplate(test.db, { workspace });
  await aUser(test.db, { workspace });
  await aToken(test.db, { workspace });
  const { id, scope, fileIds } = await aCreation(test.db, { workspace, files: [{ folderId: folder.id }] });
  const leaseToken = newId();
  await claimFiles(test.db, scope, { creationId: id, leaseToken, limits: [1, 1, 1] });
  await finishFiles(test.db, scope, { leaseToken, made: [made(fileIds[0] ?? '')] });
  await test.db.delete(workspaces).where(eq(workspaces.id, workspace.id));
  expect(await test.db.$count(files)).toBe(0);
  expect(await test.db.$count(fileTails)).toBe(0);
});
