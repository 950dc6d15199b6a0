import { getDatabase } from '../../../db/client';
import { keepAssets } from '../../../db/queries/keep-assets';
import type { Scope } from '../../../db/scope';
import { MAX_BACKGROUND } from '../../api/documents';
import { renderingPool } from '../rendering/rendering-pool';
import { PICTURE_LIMITS } from '../rendering/taken-picture';
import { storage } from '../storage/storage';

/** Takes a picture, or a PDF's first page, into the workspace: its key, and what laying out asks about it. Throws `bad_image` for what is none, and `too_large`. */
export async function takeAsset(scope: Scope, bytes: Uint8Array) {
  const picture = await renderingPool().takeInPicture(bytes, { ...PICTURE_LIMITS, maxBytes: MAX_BACKGROUND, pdf: true });
  await storage().put(`assets/${picture.key}`, picture.bytes);
  const { db } = await getDatabase();
  await keepAssets(db, scope, [picture]);
  const { key, width, height, orientation, pages = null } = picture;
  return { key, width, height, orientation, pages };
}
