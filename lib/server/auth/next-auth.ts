import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { AppError } from '../../errors';
import { env } from '../env';
import { log } from '../log';
import { isCalledByHttps } from '../http/link-base';
import { addressOf } from './limit-tries';
import { userOfLink } from './one-time-links';
import { sessionCookieName, sessionIdOf } from './session-cookie';
import { closeSession, openSession, readSession, SESSION_SECONDS } from './sessions';
import { userOfCredentials } from './sign-in';

/** Tells the page that the answer is no whatever the password: too many were wrong. */
class TooManyTries extends CredentialsSignin {
  override code = 'too_many_tries';
}

/**
 * next-auth's own door, `/api/auth/*`: it checks credentials, sets and clears the cookie (httpOnly, sameSite lax, secure over https) and
 * guards both by its own CSRF token. The cookie is an encrypted token that holds a session id of ours and nothing about the person.
 * The configuration is made for each request: building must not ask for the environment, and the cookie's name hangs on how it came.
 */
export const { handlers } = NextAuth((request) => ({
  secret: env().authSecret,
  ...cookiesFor(request?.headers ?? new Headers()),
  trustHost: true,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: {
    // A wrong password is no fault of the server's.
    error: (error) => (error instanceof CredentialsSignin ? undefined : log.error({ err: error }, 'signing in failed')),
  },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (given, request) => newSession(request, (address) => userOfCredentials(given, address)),
    }),
    Credentials({
      id: 'link',
      credentials: { secret: { type: 'password' } },
      authorize: ({ secret }, request) =>
        newSession(request, (address) => (typeof secret === 'string' ? userOfLink(secret, address) : Promise.resolve(undefined))),
    }),
  ],
  callbacks: {
    // Called at sign-in with what `authorize` gave, and whenever the cookie is read; null clears the cookie.
    jwt: async ({ token, user }) => {
      if (user?.id !== undefined) return { sessionId: user.id };
      const id = sessionIdOf(token);
      return id !== undefined && (await readSession(id)) !== undefined ? token : null;
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const id = 'token' in message ? sessionIdOf(message.token) : undefined;
      if (id !== undefined) await closeSession(id);
    },
  },
}));

/** Where the session id lies in the browser; out of reach for scripts and, over https, for plain http. */
function cookiesFor(headers: Headers) {
  const secure = isCalledByHttps(headers);
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return { useSecureCookies: secure, cookies: { sessionToken: { name: sessionCookieName(headers), options } } };
}

/** A session for the user that `find` knows; the id handed on is the session's. Null for nobody. */
async function newSession(request: Request, find: (address: string) => Promise<string | undefined>): Promise<{ id: string } | null> {
  try {
    const userId = await find(addressOf(request.headers));
    return userId === undefined ? null : { id: await openSession(userId, request.headers.get('user-agent') ?? '') };
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') throw new TooManyTries();
    if (error instanceof AppError && error.code === 'bad_login') return null;
    throw error;
  }
}
