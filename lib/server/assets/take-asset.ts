import { getDatabase } from '../../../db/client';
import { keepAssets } from '../../../db/queries/keep-assets';
import type { Scope } from '../../../db/scope';
import { MOST_PDF_PAGES } from '../../api/assets';
import { MAX_BACKGROUND } from '../../api/documents';
import { renderingPool } from '../rendering/rendering-pool';
import { PICTURE_LIMITS } from '../rendering/taken-picture';
import { storage } from '../storage/storage';

/** Takes a picture, or a PDF's first page, into the workspace: its key, and what laying out asks about it. Throws `bad_image` for what is none, and `too_large`. */
export function takeAsset(scope: Scope, bytes: Uint8Array) {
  return takeIn(scope, bytes, 0);
}

/** Takes the pages of a PDF into the workspace, each as a picture; of a long one the first {@link MOST_PDF_PAGES}. Throws as {@link takeAsset} does. */
export async function takePdfPages(scope: Scope, bytes: Uint8Array) {
  const first = await takeIn(scope, bytes, 0);
  const taken = [first];
  // One after another: a long PDF leaves the other children to everybody else.
  for (let page = 1; page < Math.min(first.pages ?? 1, MOST_PDF_PAGES); page++) taken.push(await takeIn(scope, bytes, page));
  return taken;
}

async function takeIn(scope: Scope, bytes: Uint8Array, pdfPage: number) {
  const picture = await renderingPool().takeInPicture(bytes, { ...PICTURE_LIMITS, maxBytes: MAX_BACKGROUND, pdfPage });
  await storage().put(`assets/${picture.key}`, picture.bytes);
  const { db } = await getDatabase();
  await keepAssets(db, scope, [picture]);
  const { key, width, height, orientation, pages = null, bleed = 0 } = picture;
  return { key, width, height, orientation, pages, bleed };
}
