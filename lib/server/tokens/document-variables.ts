import { getDatabase } from '../../../db/client';
import { findDocumentToPreview } from '../../../db/queries/document-to-preview';
import type { Scope } from '../../../db/scope';
import { documentVariables, pictureVariables } from '../../document/document-needs';
import { readDocument } from '../../document/read-document';
import { AppError } from '../../errors';

export interface LinkVariable {
  /** Without `%`. */
  readonly name: string;
  /** What people call it; empty: its name. */
  readonly title: string;
  readonly sample: string;
  readonly picture: boolean;
}

/** Variables of a document's last saved state, in its order. Throws `not_found`, also for one in the trash, and `conflict` for one that a later version wrote. */
export async function variablesOf(scope: Scope, documentId: string): Promise<readonly LinkVariable[]> {
  const { db } = await getDatabase();
  const found = await findDocumentToPreview(db, scope, documentId);
  if (found === undefined) throw new AppError('not_found');
  const read = readDocument(found.content);
  if ('error' in read) throw new AppError('conflict', { reason: 'unreadable_document' });
  const pictures = new Set(pictureVariables(read.document));
  const settings = new Map(read.document.variables.map((variable) => [variable.name, variable]));
  return documentVariables(read.document).map((name) => {
    const { title = '', sample = '' } = settings.get(name) ?? {};
    return { name, title, sample, picture: pictures.has(name) };
  });
}
