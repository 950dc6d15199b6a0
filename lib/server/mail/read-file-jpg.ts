import type { Db } from '../../../db/client';
import type { AttachedFile } from '../../../db/queries/letter-to-send';
import { byteSource } from '../disk/byte-source';
import { drawPage } from '../disk/draw-page';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';
import { findEdition } from './find-edition';

/**
 * A made file of one page as a JPEG, for a letter; undefined for one of several pages, of which a picture would show the first only. Throws
 * as `findEdition` does.
 */
export async function readFileJpg(db: Db, attached: AttachedFile): Promise<Uint8Array | undefined> {
  const file = await findEdition(db, attached);
  if (file.pages.length !== 1) return undefined;
  const bytes = byteSource(file, { partStream: (hash, range) => storage().stream(`parts/${hash}`, range) });
  return drawPage(db, renderingPool(), file, 0, bytes);
}
