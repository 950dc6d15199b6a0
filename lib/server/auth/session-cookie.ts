import { getToken } from 'next-auth/jwt';
import { env } from '../env';
import { readSession, type Session } from './sessions';

/** What the cookie carries: the row's id and no more. */
export interface SessionToken {
  readonly sessionId: string;
}

/** next-auth's names, over http and over https; a token is only good under the name it was made for. */
const COOKIE_NAMES = ['__Secure-authjs.session-token', 'authjs.session-token'] as const;

/** The session id inside a decrypted token of ours; undefined for any other. */
export function sessionIdOf(token: Readonly<Record<string, unknown>> | null): string | undefined {
  const id = token?.['sessionId'];
  return typeof id === 'string' ? id : undefined;
}

/** The open session whose cookie stands in these request headers. */
export async function sessionOfHeaders(headers: Headers): Promise<Session | undefined> {
  const secret = env().authSecret;
  for (const cookieName of COOKIE_NAMES) {
    // A bearer token is not a session: only the cookie is looked at.
    const token = await getToken({ req: { headers: { cookie: headers.get('cookie') ?? '' } }, secret, cookieName, salt: cookieName });
    const id = sessionIdOf(token);
    if (id !== undefined) return readSession(id);
  }
  return undefined;
}
