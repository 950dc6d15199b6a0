import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { folders, mailTemplates, workspaces } from '../schema';
import type { Scope } from '../scope';

const SETTINGS = {
  name: workspaces.name,
  locale: workspaces.locale,
  timeZone: workspaces.timeZone,
  apiEnabled: workspaces.apiEnabled,
  httpStatuses: workspaces.httpStatuses,
  publicLinks: workspaces.publicLinks,
  openPickUp: workspaces.openPickUp,
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

/** Names that a link may be built with: at most `limit` folders of the Disk and mail templates, outside the trash, by name. */
export async function listLinkTargets(db: Db, scope: Scope, limit: number) {
  const named = (table: typeof folders | typeof mailTemplates) =>
    db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(eq(table.workspaceId, scope.workspaceId), isNull(table.trashedAt)))
      .orderBy(asc(table.name), asc(table.id))
      .limit(limit);
  return { folders: await named(folders), mailTemplates: await named(mailTemplates) };
}
