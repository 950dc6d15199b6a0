import type { Db } from '../client';
import { members, users, workspaces } from '../schema';

export interface NewAccount {
  readonly userId: string;
  readonly workspaceId: string;
  readonly email: string;
  readonly school: string;
  readonly locale: 'ru' | 'en';
  readonly timeZone: string;
}

/**
 * An account without a password and a workspace of its own, closed to calls; false when the e-mail has one already, which stays as it
 * is. It takes no scope: nobody is there yet.
 */
export async function insertAccount(tx: Db, { userId, workspaceId, email, school, locale, timeZone }: NewAccount): Promise<boolean> {
  const made = await tx
    .insert(users)
    .values({ id: userId, email, locale })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (made.length === 0) return false;
  await tx.insert(workspaces).values({ id: workspaceId, name: school, locale, timeZone });
  await tx.insert(members).values({ workspaceId, userId, role: 'owner' });
  return true;
}
