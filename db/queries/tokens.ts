import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { apiTokens } from '../schema';
import type { Scope } from '../scope';

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly last4: string;
  readonly enabled: boolean;
  readonly postOnly: boolean;
  /** Seconds. */
  readonly repeatWindow: number;
  readonly hasOldValue: boolean;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

/** Tokens of the workspace, the newest first. */
export async function listTokens(db: Db, scope: Scope): Promise<readonly ListedToken[]> {
  return db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      last4: apiTokens.last4,
      enabled: apiTokens.enabled,
      postOnly: apiTokens.postOnly,
      repeatWindow: apiTokens.repeatWindow,
      hasOldValue: sql<boolean>`${apiTokens.oldHash} is not null`,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      createdAt: apiTokens.createdAt,
    })
    .from(apiTokens)
    .where(eq(apiTokens.workspaceId, scope.workspaceId))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

export async function insertToken(
  db: Db,
  scope: Scope,
  token: Pick<typeof apiTokens.$inferInsert, 'id' | 'name' | 'hash' | 'last4' | 'postOnly' | 'repeatWindow' | 'expiresAt'>,
): Promise<void> {
  await db.insert(apiTokens).values({ ...token, workspaceId: scope.workspaceId });
}

/** Changes a token; false when the workspace has none of this id. */
export async function changeToken(
  db: Db,
  scope: Scope,
  id: string,
  change: Partial<Pick<typeof apiTokens.$inferInsert, 'name' | 'enabled' | 'postOnly' | 'repeatWindow' | 'expiresAt'>>,
): Promise<boolean> {
  const changed = await db
    .update(apiTokens)
    .set({ ...change, id })
    .where(and(eq(apiTokens.workspaceId, scope.workspaceId), eq(apiTokens.id, id)))
    .returning({ id: apiTokens.id });
  return changed.length > 0;
}

/** Deletes a token; false when the workspace has none of this id. */
export async function deleteToken(db: Db, scope: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(apiTokens)
    .where(and(eq(apiTokens.workspaceId, scope.workspaceId), eq(apiTokens.id, id)))
    .returning({ id: apiTokens.id });
  return gone.length > 0;
}
