import { getDatabase } from '../../../db/client';
import { findDocumentToPreview } from '../../../db/queries/document-to-preview';
import { recentValues, type MadeValues } from '../../../db/queries/recent-values';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** As many as a person will look through. */
const SHOWN = 50;
/** Characters; longer is a picture's own bytes, which is kept apart anyway. */
const LONGEST_VALUE = 10_000;

/** Values of the files last made from a document, for looking at it with them. Throws `not_found`, also for a document in the trash. */
export async function recentValuesOf(scope: Scope, documentId: string): Promise<readonly MadeValues[]> {
  const { db } = await getDatabase();
  if ((await findDocumentToPreview(db, scope, documentId)) === undefined) throw new AppError('not_found');
  const rows = await recentValues(db, scope, documentId, SHOWN);
  return rows.map((row) => ({
    ...row,
    variables: Object.fromEntries(Object.entries(row.variables).filter(([, value]) => value.length <= LONGEST_VALUE)),
  }));
}
