import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { files } from '@/db/schema';
import { aCreation, aDocument, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { sentVariablesOf } from './sent-variables';

const database = testDatabase();

test('a document tells what its own files were given values for, the usual first; nothing of empty values, the trash and other documents', async () => {
  const workspace = await aWorkspace(database.db);
  const { id: documentId } = await aDocument(database.db, { workspace });
  const given = [{ name: 'Анна', city: '' }, { name: 'Ли', course: 'Вязание', folder_id: 'Май' }, { thrown: 'да' }];
  const { fileIds } = await aCreation(database.db, { workspace, documentId, files: given.map((variables) => ({ variables })) });
  await database.db
    .update(files)
    .set({ trashedAt: new Date() })
    .where(eq(files.id, fileIds[2] ?? ''));
  await aCreation(database.db, { workspace, files: [{ variables: { other: 'чужой' } }] });
  expect(await sentVariablesOf(workspace.scope, documentId)).toEqual(['name', 'course']);
});

test('a document of another workspace is not there', async () => {
  const { id } = await aDocument(database.db);
  const { scope } = await aWorkspace(database.db);
  await expect(sentVariablesOf(scope, id)).rejects.toMatchObject({ code: 'not_found' });
});
