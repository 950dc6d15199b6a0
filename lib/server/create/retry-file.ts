import { getDatabase, type Db } from '../../../db/client';
import { reopenFile } from '../../../db/queries/reopen-file';
import { reopenLinks } from '../../../db/queries/linked-pictures';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid } from '../../ids';
import { enqueue } from '../jobs/enqueue';
import { isPictureLink } from './take-in-pictures';

/**
 * Has a file made once more that failed, on the same link and with the same values; pictures that could not be fetched are fetched anew.
 * A second call changes nothing. Throws `not_found`, also for another workspace's file, and `conflict` for one that did not fail.
 */
export async function retryFile(scope: Scope, fileId: string): Promise<void> {
  if (!isUuid(fileId)) throw new AppError('not_found');
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    const file = await reopenFile(tx, scope, fileId);
    if (file === undefined) throw new AppError('not_found');
    if (file.state === 'ready') throw new AppError('conflict', { state: file.state });
    if (!file.reopened) return;
    const { creationId, variables } = file;
    await reopenPictures(tx, scope, { creationId, variables });
    await enqueue(tx, scope, { kind: 'make-files', key: creationId, payload: { creationId } });
  });
}

/** Has those pictures of a file fetched anew that could not be fetched. */
export async function reopenPictures(
  tx: Db,
  scope: Scope,
  { creationId, variables }: { readonly creationId: string; readonly variables: Readonly<Record<string, string>> },
): Promise<void> {
  const links = Object.values(variables).filter(isPictureLink);
  const reopened = await reopenLinks(tx, scope, { creationId, links });
  if (reopened > 0) await enqueue(tx, scope, { kind: 'fetch-pictures', key: creationId, payload: { creationId } });
}
