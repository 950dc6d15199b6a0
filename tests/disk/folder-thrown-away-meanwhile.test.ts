import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listFiles } from '@/db/queries/list-files';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { restoreFolder, trashFolder } from '@/lib/server/disk/disk-folders';
import { aFolder } from '../harness/builders';
import { aSchool, createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

/** Resolves once a connection waits for another's lock; PGlite has one connection, on which everything waits its turn. */
async function somebodyWaits(): Promise<void> {
  if (database.kind === 'pglite') return;
  const waiting = sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect
    .poll(async () => (await database.db.execute(waiting)) as unknown, { interval: 5, timeout: 30_000 })
    .toMatchObject({ rows: [{ count: 1 }] });
}

test('a file accepted while its folder is thrown away goes into the trash with it, and comes back with it', async () => {
  const { base, workspace } = await aSchool(database.db);
  const { scope } = workspace;
  const folder = await aFolder(database.db, { workspace, name: 'Весна' });
  let goOn: () => void = () => undefined;
  let written: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const rowsWritten = new Promise<void>((resolve) => (written = resolve));
  const { callJson } = createCaller(database.db, {
    async enqueueFiles(tx, caller, creationId) {
      written();
      await held;
      await enqueue(tx, caller, { kind: 'make-files', payload: { creationId } });
    },
  });
  const call = callJson({ ...base, mask_name: 'Анна', folder_id: folder.id });
  await rowsWritten;
  const thrown = trashFolder(scope, folder.id);
  await Promise.race([thrown, somebodyWaits()]);
  goOn();
  expect((await call).result).toBe('success');
  expect(await thrown).toEqual({ files: 1 });
  const shown = async (trashed: boolean) => (await listFiles(database.db, scope, { limit: 9, trashed })).length;
  expect(await shown(false)).toBe(0);
  await restoreFolder(scope, folder.id);
  expect([await shown(false), await shown(true)]).toEqual([1, 0]);
});
