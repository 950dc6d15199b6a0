import { expect, test } from 'vitest';
import { holdMail } from '@/db/queries/hold-mail';
import { aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { isMailHeld, releaseHeldMail } from './held-mail';

const database = testDatabase();

test('held mail is released by the first workspace of the server, not by a guest', async () => {
  const first = await aWorkspace(database.db);
  const guest = await aWorkspace(database.db);
  await holdMail(database.db);
  await expect(releaseHeldMail(guest.scope)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await isMailHeld()).toBe(true);
  await releaseHeldMail(first.scope);
  expect(await isMailHeld()).toBe(false);
});
