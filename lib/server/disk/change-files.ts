import { getDatabase } from '../../../db/client';
import {
  changeFile as writeChange,
  findFileMaking,
  remakeFile as writeRemade,
  setFileTrashed,
  setFileWithdrawn,
  type FileMaking,
} from '../../../db/queries/change-files';
import { folderPath, lockFolders } from '../../../db/queries/disk-folders';
import { showFoldersOfFile } from '../../../db/queries/trash-folders';
import type { Scope } from '../../../db/scope';
import { documentVariables, pictureVariables } from '../../document/document-needs';
import { ownValue } from '../../document/own-value';
import { optionsOf, settingsByName } from '../../document/variable-settings';
import { AppError } from '../../errors';
import { nameFile } from '../create/name-file';
import { reopenPictures } from '../create/retry-file';
import { enqueue } from '../jobs/enqueue';

/** Renames or moves a file. Throws `not_found` for a file or folder that is not there. */
export async function changeFile(
  scope: Scope,
  id: string,
  change: { readonly name?: string | undefined; readonly folderId?: string | null | undefined },
): Promise<void> {
  if (change.name === undefined && change.folderId === undefined) throw new AppError('bad_request');
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    if (change.folderId !== undefined) await lockFolders(tx, scope);
    if (change.folderId) found((await folderPath(tx, scope, change.folderId)).length > 0);
    found(await writeChange(tx, scope, id, change));
  });
}

/** Its link shows the file no more, or again. */
export async function withdrawFile(scope: Scope, id: string, withdrawn: boolean): Promise<void> {
  const { db } = await getDatabase();
  found(await setFileWithdrawn(db, scope, id, withdrawn ? new Date() : null));
}

/** Puts a file into the trash, or back to where it was: also when its folder has been thrown away since. */
export async function trashFile(scope: Scope, id: string, trashed: boolean): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    if (!trashed) await lockFolders(tx, scope);
    found(await setFileTrashed(tx, scope, id, trashed ? new Date() : null));
    if (!trashed) await showFoldersOfFile(tx, scope, id);
  });
}

/** The texts that a file was made from, in the order of its document, and how many pages it has. Pictures are not among them. */
export async function fileMaking(scope: Scope, id: string) {
  const { db } = await getDatabase();
  const making = await findFileMaking(db, scope, id);
  if (making === undefined) throw new AppError('not_found');
  const pictures = new Set(pictureVariables(making.content));
  const settings = settingsByName(making.content.variables);
  const variables = documentVariables(making.content)
    .filter((name) => !pictures.has(name))
    .map((name) => {
      const said = settings.get(name);
      const value = ownValue(making.variables, name) ?? '';
      return { name, title: said?.title ?? '', options: said === undefined ? [] : optionsOf(said), value };
    });
  return { variables, pages: making.pages.length };
}

/**
 * Makes a file again on the same link with these texts in place of the old ones; its numbers, draws and pictures stay. A name that was
 * made of the old texts is made of the new ones; one that a person gave stays. Throws `not_found`,
 * `conflict` while it is being made, and `bad_request` for a variable that its document does not have.
 */
export async function remakeFile(scope: Scope, id: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    const making = await findFileMaking(tx, scope, id, true);
    if (making === undefined) throw new AppError('not_found');
    if (making.state === 'pending') throw new AppError('conflict', { state: making.state });
    const pictures = new Set(pictureVariables(making.content));
    const known = new Set(documentVariables(making.content).filter((name) => !pictures.has(name)));
    const unknown = Object.keys(changed).find((name) => !known.has(name));
    if (unknown !== undefined) throw new AppError('bad_request', { field: `variables.${unknown}` });
    const { creationId } = making;
    const variables = { ...making.variables, ...changed };
    await writeRemade(tx, scope, id, { creationId, name: correctedName(making, variables), variables });
    await reopenPictures(tx, scope, { creationId, variables });
    await enqueue(tx, scope, { kind: 'make-files', key: creationId, payload: { creationId } });
  });
}

function correctedName(making: FileMaking, variables: FileMaking['variables']): string {
  const document = { name: making.documentName, content: making.content };
  const nameWith = (texts: FileMaking['variables']) =>
    nameFile(document, { variables: texts, pictures: making.pictures, draws: making.draws });
  return making.name === nameWith(making.variables) ? nameWith(variables) : making.name;
}

function found(there: boolean): void {
  if (!there) throw new AppError('not_found');
}
