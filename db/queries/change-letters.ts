import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { letters } from '../schema';
import type { Scope } from '../scope';
import type { LetterOfFile } from './letters-of-files';

/** How a letter stands, nobody else changing it until the transaction ends. `sending` also while the answer to the last byte is awaited. */
export async function lockLetter(
  tx: Db,
  scope: Scope,
  id: string,
): Promise<{ readonly creationId: string; readonly state: LetterOfFile['state'] } | undefined> {
  const [row] = await tx.select({ creationId: letters.creationId, state: letterState }).from(letters).where(own(scope, id)).for('update');
  return row;
}

/** State of a row of `letters` as people are shown it. */
export const letterState = sql<
  LetterOfFile['state']
>`case when ${letters.state} = 'unknown' and ${letters.leaseUntil} > now() then 'sending' else ${letters.state} end`;

/** Has a letter sent anew, now or, with `waiting`, when its files and its time have come; all its tries are before it again. */
export async function sendLetterAnew(tx: Db, scope: Scope, id: string, state: 'due' | 'waiting'): Promise<void> {
  const dueAt = state === 'due' ? sql`now()` : null;
  await tx
    .update(letters)
    .set({ state, dueAt, attempts: 0, failure: null, answer: null, leaseToken: null, leaseUntil: null })
    .where(own(scope, id));
}

/** Ends a letter by a person's word: it is not to be sent, or is known to have been. */
export async function endLetter(tx: Db, scope: Scope, id: string, state: 'cancelled' | 'sent'): Promise<void> {
  await tx.update(letters).set({ state, failure: null, leaseToken: null, leaseUntil: null }).where(own(scope, id));
}

function own(scope: Scope, id: string) {
  return and(eq(letters.workspaceId, scope.workspaceId), eq(letters.id, id));
}
