import type { Tx } from '../../../db/client';
import { ensureFolderById, ensureFolderByPath } from '../../../db/queries/folders-for-files';
import type { Scope } from '../../../db/scope';
import { mapInTurns } from '../in-turns';
import type { CreateRequest, FolderChoice } from './create-request';
import type { CreateWarning } from './create-warning';

/** Where the files of a creation go. */
export interface PlacedFiles {
  /** In the order of the rows; null: the root. */
  readonly folderIds: readonly (string | null)[];
  readonly warnings: readonly CreateWarning[];
}

/**
 * The folder of each row's file (null: the root), all there when the transaction commits. A folder is asked for once, however many rows
 * name it; one made for an unknown id is named after the document.
 */
export async function ensureFolders(tx: Tx, scope: Scope, request: CreateRequest, documentName: string): Promise<PlacedFiles> {
  const choices = request.rows.map((row) => row.folder ?? request.folder);
  const keys = await mapInTurns(choices, (choice) => JSON.stringify(choice));
  const byKey = new Map(keys.map((key, position) => [key, choices[position] ?? request.folder]));
  const ids = new Map<string, string | null>();
  const warnings: CreateWarning[] = [];
  // In one order for everybody, so that two calls that name the same folders never wait for each other in a circle.
  for (const key of [...byKey.keys()].sort()) {
    ids.set(key, await ensure(tx, scope, byKey.get(key) ?? request.folder, documentName, warnings));
  }
  return { folderIds: keys.map((key) => ids.get(key) ?? null), warnings };
}

async function ensure(tx: Tx, scope: Scope, choice: FolderChoice, name: string, warnings: CreateWarning[]): Promise<string | null> {
  if (choice.by === 'root') return null;
  if (choice.by === 'path') return ensureFolderByPath(tx, scope, choice.path);
  const { created } = await ensureFolderById(tx, scope, { id: choice.id, name });
  if (created) warnings.push({ code: 'folder_created', name });
  return choice.id;
}
