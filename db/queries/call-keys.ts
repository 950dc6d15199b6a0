import { and, asc, eq, isNull, lte, ne, notInArray, or } from 'drizzle-orm';
import type { Db } from '../client';
import { callKeys, creations, files, type SaidWarning } from '../schema';
import type { Scope } from '../scope';
import { unwrittenFiles } from './creation-slices';

/** What tells that two calls are one, as it is kept. */
export interface CallKey {
  readonly tokenId: string;
  readonly kind: 'repeat' | 'idempotency';
  readonly key: string;
  /** SHA-256 of the parameters. */
  readonly parameters: string;
}

/** The call that has the key already. */
export interface FirstCall {
  readonly creationId: string;
  readonly parameters: string;
}

/**
 * Takes the key for this creation, whose row must be there; undefined when it was free or no longer counts, otherwise the call that has
 * it. Of two transactions that want one key the second waits here until the first is committed or rolled back.
 */
export async function takeCallKey(
  tx: Db,
  scope: Scope,
  key: CallKey,
  { creationId, now, expiresAt }: { creationId: string; now: Date; expiresAt: Date },
): Promise<FirstCall | undefined> {
  const row = { ...key, workspaceId: scope.workspaceId, creationId, expiresAt };
  for (;;) {
    const taken = await tx.insert(callKeys).values(row).onConflictDoNothing().returning({ creationId: callKeys.creationId });
    if (taken.length > 0) return undefined;
    const [kept] = await tx.select({ creationId: callKeys.creationId }).from(callKeys).where(isKey(scope, key)).for('update');
    // Swept away in between: it is free now.
    if (kept === undefined) continue;
    const first = await findFirstCall(tx, scope, key, now);
    if (first !== undefined) return first;
    await tx.update(callKeys).set(row).where(isKey(scope, key));
    return undefined;
  }
}

/**
 * The call that has this key and still counts. A caller's own key counts until it expires; a repeated call also as long as the first one's
 * files are not decided, but never when one of them could not be made or is there no more.
 */
export async function findFirstCall(db: Db, scope: Scope, key: CallKey, now: Date): Promise<FirstCall | undefined> {
  const [kept] = await db
    .select({
      creationId: callKeys.creationId,
      parameters: callKeys.parameters,
      expiresAt: callKeys.expiresAt,
      decidedAt: creations.decidedAt,
      fileCount: creations.fileCount,
    })
    .from(callKeys)
    .innerJoin(creations, and(eq(creations.workspaceId, callKeys.workspaceId), eq(creations.id, callKeys.creationId)))
    .where(isKey(scope, key));
  if (kept === undefined) return undefined;
  const { creationId, parameters } = kept;
  if (key.kind === 'idempotency') return kept.expiresAt > now ? { creationId, parameters } : undefined;
  if (kept.expiresAt <= now && kept.decidedAt !== null) return undefined;
  const good = and(eq(files.creationId, creationId), ne(files.state, 'failed'), isNull(files.trashedAt), isNull(files.withdrawnAt));
  // Read first: what is written out meanwhile counts twice rather than not at all.
  const unwritten = kept.decidedAt === null ? (await unwrittenFiles(db, creationId)).length : 0;
  return (await db.$count(files, good)) + unwritten >= kept.fileCount ? { creationId, parameters } : undefined;
}

function isKey(scope: Scope, { tokenId, kind, key }: CallKey) {
  return and(eq(callKeys.workspaceId, scope.workspaceId), eq(callKeys.tokenId, tokenId), eq(callKeys.kind, kind), eq(callKeys.key, key));
}

/** What the first caller was told. */
export interface FirstReply {
  readonly id: string;
  /** In their order. */
  readonly fileIds: readonly string[];
  readonly warnings: readonly SaidWarning[];
  readonly linkBase: string;
}

export async function findFirstReply(db: Db, scope: Scope, creationId: string): Promise<FirstReply | undefined> {
  const [creation] = await db
    .select({ warnings: creations.warnings, linkBase: creations.linkBase })
    .from(creations)
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creationId)));
  if (creation === undefined) return undefined;
  // Read first: what is written out meanwhile is there twice, and told once.
  const unwritten = await unwrittenFiles(db, creationId);
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspaceId), eq(files.creationId, creationId)))
    .orderBy(asc(files.position));
  return { id: creationId, fileIds: [...new Set([...rows.map((row) => row.id), ...unwritten])], ...creation };
}

/** Removes keys that count no more, of all workspaces; the server's own work. */
export async function sweepCallKeys(db: Db, now: Date): Promise<number> {
  const undecided = db.select({ id: creations.id }).from(creations).where(isNull(creations.decidedAt));
  const gone = await db
    .delete(callKeys)
    .where(and(lte(callKeys.expiresAt, now), or(eq(callKeys.kind, 'idempotency'), notInArray(callKeys.creationId, undecided))))
    .returning({ key: callKeys.key });
  return gone.length;
}
