import { getDatabase } from '../../../db/client';
import { insertDocument } from '../../../db/queries/change-documents';
import { keepAssets } from '../../../db/queries/keep-assets';
import type { Scope } from '../../../db/scope';
import { MAX_BACKGROUND } from '../../api/documents';
import { blankDocument, blankPage } from '../../document/new-document';
import { newId } from '../../ids';
import { toPoints } from '../../units';
import { renderingPool } from '../rendering/rendering-pool';
import { PICTURE_LIMITS, type TakenPicture } from '../rendering/taken-picture';
import { storage } from '../storage/storage';
import { requireFolder } from './change-documents';
import { pageForPicture, pageOfPdf } from '../../document/page-for-picture';

/**
 * Makes a document of one page with this picture as its background. The page takes the picture's shape, see
 * `pageForPicture`, or the size and the bleed of the PDF's page. Throws
 * `bad_image` for what is none, `too_large`, and `not_found` for a folder that is not there.
 */
export async function documentFromPicture(
  scope: Scope,
  { name, folderId, bytes }: { readonly name: string; readonly folderId: string | null; readonly bytes: Uint8Array },
): Promise<{ id: string }> {
  const picture = await renderingPool().takeInPicture(bytes, { ...PICTURE_LIMITS, maxBytes: MAX_BACKGROUND, pdfPage: 0 });
  await storage().put(`assets/${picture.key}`, picture.bytes);
  const { width, height, unit, bleed } = pageFor(picture);
  const background = { color: '#ffffff', picture: { asset: picture.key, fit: 'fill' as const } };
  const page = blankPage('a4-landscape', { width: toPoints(width, unit), height: toPoints(height, unit), unit, bleed, background });
  const id = newId();
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await requireFolder(tx, scope, folderId);
    await keepAssets(tx, scope, [picture]);
    await insertDocument(tx, scope, { id, name, folderId, content: blankDocument('a4-landscape', { pages: [page] }) });
  });
  return { id };
}

/** An ordinary picture has no bleed of its own. */
function pageFor(picture: TakenPicture) {
  const { bleed = 0 } = picture;
  return picture.mime === 'application/pdf' ? pageOfPdf({ ...picture, bleed }) : { ...pageForPicture(picture), bleed };
}
