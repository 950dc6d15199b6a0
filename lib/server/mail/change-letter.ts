import { getDatabase, type Tx } from '../../../db/client';
import { endLetter, lockLetter, sendLetterAnew } from '../../../db/queries/change-letters';
import { releaseLetters } from '../../../db/queries/release-letters';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isMailConnected } from '../settings/connections';
import { enqueueLetters } from './enqueue-letters';
import { letterActions, type LetterAction, type LetterFacts } from './letter-actions';
import { planLeftOut } from './plan-letters';

/** Each throws `not_found`, also for another workspace's letter, and `conflict` for one that this cannot be done with as it stands now. */

/** Sends a letter that was not sent, or of which nobody knows; one that was cancelled waits for its files and its time as before. */
export async function sendLetter(scope: Scope, id: string): Promise<void> {
  await change(scope, id, 'send', async (tx, { state, creationId }) => {
    await sendLetterAnew(tx, scope, id, state === 'cancelled' ? 'waiting' : 'due');
    if (state === 'cancelled') await releaseLetters(tx, scope, { creationId });
    await enqueueLetters(tx, scope, creationId);
  });
}

/** The letter is not to be sent. */
export async function cancelLetter(scope: Scope, id: string): Promise<void> {
  await change(scope, id, 'cancel', (tx) => endLetter(tx, scope, id, 'cancelled'));
}

/** The letter was sent, as a person has found out. */
export async function markLetterSent(scope: Scope, id: string): Promise<void> {
  await change(scope, id, 'mark_sent', async (tx, { creationId }) => {
    await endLetter(tx, scope, id, 'sent');
    if (!(await planLeftOut(tx, scope, creationId))) return;
    await releaseLetters(tx, scope, { creationId });
    await enqueueLetters(tx, scope, creationId);
  });
}

type LockedLetter = Pick<LetterFacts, 'state'> & { readonly creationId: string };

async function change(
  scope: Scope,
  id: string,
  action: LetterAction,
  work: (tx: Tx, letter: LockedLetter) => Promise<void>,
): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    const letter = await lockLetter(tx, scope, id);
    if (letter === undefined) throw new AppError('not_found');
    const allowed = letterActions({ state: letter.state, mailConnected: isMailConnected() });
    if (!allowed.includes(action)) throw new AppError('conflict', { reason: 'letter' });
    await work(tx, letter);
  });
}
