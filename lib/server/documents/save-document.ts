import { getDatabase, type Db } from '../../../db/client';
import { findDocument, writeContent } from '../../../db/queries/change-documents';
import { keepState } from '../../../db/queries/document-states';
import { pictureInfos } from '../../../db/queries/document-to-preview';
import type { Scope } from '../../../db/scope';
import type { DesignDocument } from '../../document/design-document';
import { documentAssets } from '../../document/document-needs';
import { readDocument } from '../../document/read-document';
import { AppError } from '../../errors';

/** What an editor sends: the document as it now is, and the revision it was made from. */
export interface SentDocument {
  readonly content: unknown;
  readonly revision: number;
}

/**
 * Saves a document as a new revision. Throws `not_found`; `bad_request` for what is no document, or one that draws a picture the workspace
 * does not have; `conflict` when somebody has saved since. What is saved already is saved, whatever revision was sent: the answer to an
 * earlier try may have been lost on its way.
 */
export async function saveDocument(scope: Scope, id: string, sent: SentDocument): Promise<{ revision: number }> {
  const { db } = await getDatabase();
  return db.transaction(async (tx) => {
    const saved = await findDocument(tx, scope, id);
    if (saved === undefined) throw new AppError('not_found');
    const content = readSent(sent.content);
    if (sameContent(content, saved.content)) return { revision: saved.revision };
    if (saved.revision !== sent.revision) throw new AppError('conflict', { revision: saved.revision });
    await requirePictures(tx, scope, content);
    const revision = await writeContent(tx, scope, id, { content, revision: sent.revision });
    // Between the reading and the writing somebody was quicker.
    if (revision === undefined) throw new AppError('conflict');
    await keepState(tx, scope, { documentId: id, before: saved, content, revision });
    return { revision };
  });
}

/** The last saved state, to go on from after a conflict. Throws `not_found`. */
export async function readSavedDocument(scope: Scope, id: string): Promise<{ content: DesignDocument; revision: number }> {
  const { db } = await getDatabase();
  const saved = await findDocument(db, scope, id);
  if (saved === undefined) throw new AppError('not_found');
  return { content: readSent(saved.content), revision: saved.revision };
}

/** A document that was sent, fit to be saved in this workspace. Throws `bad_request` for any other. */
export async function readToSave(tx: Db, scope: Scope, sent: unknown): Promise<DesignDocument> {
  const content = readSent(sent);
  await requirePictures(tx, scope, content);
  return content;
}

function readSent(content: unknown): DesignDocument {
  const read = readDocument(content);
  if ('document' in read) return read.document;
  const { error } = read;
  throw new AppError('bad_request', { field: error.code === 'invalid' ? `content.${error.problems[0]?.path ?? ''}` : 'content.schema' });
}

/** The database gives back the same JSON with its keys in an order of its own. */
function sameContent(one: DesignDocument, stored: unknown): boolean {
  const read = readDocument(stored);
  return 'document' in read && JSON.stringify(read.document) === JSON.stringify(one);
}

/** Pictures lie together for all workspaces, so a document may only name those that its own workspace has. */
async function requirePictures(tx: Db, scope: Scope, content: DesignDocument): Promise<void> {
  const wanted = documentAssets(withHidden(content));
  const own = await pictureInfos(tx, scope, wanted);
  if (wanted.some((key) => own[key] === undefined)) throw new AppError('bad_request', { field: 'content', reason: 'picture' });
}

/** What is hidden now may be shown tomorrow. */
function withHidden(content: DesignDocument): DesignDocument {
  const pages = content.pages.map((page) => ({ ...page, elements: page.elements.map((element) => ({ ...element, hidden: false })) }));
  return { ...content, pages };
}
