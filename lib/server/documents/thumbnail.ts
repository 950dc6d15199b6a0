import { createHash } from 'node:crypto';
import { getDatabase } from '../../../db/client';
import { findDocument } from '../../../db/queries/change-documents';
import { listFonts } from '../../../db/queries/own-fonts';
import type { Scope } from '../../../db/scope';
import { documentAssets, pictureVariables } from '../../document/document-needs';
import { assetKey } from '../../document/schema';
import { readDocument } from '../../document/read-document';
import { AppError } from '../../errors';
import { jpgCache } from '../disk/jpg-cache';
import { renderingPool } from '../rendering/rendering-pool';
import { readDocumentPreview } from './document-preview';

/** Pixels of a thumbnail's longer side: a card on a sharp screen. */
const LONG_SIDE = 640;

/**
 * The first page of a document with its sample values, small. Drawn once a revision and kept while there is room. Throws `not_found`
 * also for a document that cannot be read: its card says so by having no picture.
 */
export async function documentThumbnail(
  scope: Scope,
  id: string,
  terms: { readonly now: Date; readonly timeZone: string; readonly linkBase: string },
): Promise<Uint8Array> {
  const { db } = await getDatabase();
  const saved = await findDocument(db, scope, id);
  if (saved === undefined) throw new AppError('not_found');
  // Fonts come and go without a new revision.
  const own = await listFonts(db, scope);
  const fonts = createHash('sha256').update(own.map(({ key }) => key).join(' '));
  const name = `thumbnail ${scope.workspaceId} ${id} ${saved.revision} ${fonts.digest('hex')}`;
  return jpgCache().get(name, () => draw(scope, id, name, terms));
}

async function draw(
  scope: Scope,
  id: string,
  name: string,
  terms: { readonly now: Date; readonly timeZone: string; readonly linkBase: string },
): Promise<Uint8Array> {
  const saved = await readDocumentPreview(scope, id, terms);
  const read = 'preview' in saved ? readDocument(saved.preview.document) : undefined;
  if (!('preview' in saved) || read === undefined || !('document' in read)) throw new AppError('not_found');
  const { preview } = saved;
  const [page] = read.document.pages;
  if (page === undefined) throw new AppError('not_found');
  const assetKeys = documentAssets(read.document);
  const version = { id: name, content: read.document, assetKeys, fonts: { keys: [], own: preview.fonts } };
  const dpi = (LONG_SIDE * 72) / Math.max(page.width, page.height);
  return renderingPool().makeJpg(version, { values: sampleValues(preview) }, { page: 0, dpi });
}

/** Values of a file made from the samples. A variable without one shows its title, so that the card tells what will stand there. */
function sampleValues({
  document,
  variables,
  draws,
}: Extract<Awaited<ReturnType<typeof readDocumentPreview>>, { preview: unknown }>['preview']) {
  const wanted = new Set(pictureVariables(document));
  const pictures: Record<string, string> = {};
  const texts: Record<string, string> = {};
  for (const { name, title, sample } of variables) {
    if (!wanted.has(name)) texts[name] = sample || title || name;
    else if (assetKey.safeParse(sample).success) pictures[name] = sample;
  }
  return { variables: texts, pictures, draws };
}
