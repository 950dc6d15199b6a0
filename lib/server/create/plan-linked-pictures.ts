import type { Tx } from '../../../db/client';
import { storeLinkedPictures, type NamedLink } from '../../../db/queries/linked-pictures';
import type { Scope } from '../../../db/scope';
import { enqueue } from '../jobs/enqueue';

/**
 * Notes the links that a creation wants pictures from, and with `fetch` the job that fetches them, which wants to find the rows of all its
 * files. To be called inside the accepting transaction, before the files are written that await them.
 */
export async function planLinkedPictures(
  tx: Tx,
  scope: Scope,
  { creationId, links, fetch }: { readonly creationId: string; readonly links: readonly NamedLink[]; readonly fetch: boolean },
): Promise<void> {
  if (links.length === 0) return;
  await storeLinkedPictures(tx, scope, { creationId, links });
  if (fetch) await enqueue(tx, scope, { kind: 'fetch-pictures', key: creationId, payload: { creationId } });
}
