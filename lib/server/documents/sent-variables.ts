import { getDatabase } from '../../../db/client';
import { findDocumentToPreview } from '../../../db/queries/document-to-preview';
import { sentVariables } from '../../../db/queries/sent-variables';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** Files enough to have seen what a process or a table sends. */
const NEWEST = 200;
/** Names that a person will look through. */
const SHOWN = 100;
/** Tells where a file goes, and is not to be printed. */
const OF_NO_DOCUMENT = 'folder_id';

/** What calls and tables have given values for of late, for this document, without `%`. Throws `not_found`, also for one in the trash. */
export async function sentVariablesOf(scope: Scope, documentId: string): Promise<readonly string[]> {
  const { db } = await getDatabase();
  if ((await findDocumentToPreview(db, scope, documentId)) === undefined) throw new AppError('not_found');
  const names = await sentVariables(db, scope, documentId, { newest: NEWEST, limit: SHOWN });
  return names.filter((name) => name !== OF_NO_DOCUMENT);
}
