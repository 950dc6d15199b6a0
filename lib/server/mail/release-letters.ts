import type { Db, Tx } from '../../../db/client';
import { decideCreation } from '../../../db/queries/claim-files';
import { releaseKept, releaseLetters } from '../../../db/queries/release-letters';
import type { Scope } from '../../../db/scope';
import { crashPoint } from '../jobs/crash-points';
import { enqueueLetters } from './enqueue-letters';
import { planLeftOut } from './plan-letters';

/**
 * Writes down whether the creation is decided, and lets the letters go whose files are: to be called after each transaction that decided
 * files, with their ids; without them, every letter of the creation is looked at (after a worker was killed before it came here).
 */
export async function settleCreation(
  db: Db,
  scope: Scope,
  { creationId, fileIds }: { creationId: string; fileIds: readonly string[] | undefined },
): Promise<void> {
  await db.transaction(async (tx: Tx) => {
    const decided = await decideCreation(tx, scope, creationId);
    const more = await planLeftOut(tx, scope, creationId);
    const released = await releaseLetters(tx, scope, { creationId, fileIds: decided || more ? undefined : fileIds });
    if (released === 0) return;
    await enqueueLetters(tx, scope, creationId);
    crashPoint('letters:due');
  });
}

/** Lets a creation's letters go whose files are decided, those too that bring what an earlier one went without. */
export async function releaseCreationLetters(db: Db, scope: Scope, creationId: string): Promise<void> {
  await db.transaction(async (tx: Tx) => {
    await planLeftOut(tx, scope, creationId);
    await releaseLetters(tx, scope, { creationId });
    await enqueueLetters(tx, scope, creationId);
  });
}

/** Sends the letters that were kept while no mail was connected; a person asks for it, it never happens by itself. Returns how many creations they are of. */
export async function releaseKeptLetters(db: Db, scope: Scope): Promise<number> {
  return db.transaction(async (tx) => {
    const creationIds = await releaseKept(tx, scope);
    for (const creationId of creationIds) await enqueueLetters(tx, scope, creationId);
    return creationIds.length;
  });
}
