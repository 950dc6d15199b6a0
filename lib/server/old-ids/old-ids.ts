import type { Db } from '../../../db/client';
import { deleteOldId, findOldIds, hasOwnId, insertOldId, type OldId } from '../../../db/queries/old-ids';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid } from '../../ids';
import { assertMayEdit } from '../auth/roles';

/**
 * Gives a document, mail template or Disk folder an id it had in the service a school moves from; calls find it by either. Giving it again
 * changes nothing. Throws `bad_request` for what is no UUID, `not_found` when the workspace has no such thing, `conflict` when the id is
 * something else's there.
 */
export async function addOldId(db: Db, scope: Scope, given: OldId): Promise<void> {
  assertMayEdit(scope);
  const old = { ...given, oldId: checkedId(given.oldId) };
  await db.transaction(async (tx) => {
    if (!isUuid(old.id) || !(await hasOwnId(tx, scope, old.kind, old.id))) throw new AppError('not_found');
    if (old.oldId === old.id) return;
    if (await hasOwnId(tx, scope, old.kind, old.oldId)) throw new AppError('conflict', { reason: 'own_id' });
    if (await insertOldId(tx, scope, old)) return;
    const [other] = await findOldIds(tx, scope, [old.oldId]);
    if (other?.kind !== old.kind || other.id !== old.id) throw new AppError('conflict', { reason: 'old_id' });
  });
}

/** Takes an old id away; calls with it find nothing from now on. Throws `not_found`. */
export async function removeOldId(db: Db, scope: Scope, oldId: string): Promise<void> {
  assertMayEdit(scope);
  if (!(await deleteOldId(db, scope, checkedId(oldId)))) throw new AppError('not_found');
}

function checkedId(text: string): string {
  const id = text.trim().toLowerCase();
  if (!isUuid(id)) throw new AppError('bad_request', { reason: 'old_id' });
  return id;
}
