import { getToken } from 'next-auth/jwt';
import { env } from '../env';
import { isCalledByHttps } from '../http/link-base';
import { readSession, type Session } from './sessions';

/** What the cookie carries: the row's id and no more. */
export interface SessionToken {
  readonly sessionId: string;
}

/**
 * The cookie's name for the way this request came. Over https browsers take one called `__Host-` from this very host only: a neighbour
 * below the same domain, or whoever is in the way of a call by plain http, cannot put a session of theirs into somebody's browser. A
 * token is only good under the name it was made for.
 */
export function sessionCookieName(headers: Headers): string {
  return isCalledByHttps(headers) ? '__Host-authjs.session-token' : 'authjs.session-token';
}

/** The session id inside a decrypted token of ours; undefined for any other. */
export function sessionIdOf(token: Readonly<Record<string, unknown>> | null): string | undefined {
  const id = token?.['sessionId'];
  return typeof id === 'string' ? id : undefined;
}

/** The open session whose cookie stands in these request headers. */
export async function sessionOfHeaders(headers: Headers): Promise<Session | undefined> {
  const [secret, cookieName] = [env().authSecret, sessionCookieName(headers)];
  // A bearer token is not a session: only the cookie is looked at.
  const token = await getToken({ req: { headers: { cookie: headers.get('cookie') ?? '' } }, secret, cookieName, salt: cookieName });
  const id = sessionIdOf(token);
  return id === undefined ? undefined : readSession(id);
}
