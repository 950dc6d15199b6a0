import { getDatabase } from '../../../db/client';
import { countKept, discardKept } from '../../../db/queries/release-letters';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isMailConnected } from '../settings/connections';
import { releaseKeptLetters } from './release-letters';

/** How many letters of the workspace wait for somebody to say whether they are still to be sent: mail is connected now, and was not then. */
export async function lettersToDecide(scope: Scope): Promise<number> {
  if (!isMailConnected()) return 0;
  const { db } = await getDatabase();
  return countKept(db, scope);
}

/** Sends what was kept while no mail was connected, or gives it up for good. Throws `conflict` while there is still none to send by. */
export async function decideKeptLetters(scope: Scope, decision: 'send' | 'discard'): Promise<void> {
  const { db } = await getDatabase();
  if (decision === 'discard') await discardKept(db, scope);
  else if (isMailConnected()) await releaseKeptLetters(db, scope);
  else throw new AppError('conflict', { reason: 'mail' });
}
