import { getDatabase } from '../../../db/client';
import { listCalls, type CallPlace, type LoggedCall } from '../../../db/queries/call-log';
import { listTokens } from '../../../db/queries/tokens';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid } from '../../ids';

const CALLS_ON_A_PAGE = 50;

export interface ShownCall extends LoggedCall {
  /** Null: its token was deleted. */
  readonly tokenName: string | null;
}

/**
 * A page of the call log, newest first. `after` is what the page before gave as `next`. Throws `bad_request` for any other.
 */
export async function callLog(
  scope: Scope,
  { after, tokenId }: { after?: string | undefined; tokenId?: string | undefined },
): Promise<{ calls: ShownCall[]; next: string | null }> {
  const { db } = await getDatabase();
  const place = after === undefined ? undefined : readPlace(after);
  // One more than shown tells whether there are older ones.
  const found = await listCalls(db, scope, { after: place, tokenId, limit: CALLS_ON_A_PAGE + 1 });
  const names = new Map((await listTokens(db, scope)).map(({ id, name }) => [id, name]));
  const calls = found
    .slice(0, CALLS_ON_A_PAGE)
    .map((call) => ({ ...call, tokenName: call.tokenId === null ? null : (names.get(call.tokenId) ?? null) }));
  const last = found.length > CALLS_ON_A_PAGE ? calls.at(-1) : undefined;
  return { calls, next: last === undefined ? null : `${last.createdAt.getTime()}_${last.id}` };
}

function readPlace(text: string): CallPlace {
  const [time = '', id = ''] = text.split('_');
  const createdAt = new Date(Number(time));
  if (!/^\d{1,14}$/.test(time) || Number.isNaN(createdAt.getTime()) || !isUuid(id)) throw new AppError('bad_request', { field: 'after' });
  return { createdAt, id };
}
