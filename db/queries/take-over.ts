import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { installation, members, sessions, users, workspaces } from '../schema';

/** Marks the owner of the sample workspace as the one whose place the first person takes. It takes no scope: nobody is there yet. */
export async function offerTakeOver(db: Db, demoOwnerId: string): Promise<void> {
  await db.insert(installation).values({ demoOwnerId }).onConflictDoUpdate({ target: installation.id, set: { demoOwnerId } });
}

/** The sample account while nobody has taken it over. */
export async function findDemoOwner(db: Db): Promise<{ readonly id: string; readonly passwordHash: string | null } | undefined> {
  const [row] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(installation)
    .innerJoin(users, eq(users.id, installation.demoOwnerId));
  return row;
}

export interface NewOwner {
  readonly email: string;
  readonly passwordHash: string;
  readonly locale: 'ru' | 'en';
  readonly school: string;
  readonly timeZone: string;
}

/**
 * Makes the sample account and its workspace the new owner's and ends its sessions; false when somebody was quicker. For inside a
 * transaction: the one row decides between two people.
 */
export async function takeOver(tx: Db, demoOwnerId: string, owner: NewOwner): Promise<boolean> {
  const won = await tx
    .update(installation)
    .set({ demoOwnerId: null })
    .where(and(isNotNull(installation.demoOwnerId), eq(installation.demoOwnerId, demoOwnerId)))
    .returning({ id: installation.id });
  if (won.length === 0) return false;
  const { email, passwordHash, locale, school, timeZone } = owner;
  await tx.update(users).set({ email, passwordHash, locale, name: '' }).where(eq(users.id, demoOwnerId));
  await tx.delete(sessions).where(eq(sessions.userId, demoOwnerId));
  const [home] = await tx
    .select({ workspaceId: members.workspaceId })
    .from(members)
    .where(and(eq(members.userId, demoOwnerId), ne(members.role, 'viewer')))
    .limit(1);
  if (home !== undefined) await tx.update(workspaces).set({ name: school, locale, timeZone }).where(eq(workspaces.id, home.workspaceId));
  return true;
}
