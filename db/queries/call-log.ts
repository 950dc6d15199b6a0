import { and, desc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { apiTokens, calls, creations, documents, oldIds, type SaidWarning } from '../schema';
import { CALL_TEXT } from '../schema/calls';
import { foldedText, SEARCHED_LENGTH } from '../schema/files';
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
  /** What the words of a refusal name; null: none, or not kept. */
  readonly details: Readonly<Record<string, string | number>> | null;
  /** HTTP status of the reply. */
  readonly status: number;
  readonly reply: string;
  readonly warnings: readonly SaidWarning[];
  /** Milliseconds until the reply. */
  readonly took: number;
  /** In whole milliseconds, as pages of the log count on. */
  readonly createdAt: Date;
}

/** What is known of a call when it is written down. */
export interface CallToLog extends LoggedCall {
  /** Own or old id that the call gave for its document. */
  readonly askedDocument: string | null;
}

export async function logCall(db: Db, scope: Scope, { askedDocument, parameters, warnings, ...rest }: CallToLog): Promise<void> {
  const copied = parameters.map(([name, value]): [string, string] => [name, value]);
  const documentId = askedDocument === null ? null : ownDocumentId(scope, askedDocument);
  await db.insert(calls).values({
    ...rest,
    details: rest.details && { ...rest.details },
    workspaceId: scope.workspaceId,
    documentId,
    parameters: copied,
    warnings: [...warnings],
  });
}

/** The workspace's document with this id, or with this old id; null when there is none. */
function ownDocumentId({ workspaceId }: Scope, id: string): SQL {
  return sql`coalesce(
    (select own.id from ${documents} own where own.workspace_id = ${workspaceId} and own.id = ${id}),
    (select old.document_id from ${oldIds} old where old.workspace_id = ${workspaceId} and old.old_id = ${id}))`;
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

/** A call as the log shows it: with the names that things have now. */
export interface ListedCall extends LoggedCall {
  /** Null: deleted. */
  readonly token: { readonly name: string; readonly last4: string } | null;
  /** Null: none was asked for, or it was deleted for good. */
  readonly document: { readonly id: string; readonly name: string } | null;
  /** Files that were made or are being made. */
  readonly fileCount: number;
}

export interface CallChoice {
  readonly tokenId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly refused?: boolean | undefined;
  /** Found in parameters or reply. */
  readonly search?: string | undefined;
}

/**
 * Calls that fit, newest first, those after `after`; a page stays what it is while new calls come. Which they are is asked of an index
 * alone; only those shown are read.
 */
export async function listCalls(
  db: Db,
  scope: Scope,
  { after, limit, ...choice }: CallChoice & { after?: CallPlace | undefined; limit: number },
): Promise<readonly ListedCall[]> {
  const older = after && sql`(${calls.createdAt}, ${calls.id}) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`;
  const chosen = db
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.workspaceId, scope.workspaceId), ...conditions(scope, choice), older))
    .orderBy(desc(calls.createdAt), desc(calls.id))
    .limit(limit);
  const rows = await db
    .select({ ...LISTED, tokenName: apiTokens.name, last4: apiTokens.last4, documentName: documents.name, fileCount: creations.fileCount })
    .from(calls)
    .leftJoin(apiTokens, and(eq(apiTokens.workspaceId, calls.workspaceId), eq(apiTokens.id, calls.tokenId)))
    .leftJoin(documents, and(eq(documents.workspaceId, calls.workspaceId), eq(documents.id, calls.documentId)))
    .leftJoin(creations, and(eq(creations.workspaceId, calls.workspaceId), eq(creations.id, calls.creationId)))
    .where(and(eq(calls.workspaceId, scope.workspaceId), inArray(calls.id, chosen)))
    .orderBy(desc(calls.createdAt), desc(calls.id));
  return rows.map(({ tokenName, last4, documentId, documentName, fileCount, ...call }) => ({
    ...call,
    token: tokenName === null || last4 === null ? null : { name: tokenName, last4 },
    document: documentId === null || documentName === null ? null : { id: documentId, name: documentName },
    fileCount: fileCount ?? 0,
  }));
}

const LISTED = {
  id: calls.id,
  tokenId: calls.tokenId,
  documentId: calls.documentId,
  creationId: calls.creationId,
  method: calls.method,
  parameters: calls.parameters,
  outcome: calls.outcome,
  details: calls.details,
  status: calls.status,
  reply: calls.reply,
  warnings: calls.warnings,
  took: calls.took,
  createdAt: calls.createdAt,
};

function conditions(scope: Scope, { tokenId, documentId, refused, search }: CallChoice): (SQL | undefined)[] {
  return [
    tokenId === undefined ? undefined : eq(calls.tokenId, tokenId),
    documentId === undefined ? undefined : eq(calls.documentId, documentId),
    refused === true ? sql`${calls.outcome} <> 'success'` : undefined,
    search === undefined ? undefined : found(scope, search),
  ];
}

/** Calls with this text in them; the few that are longer than what is kept for searching are read whole. */
function found({ workspaceId }: Scope, search: string): SQL {
  const text = foldedText(sql`${search}::text`);
  const inLong = sql`select id from calls where workspace_id = ${workspaceId} and char_length(search) = ${sql.raw(String(SEARCHED_LENGTH))}
    and strpos(${foldedText(CALL_TEXT)}, ${text}) > 0`;
  return sql`(strpos(${calls.search}, ${text}) > 0 or ${calls.id} in (${inLong}))`;
}

/** Removes calls from before `before`, at most `limit`, of all workspaces; the server's own work. Returns how many. */
export async function sweepCalls(db: Db, { before, limit }: { before: Date; limit: number }): Promise<number> {
  const old = db.select({ id: calls.id }).from(calls).where(lt(calls.createdAt, before)).limit(limit);
  const gone = await db.delete(calls).where(inArray(calls.id, old)).returning({ id: calls.id });
  return gone.length;
}
