import { eq } from 'drizzle-orm';
import type { Db } from '../client';
import { users } from '../schema';
import type { Scope } from '../scope';

/** Keeps the language in which the asking person wants the interface; tokens and jobs have none. */
export async function setUserLocale(db: Db, scope: Scope, locale: 'ru' | 'en'): Promise<void> {
  if (scope.actor.kind !== 'user') return;
  await db.update(users).set({ locale }).where(eq(users.id, scope.actor.userId));
}
