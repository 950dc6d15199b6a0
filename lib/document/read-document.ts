import { designDocument, type DesignDocument } from './design-document';
import { isJsonObject, migrate, type Migration, MIGRATIONS } from './migrations';
import { SCHEMA_VERSION } from './schema';

/** Why stored JSON is no document that can be worked with. */
export type ReadError =
  | { readonly code: 'not_a_document' }
  /** Written by a later version of the program. */
  | { readonly code: 'newer_schema'; readonly schema: number }
  | { readonly code: 'invalid'; readonly problems: readonly ReadProblem[] };

export interface ReadProblem {
  /** Where, such as `pages.0.elements.3.width`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Reads a document as it is stored or sent: migrates it to today's shape, puts in defaults and mends texts, so that nothing behind this
 * border has to ask. Elements of unknown types stay whole.
 */
export function readDocument(
  stored: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): { readonly document: DesignDocument } | { readonly error: ReadError } {
  if (!isJsonObject(stored) || typeof stored['schema'] !== 'number') return { error: { code: 'not_a_document' } };
  if (stored['schema'] > SCHEMA_VERSION) return { error: { code: 'newer_schema', schema: stored['schema'] } };
  const migrated = migrate(stored, migrations);
  if (!migrated) return { error: { code: 'not_a_document' } };
  const read = designDocument.safeParse(migrated);
  if (read.success) return { document: read.data };
  return { error: { code: 'invalid', problems: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) } };
}
