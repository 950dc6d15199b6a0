import type { Db } from '../../../db/client';
import { env } from '../env';
import { fetchAllowance } from '../fetch/fetch-allowance';
import { guardedFetch } from '../fetch/guarded-fetch';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';
import { createLimits } from './create-limits';
import type { FetchPicturesServices } from './fetch-pictures';

/** Network, rendering pool and Storage of this process, as fetching pictures wants them. */
export function pictureServices(db: Db): FetchPicturesServices {
  const limits = createLimits();
  const allowance = fetchAllowance(env().fetchAllow);
  return {
    db,
    fetch: (link, signal) => guardedFetch(link, { allowance, signal, limits: { maxBytes: limits.picture } }),
    takeInPicture: (bytes, boxes) => renderingPool().takeInPicture(bytes, { maxBytes: limits.picture, maxPixels: limits.pixels }, boxes),
    keepPicture: ({ key, bytes }) => storage().put(`assets/${key}`, bytes),
  };
}
