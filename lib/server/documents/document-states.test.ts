import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { documentStates as states } from '@/db/schema';
import { KEPT_STATES } from '@/db/queries/document-states';
import type { Scope } from '@/db/scope';
import { aCreation, aDesign, aDocument, aUser, aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { documentState, documentStates, nameDocumentState } from './document-states';
import { saveDocument } from './save-document';

const database = testDatabase();

async function begun() {
  const { workspace, scope } = await aUser(database.db);
  const { id } = await aDocument(database.db, { workspace, content: aDesign({ fileName: 'первый' }) });
  return { workspace, scope, id };
}

/** Saves the document under this file name, made from the revision given. */
async function save(scope: Scope, id: string, fileName: string, revision: number) {
  return (await saveDocument(scope, id, { content: aDesign({ fileName }), revision })).revision;
}

const fileNames = async (scope: Scope, id: string) => {
  const { states } = await documentStates(scope, id);
  const contents = await Promise.all(states.map(({ revision }) => documentState(scope, id, revision)));
  return contents.map(({ content }) => content.fileName);
};

/** As if the state that grows had been begun that long ago. */
const backdate = (id: string) =>
  database.db
    .update(states)
    .set({ begunAt: sql`now() - interval '11 minutes'` })
    .where(eq(states.documentId, id));

test('what a document was before its first change is kept, and a stretch of saves is one state', async () => {
  const { scope, id } = await begun();
  const second = await save(scope, id, 'второй', 1);
  await save(scope, id, 'третий', second);
  expect(await fileNames(scope, id)).toEqual(['третий', 'первый']);
});

test('after ten minutes of changes a new state begins', async () => {
  const { scope, id } = await begun();
  const second = await save(scope, id, 'второй', 1);
  await backdate(id);
  await save(scope, id, 'третий', second);
  expect(await fileNames(scope, id)).toEqual(['третий', 'второй', 'первый']);
});

test('a state that has a name stays as it is, whatever is saved after it', async () => {
  const { scope, id } = await begun();
  const second = await save(scope, id, 'второй', 1);
  await nameDocumentState(scope, id, second, 'Перед правкой');
  await save(scope, id, 'третий', second);
  const { states } = await documentStates(scope, id);
  expect(states.map(({ name }) => name)).toEqual([null, 'Перед правкой', null]);
  expect(await fileNames(scope, id)).toEqual(['третий', 'второй', 'первый']);
});

test('a state that files were made from stays, and tells how many', async () => {
  const { workspace, scope, id } = await begun();
  const second = await save(scope, id, 'второй', 1);
  await aCreation(database.db, { workspace, documentId: id, revision: second, files: [{}, {}, {}] });
  await save(scope, id, 'третий', second);
  expect((await documentStates(scope, id)).states.map(({ files }) => files)).toEqual([0, 3, 0]);
});

test("another person's saves are a state of their own, under their name", async () => {
  const { workspace, scope, id } = await begun();
  const other = await aUser(database.db, { workspace, role: 'editor', name: 'Борис' });
  const second = await save(scope, id, 'второй', 1);
  await save(other.scope, id, 'третий', second);
  expect((await documentStates(scope, id)).states.map(({ author }) => author)).toEqual(['Борис', 'Анна', null]);
});

test('of nameless states the newest are kept', async () => {
  const { scope, id } = await begun();
  let revision = await save(scope, id, 'второй', 1);
  await nameDocumentState(scope, id, 1, 'Начало');
  for (let at = 0; at < KEPT_STATES + 1; at++) {
    await backdate(id);
    revision = await save(scope, id, `${at}`, revision);
  }
  const kept = (await documentStates(scope, id)).states;
  expect(kept).toHaveLength(KEPT_STATES + 1);
  expect(kept.at(-1)?.name).toBe('Начало');
  expect((await fileNames(scope, id)).at(-2)).toBe('1');
});

test('what is brought back does not take the place of what was there before it', async () => {
  const { scope, id } = await begun();
  const second = await save(scope, id, 'второй', 1);
  await save(scope, id, 'первый', second);
  expect(await fileNames(scope, id)).toEqual(['первый', 'второй', 'первый']);
});

test("another workspace's history is not there", async () => {
  const { scope, id } = await begun();
  const revision = await save(scope, id, 'второй', 1);
  const { scope: stranger } = await aWorkspace(database.db);
  await expect(documentStates(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(documentState(stranger, id, revision)).rejects.toMatchObject({ code: 'not_found' });
  await expect(nameDocumentState(stranger, id, revision, 'x')).rejects.toMatchObject({ code: 'not_found' });
});
