import type { Db } from '../../../db/client';
import { findTokenByHash, noteTokenUse, type TokenRecord } from '../../../db/queries/caller-of-token';
import { grantScope, type Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { hashToken } from '../tokens/new-token';

/** Who calls, and how its workspace wants to be answered. */
export interface Caller {
  readonly scope: Scope;
  /** Undefined: a person, in our own pages. */
  readonly tokenId: string | undefined;
  /** Seconds in which an identical call that names a recipient gets the first reply; 0: off. */
  readonly repeatWindow: number;
  readonly workspace: TokenRecord['workspace'];
}

/** A caller with the row of its token. */
export interface KnownCaller extends Caller {
  readonly tokenId: string;
  readonly record: TokenRecord;
}

/** `lastUsedAt` is for people who clean up tokens; one write in five minutes is exact enough and spares a write for every call. */
const LAST_USED_STEP = 5 * 60_000;

/**
 * The caller a token stands for, by one look-up of its hash, or undefined when nobody ever had it. Whether it may act now is said by
 * `assertMayCall`, since a refusal too is given in the workspace's language.
 */
export async function callerOfToken(db: Db, token: string): Promise<KnownCaller | undefined> {
  const record = await findTokenByHash(db, hashToken(token));
  if (record === undefined) return undefined;
  const scope = grantScope(record.workspace.id, { kind: 'token', tokenId: record.id });
  return { scope, tokenId: record.id, repeatWindow: record.repeatWindow, workspace: record.workspace, record };
}

/**
 * Throws `secure_disabled` for a token switched off, expired, or not for this method, `api_disabled` when the workspace takes no calls.
 */
export function assertMayCall(record: TokenRecord, method: string, now: Date): void {
  const refusal = callRefusal(record, method, now);
  if (refusal !== undefined) throw refusal;
}

/** Why this token may not call now; undefined: it may. */
export function callRefusal(record: TokenRecord, method: string, now: Date): AppError | undefined {
  if (!record.enabled) return new AppError('secure_disabled', { reason: 'off' });
  if (record.expiresAt !== null && record.expiresAt <= now) return new AppError('secure_disabled', { reason: 'expired' });
  if (record.postOnly && method !== 'POST') return new AppError('secure_disabled', { reason: 'post', method });
  return record.workspace.apiEnabled ? undefined : new AppError('api_disabled');
}

/** Keeps `lastUsedAt` right to five minutes. */
export async function noteUse(db: Db, { scope, record }: KnownCaller, now: Date): Promise<void> {
  const since = new Date(now.getTime() - LAST_USED_STEP);
  if (record.lastUsedAt !== null && record.lastUsedAt >= since) return;
  await noteTokenUse(db, scope, { tokenId: record.id, now, since });
}
