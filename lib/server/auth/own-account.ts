import { getDatabase } from '../../../db/client';
import { ownAccount } from '../../../db/queries/users';
import type { Scope } from '../../../db/scope';

/** Whether the asking person has a password; without one they sign in by links from their mailbox. */
export async function hasPassword(scope: Scope): Promise<boolean> {
  const { db } = await getDatabase();
  return ((await ownAccount(db, scope))?.passwordHash ?? null) !== null;
}
