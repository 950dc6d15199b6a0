import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { creations, files, letterFiles, letters } from '@/db/schema';
import { storeLetters } from '@/db/queries/store-letters';
import { findMailTemplate, freezeMailTemplate } from '@/db/queries/mail-template';
import { newId } from '@/lib/ids';
import { lettersShown } from '@/lib/server/mail/letters-shown';
import { aCreation, aMailTemplate, aWorkspace } from '../harness/builders';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

const reader = (locale: 'ru' | 'en') => ({ locale, timeZone: 'Europe/Moscow' });

/** A file with this `%email` and a letter to each of `recipients`. */
async function aMailedFile(email: string, recipients: readonly string[] = []) {
  const { db } = database;
  const made = await aCreation(db, { files: [{ variables: email === '-' ? {} : { email } }] });
  const fileId = made.fileIds[0] ?? '';
  await db.update(creations).set({ mailing: { send: 'onfinish' } });
  const { id } = await aMailTemplate(db, { workspace: made.workspace });
  const template = await findMailTemplate(db, made.scope, id);
  if (template === undefined) throw new Error('the template was just made');
  const planned = recipients.map((recipient) => ({ id: newId(), recipient, key: recipient, files: [{ id: fileId, edition: 1 }] }));
  await db.transaction(async (tx) => {
    const templateVersionId = await freezeMailTemplate(tx, made.scope, template);
    await storeLetters(tx, made.scope, { creationId: made.id, templateVersionId, letters: planned });
  });
  const shownAll = async (locale: 'ru' | 'en' = 'en') => (await lettersShown(db, made.scope, reader(locale), [fileId])).get(fileId);
  const shown = async (locale: 'ru' | 'en' = 'en') => (await shownAll(locale))?.[0];
  return { made, shown, shownAll, fileId };
}

test('a file that no letter was asked for shows none', async () => {
  const { made, fileId } = await aMailedFile('a@x.example');
  await database.db.update(creations).set({ mailing: null });
  expect(await lettersShown(database.db, made.scope, reader('ru'), [fileId])).toEqual(new Map());
});

test.each([
  ['-', '', 'Нет адреса'],
  ['', '', 'Нет адреса'],
  ['anna', 'anna', 'Неверный адрес'],
  ['anna@, b@x.example', 'anna@', 'Неверный адрес'],
])('a file with the address %j shows that of %j: %s', async (email, recipient, text) => {
  const { shownAll } = await aMailedFile(email, ['b@x.example']);
  expect(await shownAll('ru')).toMatchObject([{ id: null, recipient, text, reason: null, actions: [] }, { recipient: 'b@x.example' }]);
});

test('the first recipient’s letter stands first, then the others’', async () => {
  const { shownAll } = await aMailedFile('Anna@Почта.рф, b@x.example', ['b@x.example', 'Anna@почта.рф']);
  const sentAt = new Date('2026-11-24T09:03:00Z');
  await database.db.update(letters).set({ state: 'sent', sentAt }).where(eq(letters.recipient, 'Anna@почта.рф'));
  expect((await shownAll())?.map(({ recipient, text, tone }) => [recipient, text, tone])).toEqual([
    ['Anna@почта.рф', expect.stringMatching(/^Letter sent .*12:03/), 'good'],
    ['b@x.example', 'Letter waits for files', 'neutral'],
  ]);
});

const failure = (code: string, answer = '') => ({ code, details: { answer } });
test.each([
  [{ state: 'waiting', dueAt: null }, 'Letter waits for files', null, ['cancel']],
  [{ state: 'waiting', dueAt: new Date('2030-01-01T09:00:00Z') }, 'Letter goes out 1 Jan', null, ['cancel']],
  [{ state: 'due', dueAt: new Date() }, 'Letter is queued', null, ['cancel']],
  [
    { state: 'due', dueAt: new Date(), failure: failure('busy', '450 later') },
    'Letter: trying again',
    'It answered: 450 later',
    ['cancel'],
  ],
  [{ state: 'sending' }, 'Letter is being sent', null, []],
  [{ state: 'unknown', leaseUntil: new Date(Date.now() + 60_000), failure: failure('stopped') }, 'Letter is being sent', null, []],
  [{ state: 'unknown', failure: failure('stopped') }, 'Letter: may have been sent', 'server stopped', ['send', 'mark_sent', 'cancel']],
  [{ state: 'failed', failure: failure('mailbox', '550 no') }, 'Letter not sent', 'It answered: 550 no', ['send']],
  [{ state: 'failed', failure: failure('no_file') }, 'Letter waits for files', null, []],
  [{ state: 'sent' }, 'Letter sent', null, []],
  [{ state: 'kept' }, 'Letter not sent: mail is not connected', null, []],
  [{ state: 'cancelled' }, 'Letter cancelled', null, ['send']],
] as const)('a letter that is %j says “%s”', async (row, text, reason, actions) => {
  const { shown } = await aMailedFile('a@x.example', ['a@x.example']);
  await database.db.update(letters).set(row);
  const letter = await shown();
  expect(letter?.text).toContain(text);
  expect(letter?.reason ?? '').toContain(reason ?? '');
  if (reason === null) expect(letter?.reason).toBeNull();
  expect(letter?.actions).toEqual(actions);
});

test('a letter that went without the file says so, until another brings it', async () => {
  const { shown, made, fileId } = await aMailedFile('a@x.example', ['a@x.example']);
  await database.db.update(letters).set({ state: 'sent' });
  await database.db.update(letterFiles).set({ leftOut: true });
  expect((await shown('ru'))?.text).toBe('Письмо ушло без этого файла');
  const [{ templateVersionId } = { templateVersionId: '' }] = await database.db.select().from(letters);
  const another = { id: newId(), recipient: 'a@x.example', key: 'another', files: [{ id: fileId, edition: 1 }] };
  await storeLetters(database.db, made.scope, { creationId: made.id, templateVersionId, letters: [another] });
  expect((await shown('ru'))?.text).toBe('Письмо ждёт файлов');
});

test('another workspace sees nothing', async () => {
  const { fileId } = await aMailedFile('a@x.example', ['a@x.example']);
  const other = await aWorkspace(database.db);
  expect(await lettersShown(database.db, other.scope, reader('ru'), [fileId])).toEqual(new Map());
  expect(await database.db.$count(files)).toBe(1);
});
