import { getDatabase } from '../../../db/client';
import { findDocumentToPreview } from '../../../db/queries/document-to-preview';
import type { Scope } from '../../../db/scope';
import { documentVariables, filesAreAlike, pictureVariables } from '../../document/document-needs';
import { readDocument } from '../../document/read-document';
import { optionsOf, sampleOf, settingsByName, variableSettings } from '../../document/variable-settings';
import { AppError } from '../../errors';

export interface LinkVariable {
  /** Without `%`. */
  readonly name: string;
  /** What people call it; empty: its name. */
  readonly title: string;
  readonly sample: string;
  /** What its value is one of; empty: it may be anything. */
  readonly options: readonly string[];
  readonly picture: boolean;
  /** Whether a file without a value is reported. */
  readonly required: boolean;
}

export interface VariablesOfDocument {
  /** In the document's order. */
  readonly variables: readonly LinkVariable[];
  /** Whether all files will be the same, whatever a call gives. */
  readonly alike: boolean;
}

/** Variables of a document's last saved state. Throws `not_found`, also for one in the trash, and `conflict` for one that a later version wrote. */
export async function variablesOf(scope: Scope, documentId: string): Promise<VariablesOfDocument> {
  const { db } = await getDatabase();
  const found = await findDocumentToPreview(db, scope, documentId);
  if (found === undefined) throw new AppError('not_found');
  const read = readDocument(found.content);
  if ('error' in read) throw new AppError('conflict', { reason: 'unreadable_document' });
  const pictures = new Set(pictureVariables(read.document));
  const settings = settingsByName(read.document.variables);
  const variables = documentVariables(read.document).map((name) => {
    const said = settings.get(name) ?? variableSettings.parse({ name });
    const picture = pictures.has(name);
    const values = picture ? { sample: said.sample, options: [] } : { sample: sampleOf(said), options: optionsOf(said) };
    return { name, title: said.title, ...values, picture, required: said.required };
  });
  return { variables, alike: filesAreAlike(read.document) };
}
