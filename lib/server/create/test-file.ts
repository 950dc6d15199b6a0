import type { Scope } from '../../../db/scope';
import type { DescribedVariable } from '../../document/described-variables';
import { ownValue } from '../../document/own-value';
import { AppError } from '../../errors';
import { readDocumentPreview } from '../documents/document-preview';
import { workspaceSettings } from '../settings/workspace-settings';
import { acceptCreation } from './accept-creation';
import { cleanValue, isDataUri } from './clean-value';
import type { CreateServices } from './create-services';
import { isPictureLink } from './take-in-pictures';

/**
 * Has one file made of the document with these values, or else with the samples of its variables; where one has none, its own name
 * stands. It prints the numbers that come next and takes none, and no letter goes out. Throws `not_found`, and `conflict` for a document that a later version
 * of the program wrote.
 *
 * @returns the file's id, before it is made
 */
export async function makeTestFile(
  services: CreateServices,
  scope: Scope,
  {
    documentId,
    linkBase,
    values,
  }: { readonly documentId: string; readonly linkBase: string; readonly values?: Readonly<Record<string, string>> | undefined },
): Promise<{ id: string }> {
  const settings = await workspaceSettings(scope);
  const saved = await readDocumentPreview(scope, documentId, { now: services.now(), timeZone: settings.timeZone, linkBase });
  if ('error' in saved) throw new AppError('conflict', { reason: 'unreadable_document' });
  const { variables: known } = saved.preview;
  const variables = Object.fromEntries(values === undefined ? samples(known) : givenValues(known, values));
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

function samples(variables: readonly DescribedVariable[]): [string, string][] {
  return variables.filter(({ kind }) => kind !== 'picture').map(({ name, sample, title }) => [name, sample || title || name]);
}

/** Only what the document asks for. A picture comes by its link or in its own bytes; where neither is given its place stays empty. */
function givenValues(variables: readonly DescribedVariable[], values: Readonly<Record<string, string>>): [string, string][] {
  return variables.flatMap(({ name, kind }): [string, string][] => {
    const { value } = cleanValue(ownValue(values, name) ?? '');
    return kind !== 'picture' || isPictureLink(value) || isDataUri(value) ? [[name, value]] : [];
  });
}
