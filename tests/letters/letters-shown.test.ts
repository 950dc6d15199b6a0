import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { creations, files, letters } from '@/db/schema';
import { storeLetters } from '@/db/queries/store-letters';
import { findMailTemplate, freezeMailTemplate } from '@/db/queries/mail-template';
import { newId } from '@/lib/ids';
import { lettersShown } from '@/lib/server/mail/letters-shown';
import { aCreation, aMailTemplate, aWorkspace } from '../harness/builders';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

/** A file with this `%email` and a letter to each of `recipients`. */
async function aMailedFile(email: string, recipients: readonly string[] = []) {
  const { db } = database;
  const made = await aCreation(db, { files: [{ variables: email === '-' ? {} : { email } }] });
  const fileId = made.fileIds[0] ?? '';
  await db.update(creations).set({ mailing: { send: 'onfinish' } });
  const { id } = await aMailTemplate(db, { workspace: made.workspace });
  const template = await findMailTemplate(db, made.scope, id);
  if (template === undefined) throw new Error('the template was just made');
  const planned = recipients.map((recipient) => ({ id: newId(), recipient, key: recipient, fileIds: [fileId] }));
  await db.transaction(async (tx) => {
    const templateVersionId = await freezeMailTemplate(tx, made.scope, template);
    await storeLetters(tx, made.scope, { creationId: made.id, templateVersionId, letters: planned });
  });
  const shown = async (locale: 'ru' | 'en' = 'en') => (await lettersShown(db, made.scope, locale, [fileId])).get(fileId);
  return { made, shown, fileId };
}

test('a file that no letter was asked for shows none', async () => {
  const { made, fileId } = await aMailedFile('a@x.example');
  await database.db.update(creations).set({ mailing: null });
  expect(await lettersShown(database.db, made.scope, 'ru', [fileId])).toEqual(new Map());
});

test.each([
  ['-', 'no_address', 'Нет адреса'],
  ['', 'no_address', 'Нет адреса'],
  ['anna', 'wrong_address', 'Неверный адрес'],
  ['anna@, b@x.example', 'wrong_address', 'Неверный адрес'],
])('a file with the address %j shows %s', async (email, state, text) => {
  const { shown } = await aMailedFile(email, ['b@x.example']);
  expect(await shown('ru')).toEqual({ state, text, reason: undefined });
});

test('the first recipient’s letter is shown, whatever became of the second one’s', async () => {
  const { shown } = await aMailedFile('Anna@Почта.рф, b@x.example', ['b@x.example', 'Anna@почта.рф']);
  await database.db.update(letters).set({ state: 'sent' }).where(eq(letters.recipient, 'Anna@почта.рф'));
  expect(await shown()).toEqual({ state: 'sent', text: 'Letter sent', reason: undefined });
});

test.each([
  [{ state: 'waiting', dueAt: null }, 'waiting', undefined],
  [{ state: 'waiting', dueAt: new Date('2030-01-01') }, 'scheduled', undefined],
  [{ state: 'due', dueAt: new Date() }, 'due', undefined],
  [{ state: 'due', failure: { code: 'busy', details: { answer: '450 later' } } }, 'retrying', 'It answered: 450 later'],
  [{ state: 'sending' }, 'sending', undefined],
  [{ state: 'unknown', leaseUntil: new Date(Date.now() + 60_000), failure: { code: 'cut_off', details: {} } }, 'sending', undefined],
  [{ state: 'unknown', leaseUntil: null, failure: { code: 'cut_off', details: {} } }, 'unknown', 'nobody knows'],
  [{ state: 'failed', failure: { code: 'mailbox', details: { answer: '550 no' } } }, 'failed', 'It answered: 550 no'],
  [{ state: 'kept' }, 'kept', undefined],
] as const)('a letter that is %j shows %s', async (row, state, reason) => {
  const { shown } = await aMailedFile('a@x.example', ['a@x.example']);
  await database.db.update(letters).set(row);
  const letter = await shown();
  expect(letter?.state).toBe(state);
  expect(letter?.reason ?? '').toContain(reason ?? '');
  expect(letter?.reason === undefined).toBe(reason === undefined);
});

test('another workspace sees nothing', async () => {
  const { fileId } = await aMailedFile('a@x.example', ['a@x.example']);
  const other = await aWorkspace(database.db);
  expect(await lettersShown(database.db, other.scope, 'ru', [fileId])).toEqual(new Map());
  expect(await database.db.$count(files)).toBe(1);
});
