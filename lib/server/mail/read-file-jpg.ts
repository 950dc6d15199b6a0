import type { Db } from '../../../db/client';
import { findFileToServe } from '../../../db/queries/file-to-serve';
import { byteSource } from '../disk/byte-source';
import { drawPage } from '../disk/draw-page';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';

/** A made file of one page as a JPEG, for a letter; undefined for one of several pages, of which a picture would show the first only. */
export async function readFileJpg(db: Db, id: string): Promise<Uint8Array | undefined> {
  const file = await findFileToServe(db, id);
  if (file === undefined || file.pages.length !== 1) return undefined;
  const bytes = byteSource(file, { partStream: (hash, range) => storage().stream(`parts/${hash}`, range) });
  return drawPage(db, renderingPool(), file, 0, bytes);
}
