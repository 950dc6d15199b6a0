import { getDatabase } from '../../../db/client';
import { findAsset } from '../../../db/queries/find-asset';
import type { Scope } from '../../../db/scope';
import { assetKey } from '../../document/schema';
import { AppError } from '../../errors';
import { storage } from '../storage/storage';

/** A kept picture as it is served. */
export interface OpenAsset {
  readonly mime: 'image/jpeg' | 'image/png';
  /** Bytes. */
  readonly length: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** Opens a picture of the asking workspace. Throws `not_found` also for another workspace's, though the bytes may lie in the same place. */
export async function openAsset(scope: Scope, key: string): Promise<OpenAsset> {
  const { db } = await getDatabase();
  const found = assetKey.safeParse(key).success ? await findAsset(db, scope, key) : undefined;
  const name = `assets/${key}`;
  const length = found && (await storage().size(name));
  if (found === undefined || length === undefined) throw new AppError('not_found');
  return { mime: found.mime, length, body: storage().stream(name) };
}
