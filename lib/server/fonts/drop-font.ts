import { getDatabase } from '../../../db/client';
import { listFonts, removeFont, stylesOfDocuments } from '../../../db/queries/own-fonts';
import type { Scope } from '../../../db/scope';
import { catalogueWith } from '../../document/own-font';
import { AppError } from '../../errors';
import { nearestInFamily } from '../../text/match-font';

/**
 * Removes a font from the choice. What is made with it stays, and so do its bytes. Throws `not_found`, and `conflict` with reason
 * `font_used` while a document, also one in the trash, is set in it.
 */
export async function dropFont(scope: Scope, key: string): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    const own = await listFonts(tx, scope);
    if (!own.some((font) => font.key === key)) throw new AppError('not_found');
    const catalogue = catalogueWith(own);
    const isSetInIt = ({ family = '', weight = 400, italic = false }) =>
      nearestInFamily(catalogue, { family, weight, italic })?.key === key;
    const user = (await stylesOfDocuments(tx, scope)).find(({ styles }) => styles.some(isSetInIt));
    if (user !== undefined) throw new AppError('conflict', { reason: 'font_used', document: user.name });
    await removeFont(tx, scope, key);
  });
}
