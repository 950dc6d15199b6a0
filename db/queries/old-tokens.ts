import { and, eq, or, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { apiTokens } from '../schema';
import type { Scope } from '../scope';

/** Any number, the same in every process; PostgreSQL names advisory locks so. */
const TOKEN_VALUES_LOCK = 5_120_002;

/**
 * Whether some token of this server, of whatever workspace, has this SHA-256 as its own value's or its old one's. It takes no scope, for
 * a value must stand for one token only. Until the transaction ends nobody else can answer this for himself.
 */
export async function isTokenHashTaken(tx: Db, hash: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TOKEN_VALUES_LOCK})`);
  return (await tx.$count(apiTokens, or(eq(apiTokens.hash, hash), eq(apiTokens.oldHash, hash)))) > 0;
}

/** Gives a token its old value's SHA-256, or takes it away (null); false when the workspace has no such token. */
export async function setOldTokenHash(db: Db, scope: Scope, { tokenId, hash }: { tokenId: string; hash: string | null }): Promise<boolean> {
  const set = await db
    .update(apiTokens)
    .set({ oldHash: hash })
    .where(and(eq(apiTokens.workspaceId, scope.workspaceId), eq(apiTokens.id, tokenId)))
    .returning({ id: apiTokens.id });
  return set.length > 0;
}
