import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { users } from '../schema';
import type { Scope } from '../scope';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly locale: 'ru' | 'en';
}

const ACCOUNT = { id: users.id, email: users.email, passwordHash: users.passwordHash, locale: users.locale };

/** The account of this e-mail, in lower case. It takes no scope: who asks is nobody yet. */
export async function findAccount(db: Db, email: string): Promise<Account | undefined> {
  const [row] = await db.select(ACCOUNT).from(users).where(eq(users.email, email));
  return row;
}

/** The account of the asking person. */
export async function ownAccount(db: Db, scope: Scope): Promise<Account | undefined> {
  if (scope.actor.kind !== 'user') return undefined;
  const [row] = await db.select(ACCOUNT).from(users).where(eq(users.id, scope.actor.userId));
  return row;
}

/** Changes what the asking person chose for themselves. */
export async function changeOwnAccount(
  db: Db,
  scope: Scope,
  change: Partial<Pick<typeof users.$inferInsert, 'name' | 'locale' | 'theme' | 'email' | 'mailBannerHiddenUntil'>>,
): Promise<void> {
  if (scope.actor.kind !== 'user' || Object.keys(change).length === 0) return;
  await db.update(users).set(change).where(eq(users.id, scope.actor.userId));
}

/** Sets the password of the user. It takes no scope: whoever has the link may be nobody yet. */
export async function setPasswordHash(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.update(users).set({ passwordHash }).where(eq(users.id, userId));
}

/** Puts another hash of the same password in place of the old one, which nobody may have changed. It takes no scope: whoever signs in is nobody yet. */
export async function replacePasswordHash(db: Db, userId: string, hash: { readonly old: string; readonly new: string }): Promise<void> {
  await db
    .update(users)
    .set({ passwordHash: hash.new })
    .where(and(eq(users.id, userId), eq(users.passwordHash, hash.old)));
}

/** Whether an e-mail belongs to an account other than this one. */
export async function isEmailTaken(db: Db, email: string, exceptUserId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, exceptUserId)));
  return row !== undefined;
}
