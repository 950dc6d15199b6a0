import { getDatabase } from '../../../db/client';
import { changeSettings, findSettings, type WorkspaceSettings } from '../../../db/queries/workspace-settings';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

export async function workspaceSettings(scope: Scope): Promise<WorkspaceSettings> {
  const { db } = await getDatabase();
  const settings = await findSettings(db, scope);
  if (settings === undefined) throw new AppError('not_found');
  return settings;
}

/** Changes the settings that are given; others stay. */
export async function changeWorkspaceSettings(
  scope: Scope,
  given: { readonly [Key in keyof WorkspaceSettings]?: WorkspaceSettings[Key] | undefined },
): Promise<void> {
  const { db } = await getDatabase();
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  await changeSettings(db, scope, change);
}
