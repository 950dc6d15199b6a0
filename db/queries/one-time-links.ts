import { and, eq, gt, lte, or } from 'drizzle-orm';
import type { Db } from '../client';
import { oneTimeLinks, users } from '../schema';

type Purpose = (typeof oneTimeLinks.$inferSelect)['purpose'];

/**
 * Keeps a link, in place of the user's earlier ones for the same purpose; expired ones go. Links are kept by the hash of their secret and
 * take no scope: whoever holds one is nobody yet.
 */
export async function insertOneTimeLink(db: Db, link: typeof oneTimeLinks.$inferInsert, now: Date): Promise<void> {
  const replaced = and(eq(oneTimeLinks.userId, link.userId), eq(oneTimeLinks.purpose, link.purpose));
  await db.delete(oneTimeLinks).where(or(lte(oneTimeLinks.expiresAt, now), replaced));
  await db.insert(oneTimeLinks).values(link);
}

/** Takes a link, for good: of any number who hold it one gets it. Undefined when it is none, used, or out of time. */
export async function takeOneTimeLink(
  db: Db,
  { hash, purpose, now }: { hash: string; purpose: Purpose; now: Date },
): Promise<{ readonly userId: string; readonly madeFor: string } | undefined> {
  const [taken] = await db
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.hash, hash), eq(oneTimeLinks.purpose, purpose), gt(oneTimeLinks.expiresAt, now)))
    .returning({ userId: oneTimeLinks.userId, madeFor: oneTimeLinks.madeFor });
  return taken;
}

/** The account that a link was made for, its row held until the transaction ends. */
export async function accountOfLink(db: Db, userId: string) {
  const [row] = await db
    .select({ id: users.id, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .for('update');
  return row;
}
