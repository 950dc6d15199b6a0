import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { files, fileTails, jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { makeFolder } from '@/lib/server/disk/disk-folders';
import { remakeFile, trashFile, withdrawFile } from '@/lib/server/disk/change-files';
import { countZip, zipFiles } from '@/lib/server/disk/zip-files';
import { aCreation, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { makeAgain } from '../harness/make-again';
import { testDatabase } from '../harness/test-database';
import { unzip } from '../readers/unzip';

const database = testDatabase();
const PART = { hash: 'a'.repeat(64), length: 9 };

/** Ready files of these names, each the shared part and a tail with its name. */
async function readyFiles(names: readonly string[], folderId: string | null = null, workspace?: Awaited<ReturnType<typeof aWorkspace>>) {
  const made = await aCreation(database.db, { ...(workspace && { workspace }), files: names.map((name) => ({ name })) });
  for (const [index, id] of made.fileIds.entries()) {
    const bytes = new TextEncoder().encode(`tail of ${names[index] ?? ''}`);
    await database.db.insert(fileTails).values({ fileId: id, bytes });
    const set = { state: 'ready' as const, parts: [PART], length: PART.length + bytes.length, digest: 'd', folderId, madeAt: new Date() };
    await database.db.update(files).set(set).where(eq(files.id, id));
  }
  return made;
}

const read = async (zip: Promise<Response>) => unzip(new Uint8Array(await (await zip).arrayBuffer()));

test('several files come as one ZIP with their Russian names, equal ones numbered, each whole', async () => {
  const { scope, fileIds } = await readyFiles(['Диплом Ёлкина', 'Диплом', 'Диплом']);
  const { names, text } = await read(zipFiles(createWorld(database.db).services, scope, { ids: fileIds }, 'Файлы'));
  expect(names.toSorted()).toEqual(['Диплом (2).pdf', 'Диплом Ёлкина.pdf', 'Диплом.pdf'].toSorted());
  expect(text).toContain('%PDF-1.7 tail of Диплом Ёлкина');
});

describe('a file that is made again while the ZIP is written', () => {
  /** A ZIP of two files; when the bytes of the one come, something happens to the other. */
  async function zipMeanwhile(happens: (scope: Scope, other: string) => Promise<unknown>) {
    const { scope, fileIds } = await readyFiles(['Первый', 'Второй']);
    const { services } = createWorld(database.db);
    let happened = false;
    const partStream: typeof services.partStream = (hash, range) =>
      new ReadableStream({
        async start(controller) {
          if (!happened) await happens(scope, fileIds[1] ?? '');
          happened = true;
          for await (const chunk of services.partStream(hash, range) as unknown as AsyncIterable<Uint8Array>) controller.enqueue(chunk);
          controller.close();
        },
      });
    return read(zipFiles({ ...services, partStream }, scope, { ids: fileIds }, 'Файлы'));
  }

  test('stands there under its new name with its new bytes', async () => {
    const { names, text } = await zipMeanwhile((scope, other) => makeAgain(database.db, scope, other, 'Третий'));
    expect(names).toEqual(['Первый.pdf', 'Третий.pdf']);
    expect(text).toContain('tail of Третий');
    expect(text).not.toContain('Второй');
  });

  test('stands there as it was while it is not ready', async () => {
    const { names, text } = await zipMeanwhile((scope, other) => remakeFile(scope, other, {}));
    expect(names).toEqual(['Первый.pdf', 'Второй.pdf']);
    expect(text).toContain('tail of Второй');
    await database.db.delete(jobs);
  });

  test('is left out once it is withdrawn or thrown away', async () => {
    const { names } = await zipMeanwhile((scope, other) => withdrawFile(scope, other, true));
    expect(names).toEqual(['Первый.pdf']);
    expect((await zipMeanwhile((scope, other) => trashFile(scope, other, true))).names).toEqual(['Первый.pdf']);
  });
});

test('a folder comes with the folders in it', async () => {
  const workspace = await aWorkspace(database.db);
  const outer = await makeFolder(workspace.scope, { name: 'Весна', parentId: null });
  const inner = await makeFolder(workspace.scope, { name: 'Апрель', parentId: outer.id });
  await readyFiles(['Один'], outer.id, workspace);
  await readyFiles(['Два'], inner.id, workspace);
  await readyFiles(['Снаружи'], null, workspace);
  const zip = zipFiles(createWorld(database.db).services, workspace.scope, { folder: outer.id }, 'Весна');
  expect((await read(zip)).names.toSorted()).toEqual(['Весна/Апрель/Два.pdf', 'Весна/Один.pdf']);
});

test('what is withdrawn, thrown away, unfinished or of another workspace stays out of the ZIP', async () => {
  const { scope, fileIds } = await readyFiles(['1', '2', '3']);
  const other = await readyFiles(['чужой']);
  await withdrawFile(scope, fileIds[0] ?? '', true);
  await trashFile(scope, fileIds[1] ?? '', true);
  await database.db
    .update(files)
    .set({ state: 'pending' })
    .where(eq(files.id, fileIds[2] ?? ''));
  await expect(countZip(database.db, scope, { ids: [...fileIds, ...other.fileIds] })).rejects.toMatchObject({ code: 'not_found' });
});
