import type { Db } from '../../../db/client';
import { AppError } from '../../errors';
import { callerOfToken, callRefusal } from '../auth/token-scope';
import type { Sender } from './body-lane';
import { rawSearch } from './read-call';
import { readParameters } from './read-parameters';
import { readSecure } from './read-secure';

/** A token where a body begins, in any of its forms. Whether it is the call's is judged when the whole body is read. */
const SECURE = /secure["']?(?:\s*[:=]\s*["']?|\r?\n\r?\n)([!-~]{36})(?=["'&\s]|$)/i;

/**
 * Who sends a large body, before it is read: by a token in the query or where the body begins, if it may call now. It decides only how the
 * body is waited for: the call's token is the one that stands in the whole of it.
 */
export async function findSender(
  { db, now }: { readonly db: Db; readonly now: Date },
  request: Request,
  beginning: string,
): Promise<Sender> {
  // The front door has put the caller's own address there, whoever else wrote into it.
  const address = request.headers.get('x-forwarded-for') ?? undefined;
  for (const token of [secureOfQuery(request), SECURE.exec(beginning)?.[1]]) {
    const caller = token === undefined ? undefined : await callerOfToken(db, token);
    if (caller !== undefined && callRefusal(caller.record, request.method, now) === undefined)
      return { workspaceId: caller.workspace.id, address };
  }
  return { workspaceId: undefined, address };
}

function secureOfQuery({ url }: Request): string | undefined {
  try {
    return readSecure(readParameters(rawSearch(url), { kind: 'none' }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
