import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { files } from '@/db/schema';
import { aCreation, aDocument, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { recentValuesOf } from './recent-values';

const database = testDatabase();

test('a document tells what its own files were made from, whichever version they are of, but not those in the trash', async () => {
  const workspace = await aWorkspace(database.db);
  const { id: documentId } = await aDocument(database.db, { workspace });
  const own = await aCreation(database.db, {
    workspace,
    documentId,
    files: [{ variables: { name: 'Анна' } }, { variables: { name: 'Ёлка' } }],
  });
  await aCreation(database.db, { workspace, files: [{ variables: { name: 'чужой' } }] });
  const [kept = '', thrownAway = ''] = own.fileIds;
  await database.db.update(files).set({ trashedAt: new Date() }).where(eq(files.id, thrownAway));
  expect(await recentValuesOf(workspace.scope, documentId)).toEqual([
    { id: kept, name: 'Диплом 1', variables: { name: 'Анна' }, pictures: {} },
  ]);
});

test('a value that is a picture’s own bytes is not sent along', async () => {
  const workspace = await aWorkspace(database.db);
  const { id: documentId } = await aDocument(database.db, { workspace });
  const variables = { name: 'Анна', photo: `data:image/png;base64,${'A'.repeat(10_000)}` };
  await aCreation(database.db, { workspace, documentId, files: [{ variables }] });
  expect(await recentValuesOf(workspace.scope, documentId)).toMatchObject([{ variables: { name: 'Анна' } }]);
  expect((await recentValuesOf(workspace.scope, documentId))[0]?.variables).not.toHaveProperty('photo');
});
