import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { creations, files, jobs, letters } from '@/db/schema';
import { cancelLetter, markLetterSent, sendLetter } from '@/lib/server/mail/change-letter';
import { diskFingerprint } from '@/db/queries/change-files';
import { claimLetter, settleLetter } from '@/db/queries/claim-letters';
import { newId } from '@/lib/ids';
import { aLetter, aWorkspace } from '../harness/builders';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const conflict = { code: 'conflict' };

type Row = Partial<typeof letters.$inferInsert>;
async function aLetterThatIs(row: Row) {
  const { id, scope, creationId } = await aLetter(database.db, row);
  await database.db.update(files).set({ state: 'failed' });
  const stored = async () => (await database.db.select().from(letters).where(eq(letters.id, id)))[0];
  const sends = async () => (await database.db.select().from(jobs).where(eq(jobs.kind, 'send-letters'))).length;
  return { id, scope, creationId, stored, sends };
}

test.each([
  { state: 'failed', attempts: 8, failure: { code: 'mailbox', details: {} } },
  { state: 'unknown', failure: { code: 'stopped', details: {} } },
] as const)('a person sends a letter again that is $state: its tries begin anew', async (row) => {
  const { id, scope, stored, sends } = await aLetterThatIs(row);
  await sendLetter(scope, id);
  expect(await stored()).toMatchObject({ state: 'due', attempts: 0, failure: null });
  expect(await sends()).toBe(1);
});

test('a letter is sent again once, however often the button is pressed', async () => {
  const { id, scope, sends } = await aLetterThatIs({ state: 'unknown' });
  const results = await Promise.allSettled([sendLetter(scope, id), sendLetter(scope, id), sendLetter(scope, id)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await sends()).toBe(1);
});

test('what a worker says late of a letter that a person has sent again is not written', async () => {
  const { id, scope, creationId, stored } = await aLetterThatIs({ state: 'due', dueAt: new Date(0) });
  const leaseToken = newId();
  await claimLetter(database.db, scope, { creationId, leaseToken });
  await database.db.update(letters).set({ state: 'unknown', leaseUntil: new Date(0) });
  await sendLetter(scope, id);
  expect(await settleLetter(database.db, scope, { id, leaseToken }, { state: 'sent', answer: '250' })).toBe(false);
  expect((await stored())?.state).toBe('due');
});

test.each([
  { state: 'sent' },
  { state: 'sending', leaseUntil: new Date(Date.now() + 60_000) },
  { state: 'unknown', leaseUntil: new Date(Date.now() + 60_000) },
  { state: 'kept' },
  { state: 'waiting' },
] as const)('a letter that is $state is not sent by hand', async (row) => {
  const { id, scope, stored, sends } = await aLetterThatIs(row);
  await expect(sendLetter(scope, id)).rejects.toMatchObject(conflict);
  expect([(await stored())?.state, await sends()]).toEqual([row.state, 0]);
});

test.each([{ state: 'waiting' }, { state: 'due', dueAt: new Date(0) }, { state: 'unknown' }] as const)(
  'a letter that is $state can be cancelled, and then no worker takes it up',
  async (row) => {
    const { id, scope, creationId, stored } = await aLetterThatIs(row);
    await cancelLetter(scope, id);
    expect((await stored())?.state).toBe('cancelled');
    expect(await claimLetter(database.db, scope, { creationId, leaseToken: newId() })).toBeUndefined();
    await expect(cancelLetter(scope, id)).rejects.toMatchObject(conflict);
  },
);

test('a cancelled letter that is wanted after all waits for its time as before', async () => {
  const { id, scope, creationId, stored } = await aLetterThatIs({ state: 'waiting' });
  const at = Math.floor(Date.now() / 1000) + 3_600;
  await database.db
    .update(creations)
    .set({ mailing: { send: 'timeout', at } })
    .where(eq(creations.id, creationId));
  await database.db.update(files).set({ state: 'ready', parts: [], length: 0, digest: '' });
  await cancelLetter(scope, id);
  await sendLetter(scope, id);
  expect(await stored()).toMatchObject({ state: 'waiting', dueAt: new Date(at * 1000) });
});

test('a letter of which nobody knows can be told to be sent, no other', async () => {
  const { id, scope, stored, sends } = await aLetterThatIs({ state: 'unknown' });
  await markLetterSent(scope, id);
  expect([await stored(), await sends()]).toMatchObject([{ state: 'sent', failure: null }, 0]);
  await expect(markLetterSent(scope, id)).rejects.toMatchObject(conflict);
  await expect(sendLetter(scope, id)).rejects.toMatchObject(conflict);
});

test('another workspace’s letter is not there', async () => {
  const { id, stored } = await aLetterThatIs({ state: 'unknown' });
  const { scope } = await aWorkspace(database.db);
  for (const act of [sendLetter, cancelLetter, markLetterSent])
    for (const letter of [id, newId()]) await expect(act(scope, letter)).rejects.toMatchObject({ code: 'not_found' });
  expect((await stored())?.state).toBe('unknown');
});

test('each step of a letter is news for who looks at the Disk', async () => {
  const { id, scope, creationId } = await aLetterThatIs({ state: 'failed' });
  const marks = [await diskFingerprint(database.db, scope)];
  const leaseToken = newId();
  for (const step of [
    () => sendLetter(scope, id),
    () => claimLetter(database.db, scope, { creationId, leaseToken }),
    () => settleLetter(database.db, scope, { id, leaseToken }, { state: 'sent', answer: '250' }),
  ]) {
    await step();
    marks.push(await diskFingerprint(database.db, scope));
  }
  expect(new Set(marks).size).toBe(4);
});
