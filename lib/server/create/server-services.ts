import { getDatabase } from '../../../db/client';
import type { FileServices } from '../disk/serve-file';
import { env } from '../env';
import { enqueue } from '../jobs/enqueue';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';
import { createLimits } from './create-limits';
import type { CreateServices } from './create-services';

/** Database, Storage, queue and rendering pool of this process, as creating and serving files want them. */
export async function serverServices(): Promise<CreateServices & FileServices> {
  const { db } = await getDatabase();
  const limits = createLimits();
  return {
    db,
    now: () => new Date(),
    takeInPicture: (bytes, boxes) => renderingPool().takeInPicture(bytes, { maxBytes: limits.picture, maxPixels: limits.pixels }, boxes),
    keepPicture: ({ key, bytes }) => storage().put(`assets/${key}`, bytes),
    enqueueFiles: (tx, scope, creationId) => enqueue(tx, scope, { kind: 'make-files', payload: { creationId } }),
    mailConnected: () => env().mail.way.kind !== 'outbox',
    partStream: (hash, range) => storage().stream(`parts/${hash}`, range),
    makeJpg: (version, file, view) => renderingPool().makeJpg(version, file, view),
    rasterPdf: (pdf, page, dpi) => renderingPool().rasterPdf(pdf, page, dpi),
  };
}
