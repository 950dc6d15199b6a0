import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { readDocumentPreview } from '../documents/document-preview';
import { workspaceSettings } from '../settings/workspace-settings';
import { acceptCreation } from './accept-creation';
import type { CreateServices } from './create-services';

/**
 * Has one file made of the document with the samples of its variables; where a variable has none, its own name stands. It prints the
 * numbers that come next and takes none, and no letter goes out. Throws `not_found`, and `conflict` for a document that a later version
 * of the program wrote.
 *
 * @returns the file's id, before it is made
 */
export async function makeTestFile(
  services: CreateServices,
  scope: Scope,
  { documentId, linkBase }: { readonly documentId: string; readonly linkBase: string },
): Promise<{ id: string }> {
  const settings = await workspaceSettings(scope);
  const saved = await readDocumentPreview(scope, documentId, { now: services.now(), timeZone: settings.timeZone, linkBase });
  if ('error' in saved) throw new AppError('conflict', { reason: 'unreadable_document' });
  const texts = saved.preview.variables.filter(({ kind }) => kind === 'text');
  const variables = Object.fromEntries(texts.map(({ name, sample, title }) => [name, sample || title || name]));
  const row = { variables, folder: undefined, warnings: [] };
  const asked = {
    docId: documentId,
    rows: [row],
    pages: undefined,
    folder: { by: 'root' },
    mailId: undefined,
    mailing: undefined,
  } as const;
  const caller = { scope, tokenId: undefined, repeatWindow: 0, workspace: { ...settings, id: scope.workspaceId } };
  const { fileIds } = await acceptCreation(services, caller, { ...asked, result: 'json', warnings: [] }, { linkBase, test: true });
  const [id] = fileIds;
  if (id === undefined) throw new Error('a creation of one row has one file');
  return { id };
}
