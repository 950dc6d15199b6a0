import { getDatabase } from '../../../db/client';
import { countFonts, keepFont, type ListedFont } from '../../../db/queries/own-fonts';
import type { Scope } from '../../../db/scope';
import { familyName, fontCatalogue } from '../../text/font-catalogue';
import { badFont } from '../rendering/bad-font';
import { renderingPool } from '../rendering/rendering-pool';
import { storage } from '../storage/storage';
import { fontName } from './own-fonts';

/** So many fonts of its own a workspace may have. */
const MAX_FONTS = 100;

/**
 * Takes a font into the workspace, as its own tables name it. `licensedBy` has said that the workspace may use it. The same file again
 * changes nothing. Throws `bad_font`.
 */
export async function takeFont(
  scope: Scope,
  { bytes, licensedBy }: { readonly bytes: Uint8Array; readonly licensedBy: string },
): Promise<ListedFont> {
  const { key, family, style, weight, italic, letters } = await renderingPool().probeFont(bytes);
  const font: ListedFont = { key, family, style, weight, italic, letters, bytes: bytes.length };
  const bundled = fontCatalogue.some(
    (one) => familyName(one.family) === familyName(family) && one.weight === weight && one.italic === italic,
  );
  if (bundled) throw badFont('already_there', { family, style });
  await storage().put(fontName(key), bytes);
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    if ((await countFonts(tx, scope)) >= MAX_FONTS) throw badFont('too_many', { count: MAX_FONTS });
    if (!(await keepFont(tx, scope, { ...font, licensedBy }))) throw badFont('already_there', { family, style });
  });
  return font;
}
