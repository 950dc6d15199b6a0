import * as z from 'zod';
import { getDatabase } from '../../../db/client';
import { findAccount, replacePasswordHash, type Account } from '../../../db/queries/users';
import { limitTries } from './limit-tries';
import { hashPassword, isOutdated, passwordMatches } from './password';

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(3).max(254),
  password: z.string().min(1),
});

/**
 * The id of the user whose e-mail and password these are. Undefined for a wrong password and for an unknown e-mail alike, after the
 * same work. Throws `rate_limited` after too many wrong ones.
 */
export async function userOfCredentials(given: unknown, address: string): Promise<string | undefined> {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) return undefined;
  const { email, password } = parsed.data;
  const giveBack = await limitTries('password', { account: email, address });
  const { db } = await getDatabase();
  const account = await findAccount(db, email);
  if (!(await passwordMatches(account?.passwordHash, password))) return undefined;
  await giveBack();
  if (account !== undefined) await renewHash(account, password);
  return account?.id;
}

/** Makes a hash of another cost anew while the password is at hand, unless it was changed meanwhile. */
async function renewHash({ id, passwordHash }: Account, password: string): Promise<void> {
  if (passwordHash === null || !isOutdated(passwordHash)) return;
  const { db } = await getDatabase();
  await replacePasswordHash(db, id, { old: passwordHash, new: await hashPassword(password) });
}
