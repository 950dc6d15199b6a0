import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { apiTokens, documents, files, folders } from '@/db/schema';
import { listOldIds } from '@/db/queries/old-ids';
import { newId } from '@/lib/ids';
import { answerCreate } from '@/lib/server/create/answer-create';
import { addOldId, removeOldId } from '@/lib/server/old-ids/old-ids';
import { removeOldToken, setOldToken } from '@/lib/server/old-ids/old-token';
import { aDocument, aFolder, aMailTemplate, aToken, aUser, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

/** A workspace with a person, a token, a document, a letter and a folder. */
async function aSchool() {
  const { db } = database;
  const workspace = await aWorkspace(db);
  const { scope } = await aUser(db, { workspace, role: 'editor' });
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace });
  const letter = await aMailTemplate(db, { workspace });
  const folder = await aFolder(db, { workspace });
  return { workspace, scope, token, document, letter, folder };
}

const call = async (query: Record<string, string>) => {
  const address = `http://school.example/api/v1/create/?${new URLSearchParams({ mask_name: 'Анна', ...query }).toString()}`;
  const answer = await answerCreate(new Request(address), () => Promise.resolve(createWorld(database.db).services));
  return (await answer.json()) as { result: string; error?: string; files?: string[] };
};

describe('an old id', () => {
  test('of document, letter and folder is found by a call as the own one is', async () => {
    const { scope, token, document, letter, folder } = await aSchool();
    const old = { document: newId(), mail: newId(), folder: newId() };
    await addOldId(database.db, scope, { kind: 'document', oldId: old.document, id: document.id });
    await addOldId(database.db, scope, { kind: 'mail', oldId: old.mail.toUpperCase(), id: letter.id });
    await addOldId(database.db, scope, { kind: 'folder', oldId: old.folder, id: folder.id });
    const answer = await call({ secure: token.value, doc_id: old.document, mail_id: old.mail, folder_id: old.folder });
    expect(answer).toMatchObject({ result: 'success' });
    expect((await database.db.select().from(files)).map((file) => file.folderId)).toEqual([folder.id]);
    expect(await database.db.$count(folders)).toBe(1);
  });

  test('of a folder counts in a row too', async () => {
    const { scope, token, document, folder } = await aSchool();
    const oldId = newId();
    await addOldId(database.db, scope, { kind: 'folder', oldId, id: folder.id });
    await call({ secure: token.value, doc_id: document.id, mask: JSON.stringify([{ name: 'А', folder_id: oldId }]) });
    expect((await database.db.select().from(files))[0]?.folderId).toBe(folder.id);
  });

  test('of another kind of thing is not taken for it', async () => {
    const { scope, token, letter } = await aSchool();
    const oldId = newId();
    await addOldId(database.db, scope, { kind: 'mail', oldId, id: letter.id });
    expect(await call({ secure: token.value, doc_id: oldId })).toMatchObject({ error: 'doc_not_found' });
  });

  test('of another workspace is never found', async () => {
    const [here, there] = [await aSchool(), await aSchool()];
    const oldId = newId();
    await addOldId(database.db, there.scope, { kind: 'document', oldId, id: there.document.id });
    expect(await call({ secure: here.token.value, doc_id: oldId })).toMatchObject({ error: 'doc_not_found' });
    await addOldId(database.db, here.scope, { kind: 'document', oldId, id: here.document.id });
    expect(await call({ secure: here.token.value, doc_id: oldId })).toMatchObject({ result: 'success' });
  });

  test('given twice to one document changes nothing, and taken away finds nothing', async () => {
    const { scope, token, document } = await aSchool();
    const oldId = newId();
    for (let round = 0; round < 2; round += 1) await addOldId(database.db, scope, { kind: 'document', oldId, id: document.id });
    expect(await listOldIds(database.db, scope)).toEqual([{ oldId, kind: 'document', id: document.id }]);
    await removeOldId(database.db, scope, oldId);
    expect(await call({ secure: token.value, doc_id: oldId })).toMatchObject({ error: 'doc_not_found' });
    await expect(removeOldId(database.db, scope, oldId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('goes with its document', async () => {
    const { scope, document } = await aSchool();
    await addOldId(database.db, scope, { kind: 'document', oldId: newId(), id: document.id });
    await database.db.delete(documents).where(eq(documents.id, document.id));
    expect(await listOldIds(database.db, scope)).toEqual([]);
  });

  test('is refused when it is no id, another’s, or an own one there, and for what another workspace has', async () => {
    const [here, there] = [await aSchool(), await aSchool()];
    const second = await aDocument(database.db, { workspace: here.workspace });
    const oldId = newId();
    const add = (old: string, id: string, kind: 'document' | 'mail' = 'document') =>
      addOldId(database.db, here.scope, { kind, oldId: old, id });
    await add(oldId, here.document.id);
    await expect(add('не ID', here.document.id)).rejects.toMatchObject({ code: 'bad_request', details: { reason: 'old_id' } });
    await expect(add(oldId, second.id)).rejects.toMatchObject({ code: 'conflict', details: { reason: 'old_id' } });
    await expect(add(oldId, here.letter.id, 'mail')).rejects.toMatchObject({ code: 'conflict', details: { reason: 'old_id' } });
    await expect(add(second.id, here.document.id)).rejects.toMatchObject({ code: 'conflict', details: { reason: 'own_id' } });
    await expect(add(newId(), there.document.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(add(newId(), 'x')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not for viewers nor for tokens to set', async () => {
    const { workspace, token, document } = await aSchool();
    const viewer = await aUser(database.db, { workspace, role: 'viewer' });
    for (const scope of [viewer.scope, token.scope])
      await expect(addOldId(database.db, scope, { kind: 'document', oldId: newId(), id: document.id })).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});

describe('an old token', () => {
  const OLD = '8453bc41-c34y-4ead-80e8-c4e76175a11b';

  test('makes calls like the own one until it is taken away, and is kept as a hash only', async () => {
    const { scope, token, document } = await aSchool();
    await setOldToken(database.db, scope, { tokenId: token.id, value: ` ${OLD} ` });
    for (const secure of [OLD, token.value]) expect(await call({ secure, doc_id: document.id })).toMatchObject({ result: 'success' });
    expect(JSON.stringify(await database.db.select().from(apiTokens))).not.toContain(OLD);
    await removeOldToken(database.db, scope, token.id);
    expect(await call({ secure: OLD, doc_id: document.id })).toMatchObject({ error: 'bad_secure' });
  });

  test('is refused when it is taken on the server, as an old value or an own one', async () => {
    const [here, there] = [await aSchool(), await aSchool()];
    await setOldToken(database.db, there.scope, { tokenId: there.token.id, value: OLD });
    for (const value of [OLD, there.token.value, here.token.value])
      await expect(setOldToken(database.db, here.scope, { tokenId: here.token.id, value })).rejects.toMatchObject({
        code: 'conflict',
        details: { reason: 'old_token' },
      });
  });

  test.each(['', OLD.slice(1), `${OLD}1`, '8453bc41-с34у-4ead-80e8-c4e76175a11b'])('of the form “%s” is refused', async (value) => {
    const { scope, token } = await aSchool();
    await expect(setOldToken(database.db, scope, { tokenId: token.id, value })).rejects.toMatchObject({ code: 'bad_request' });
  });

  test('can be given to no token of another workspace', async () => {
    const [here, there] = [await aSchool(), await aSchool()];
    for (const tokenId of [there.token.id, newId(), 'x'])
      await expect(setOldToken(database.db, here.scope, { tokenId, value: OLD })).rejects.toMatchObject({ code: 'not_found' });
  });
});
