import { getDatabase } from '../../../db/client';
import { hasFont, listFonts, type ListedFont } from '../../../db/queries/own-fonts';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { storage } from '../storage/storage';

/** Where the bytes of a workspace's own font lie in Storage. */
export function fontName(key: string): string {
  return `fonts/${key}`;
}

/** The fonts that the asking workspace has uploaded, by family, then from light to bold. */
export async function ownFonts(scope: Scope): Promise<readonly ListedFont[]> {
  const { db } = await getDatabase();
  return listFonts(db, scope);
}

/** Opens a font file of the asking workspace. Throws `not_found` also for another workspace's, though the bytes may lie in the same place. */
export async function openFontFile(
  scope: Scope,
  key: string,
): Promise<{ readonly length: number; readonly body: ReadableStream<Uint8Array> }> {
  const { db } = await getDatabase();
  const length = (await hasFont(db, scope, key)) ? await storage().size(fontName(key)) : undefined;
  if (length === undefined) throw new AppError('not_found');
  return { length, body: storage().stream(fontName(key)) };
}
