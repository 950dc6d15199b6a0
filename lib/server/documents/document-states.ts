import { getDatabase } from '../../../db/client';
import { findState, listStates, nameState } from '../../../db/queries/document-states';
import type { Scope } from '../../../db/scope';
import type { DesignDocument } from '../../document/design-document';
import { readDocument } from '../../document/read-document';
import { AppError } from '../../errors';

/** One state of a document's history. */
export interface ShownState {
  readonly revision: number;
  /** What a person called it. */
  readonly name: string | null;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Name, else address, of who saved it. */
  readonly author: string | null;
  /** Files made from exactly this state. */
  readonly files: number;
}

/** A document's history, the newest first; empty when it was never changed. Throws `not_found`. */
export async function documentStates(scope: Scope, documentId: string): Promise<{ states: readonly ShownState[] }> {
  const { db } = await getDatabase();
  const rows = await listStates(db, scope, documentId);
  if (rows === undefined) throw new AppError('not_found');
  const states = rows.map(({ savedAt, author, authorEmail, ...row }) => ({
    ...row,
    savedAt: savedAt.toISOString(),
    author: author ?? authorEmail,
  }));
  return { states };
}

/** The content of one state, brought to today's schema. Throws `not_found`. */
export async function documentState(scope: Scope, documentId: string, revision: number): Promise<{ content: DesignDocument }> {
  const { db } = await getDatabase();
  const read = readDocument(await findState(db, scope, documentId, revision));
  if (!('document' in read)) throw new AppError('not_found');
  return { content: read.document };
}

/** Gives a state a name, so that it is kept for good, or takes it away. Throws `not_found`. */
export async function nameDocumentState(scope: Scope, documentId: string, revision: number, name: string | null): Promise<void> {
  const { db } = await getDatabase();
  if (!(await nameState(db, scope, documentId, revision, name))) throw new AppError('not_found');
}
