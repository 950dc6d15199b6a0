import { getDatabase } from '../../../db/client';
import { listOffered, listRecent, offerPicture, withdrawOffer, type OfferedPicture } from '../../../db/queries/offered-pictures';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** So many pictures used of late are shown. */
const RECENT = 24;

/** What somebody who wants a picture may choose from: those that the workspace offers, and others that its documents drew of late. */
export async function picturesToChoose(
  scope: Scope,
): Promise<{ readonly offered: readonly OfferedPicture[]; readonly recent: readonly OfferedPicture[] }> {
  const { db } = await getDatabase();
  return { offered: await listOffered(db, scope), recent: await listRecent(db, scope, RECENT) };
}

/** Offers a picture that the workspace has for every document, or renames an offered one. Throws `not_found`. */
export async function offer(scope: Scope, key: string, name: string): Promise<void> {
  const { db } = await getDatabase();
  if (!(await offerPicture(db, scope, key, name))) throw new AppError('not_found');
}

/** Offers a picture no longer; what draws it goes on drawing it. Throws `not_found`. */
export async function withdraw(scope: Scope, key: string): Promise<void> {
  const { db } = await getDatabase();
  if (!(await withdrawOffer(db, scope, key))) throw new AppError('not_found');
}
