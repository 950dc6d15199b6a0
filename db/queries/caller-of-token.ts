import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '../client';
import { apiTokens, workspaces } from '../schema';
import type { Scope } from '../scope';

/** A token's row with the settings of its workspace that answering a call needs. */
export interface TokenRecord {
  readonly id: string;
  readonly enabled: boolean;
  readonly postOnly: boolean;
  /** Seconds. */
  readonly repeatWindow: number;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly workspace: {
    readonly id: string;
    readonly locale: 'ru' | 'en';
    readonly timeZone: string;
    readonly apiEnabled: boolean;
    readonly httpStatuses: boolean;
  };
}

/**
 * The token of this SHA-256, its own value's or its old one's, whatever its state. It takes no scope, for it is what scopes are made from.
 */
export async function findTokenByHash(db: Db, hash: string): Promise<TokenRecord | undefined> {
  const [row] = await db
    .select({
      id: apiTokens.id,
      enabled: apiTokens.enabled,
      postOnly: apiTokens.postOnly,
      repeatWindow: apiTokens.repeatWindow,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      workspace: {
        id: workspaces.id,
        locale: workspaces.locale,
        timeZone: workspaces.timeZone,
        apiEnabled: workspaces.apiEnabled,
        httpStatuses: workspaces.httpStatuses,
      },
    })
    .from(apiTokens)
    .innerJoin(workspaces, eq(workspaces.id, apiTokens.workspaceId))
    .where(or(eq(apiTokens.hash, hash), eq(apiTokens.oldHash, hash)));
  return row;
}

/** Writes down that the token was used at `now`, unless that was done after `since`. */
export async function noteTokenUse(
  db: Db,
  scope: Scope,
  { tokenId, now, since }: { tokenId: string; now: Date; since: Date },
): Promise<void> {
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(apiTokens.workspaceId, scope.workspaceId),
        eq(apiTokens.id, tokenId),
        or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, since)),
      ),
    );
}
