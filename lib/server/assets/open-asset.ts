import { getDatabase } from '../../../db/client';
import { findAsset } from '../../../db/queries/find-asset';
import type { Scope } from '../../../db/scope';
import { assetKey } from '../../document/schema';
import { AppError } from '../../errors';
import { renderingPool } from '../rendering/rendering-pool';
import { PAGE_DPI } from '../../document/page-for-picture';
import { storage } from '../storage/storage';

/** A kept picture as browsers can show it. */
export interface OpenAsset {
  readonly mime: 'image/jpeg' | 'image/png';
  /** Bytes. */
  readonly length: number;
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
}

/** Pixels of a thumbnail's longer side: a tile of the list on a sharp screen. */
const THUMBNAIL = 320;

/** Opens a picture of the asking workspace. Throws `not_found` also for another workspace's, though the bytes may lie in the same place. */
export async function openAsset(scope: Scope, key: string): Promise<OpenAsset> {
  const { mime } = await ownAsset(scope, key);
  const name = nameOf(key);
  // A page of a PDF is drawn afresh each time: its browser keeps it for ever.
  if (mime === 'application/pdf') return inMemory('image/jpeg', await renderingPool().rasterPdf(await bytesOf(name), 0, PAGE_DPI));
  const length = await storage().size(name);
  if (length === undefined) throw new AppError('not_found');
  return { mime, length, body: storage().stream(name) };
}

/** The same picture, small. Throws as `openAsset`. */
export async function openThumbnail(scope: Scope, key: string): Promise<OpenAsset> {
  const { mime, width, height } = await ownAsset(scope, key);
  const bytes = await bytesOf(nameOf(key));
  if (mime === 'application/pdf') {
    const dpi = Math.min(PAGE_DPI, (PAGE_DPI * THUMBNAIL) / Math.max(width, height));
    return inMemory('image/jpeg', await renderingPool().rasterPdf(bytes, 0, dpi));
  }
  const small = await renderingPool().shrinkPicture(bytes, THUMBNAIL);
  return inMemory(small.mime, small.bytes);
}

async function ownAsset(scope: Scope, key: string) {
  const { db } = await getDatabase();
  const found = assetKey.safeParse(key).success ? await findAsset(db, scope, key) : undefined;
  if (found === undefined) throw new AppError('not_found');
  return found;
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const bytes = await storage().get(name);
  if (bytes === undefined) throw new AppError('not_found');
  return bytes;
}

function nameOf(key: string): string {
  return `assets/${key}`;
}

function inMemory(mime: OpenAsset['mime'], bytes: Uint8Array): OpenAsset {
  return { mime, length: bytes.length, body: new Uint8Array(bytes) };
}
