import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Db } from '../client';
import { calls, type SaidWarning } from '../schema';
import type { Scope } from '../scope';

/** A call as it is written down; secrets are masked before. */
export interface LoggedCall {
  /** Request id. */
  readonly id: string;
  readonly tokenId: string | null;
  readonly creationId: string | null;
  readonly method: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** `success`, or the code of the refusal. */
  readonly outcome: string;
  /** HTTP status of the reply. */
  readonly status: number;
  readonly reply: string;
  readonly warnings: readonly SaidWarning[];
  /** Milliseconds until the reply. */
  readonly took: number;
  /** In whole milliseconds, as pages of the log count on. */
  readonly createdAt: Date;
}

export async function logCall(db: Db, scope: Scope, call: LoggedCall): Promise<void> {
  const { parameters, warnings, ...rest } = call;
  const copied = parameters.map(([name, value]): [string, string] => [name, value]);
  await db.insert(calls).values({ ...rest, workspaceId: scope.workspaceId, parameters: copied, warnings: [...warnings] });
}

/** Writes down how a call ended that was answered only after its file was made. */
export async function noteReply(
  db: Db,
  scope: Scope,
  { id, ...end }: Pick<LoggedCall, 'id' | 'status' | 'took'> & Partial<Pick<LoggedCall, 'outcome' | 'reply'>>,
): Promise<void> {
  await db
    .update(calls)
    .set(end)
    .where(and(eq(calls.workspaceId, scope.workspaceId), eq(calls.id, id)));
}

/** The place after which a page of the log begins. */
export interface CallPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** Calls of the workspace, or with one of its tokens, newest first, those after `after`; a page stays what it is while new calls come. */
export async function listCalls(
  db: Db,
  scope: Scope,
  { after, tokenId, limit }: { after?: CallPlace | undefined; tokenId?: string | undefined; limit: number },
): Promise<readonly LoggedCall[]> {
  const older = after && or(lt(calls.createdAt, after.createdAt), and(eq(calls.createdAt, after.createdAt), lt(calls.id, after.id)));
  return db
    .select({
      id: calls.id,
      tokenId: calls.tokenId,
      creationId: calls.creationId,
      method: calls.method,
      parameters: calls.parameters,
      outcome: calls.outcome,
      status: calls.status,
      reply: calls.reply,
      warnings: calls.warnings,
      took: calls.took,
      createdAt: calls.createdAt,
    })
    .from(calls)
    .where(and(eq(calls.workspaceId, scope.workspaceId), tokenId === undefined ? undefined : eq(calls.tokenId, tokenId), older))
    .orderBy(desc(calls.createdAt), desc(calls.id))
    .limit(limit);
}

/** Removes calls from before `before`, at most `limit`, of all workspaces; the server's own work. Returns how many. */
export async function sweepCalls(db: Db, { before, limit }: { before: Date; limit: number }): Promise<number> {
  const old = db.select({ id: calls.id }).from(calls).where(lt(calls.createdAt, before)).limit(limit);
  const gone = await db.delete(calls).where(inArray(calls.id, old)).returning({ id: calls.id });
  return gone.length;
}
