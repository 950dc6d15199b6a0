import type { Db } from '../../../db/client';
import { nextLetterDue } from '../../../db/queries/claim-letters';
import type { Scope } from '../../../db/scope';
import { enqueue } from '../jobs/enqueue';

/** Adds the job that sends the creation's next letters, for the moment the first of them is due; none when no letter is left. */
export async function enqueueLetters(tx: Db, scope: Scope, creationId: string): Promise<void> {
  const next = await nextLetterDue(tx, scope, creationId);
  if (next === undefined) return;
  // A job for later must not keep one for now out, so their keys differ.
  const job = next.now ? { key: creationId } : { key: `${creationId} ${Math.ceil(next.at.getTime() / 1000)}`, runAt: next.at };
  await enqueue(tx, scope, { kind: 'send-letters', payload: { creationId }, ...job });
}
