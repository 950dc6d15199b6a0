import type { Tx } from '../../../db/client';
import { storeLinkedPictures } from '../../../db/queries/linked-pictures';
import type { Scope } from '../../../db/scope';
import { enqueue } from '../jobs/enqueue';

/** Notes the links that a creation wants pictures from, and the job that fetches them. To be called inside the accepting transaction. */
export async function planLinkedPictures(
  tx: Tx,
  scope: Scope,
  { creationId, links }: { readonly creationId: string; readonly links: readonly string[] },
): Promise<void> {
  if (links.length === 0) return;
  await storeLinkedPictures(tx, scope, { creationId, links });
  await enqueue(tx, scope, { kind: 'fetch-pictures', key: creationId, payload: { creationId } });
}
