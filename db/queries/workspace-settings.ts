import { eq } from 'drizzle-orm';
import type { Db } from '../client';
import { workspaces } from '../schema';
import type { Scope } from '../scope';

const SETTINGS = {
  name: workspaces.name,
  locale: workspaces.locale,
  timeZone: workspaces.timeZone,
  apiEnabled: workspaces.apiEnabled,
  httpStatuses: workspaces.httpStatuses,
  publicLinks: workspaces.publicLinks,
  openPickUp: workspaces.openPickUp,
  letterFormat: workspaces.letterFormat,
  downloadFormat: workspaces.downloadFormat,
};

export type WorkspaceSettings = Readonly<Pick<typeof workspaces.$inferSelect, keyof typeof SETTINGS>>;

export async function findSettings(db: Db, scope: Scope): Promise<WorkspaceSettings | undefined> {
  const [row] = await db.select(SETTINGS).from(workspaces).where(eq(workspaces.id, scope.workspaceId));
  return row;
}

/** Changes those that are given. */
export async function changeSettings(db: Db, scope: Scope, change: Partial<WorkspaceSettings>): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.update(workspaces).set(change).where(eq(workspaces.id, scope.workspaceId));
}
