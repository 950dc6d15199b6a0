import { getDatabase } from '../../../db/client';
import { findFileToServe } from '../../../db/queries/file-to-serve';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';
import { drawPage } from './draw-page';
import { byteSource } from './byte-source';
import { jpgCache } from './jpg-cache';

/** Dots per inch: an A4 page some 300 pixels wide. */
const DPI = 26;

/** A made file's first page, small. Throws `not_found` unless it is the workspace's own and ready. */
export async function fileThumbnail(scope: Scope, id: string): Promise<Uint8Array> {
  const { db } = await getDatabase();
  const file = await findFileToServe(db, id);
  if (file === undefined || file.workspaceId !== scope.workspaceId || file.state !== 'ready') throw new AppError('not_found');
  const small = {
    makeJpg: (...[version, values, view]: Parameters<ReturnType<typeof renderingPool>['makeJpg']>) =>
      renderingPool().makeJpg(version, values, { ...view, dpi: DPI }),
    rasterPdf: (pdf: Uint8Array, page: number) => renderingPool().rasterPdf(pdf, page, DPI),
  };
  const bytes = byteSource(file, { partStream: (hash, range) => storage().stream(`parts/${hash}`, range) });
  return jpgCache().get(`thumbnail ${id} ${file.digest ?? ''}`, () => drawPage(db, small, file, 0, bytes));
}
