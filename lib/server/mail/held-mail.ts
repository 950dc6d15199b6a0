import { getDatabase } from '../../../db/client';
import { firstWorkspaceId, mailHeldSince, releaseMail } from '../../../db/queries/hold-mail';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** Whether this is a restored copy whose letters wait for a person. */
export async function isMailHeld(): Promise<boolean> {
  const { db } = await getDatabase();
  return (await mailHeldSince(db)) !== undefined;
}

/**
 * Lets letters leave a restored copy. Mail is held for the whole server, so only who has its first workspace may: others may be guests.
 * Throws `forbidden`.
 */
export async function releaseHeldMail(scope: Scope): Promise<void> {
  const { db } = await getDatabase();
  if ((await firstWorkspaceId(db)) !== scope.workspaceId) throw new AppError('forbidden');
  await releaseMail(db);
}
