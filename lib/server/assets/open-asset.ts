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

/** Opens a picture of the asking workspace. Throws `not_found` also for another workspace's, though the bytes may lie in the same place. */
export async function openAsset(scope: Scope, key: string): Promise<OpenAsset> {
  const { db } = await getDatabase();
  const found = assetKey.safeParse(key).success ? await findAsset(db, scope, key) : undefined;
  const name = `assets/${key}`;
  const length = found && (await storage().size(name));
  if (found === undefined || length === undefined) throw new AppError('not_found');
  if (found.mime === 'application/pdf') return drawnPage(name);
  return { mime: found.mime, length, body: storage().stream(name) };
}

/** A page of a PDF, drawn afresh each time: its browser keeps it for ever. */
async function drawnPage(name: string): Promise<OpenAsset> {
  const pdf = await storage().get(name);
  if (pdf === undefined) throw new AppError('not_found');
  const jpeg = new Uint8Array(await renderingPool().rasterPdf(pdf, 0, PAGE_DPI));
  return { mime: 'image/jpeg', length: jpeg.length, body: jpeg };
}
