import * as z from 'zod';
import { getDatabase } from '../../../db/client';
import { findAccount } from '../../../db/queries/users';
import { limitTries } from './limit-tries';
import { passwordMatches } from './password';

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
  return account?.id;
}
