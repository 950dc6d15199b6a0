import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '../env';
import { sessionIdOf } from './session-cookie';
import { closeSession, openSession, readSession, SESSION_SECONDS } from './sessions';
import { userOfCredentials } from './sign-in';

/**
 * next-auth's own door, `/api/auth/*`: it checks credentials, sets and clears the cookie (httpOnly, sameSite lax, secure over https) and
 * guards both by its own CSRF token. The cookie is an encrypted token that holds a session id of ours and nothing about the person.
 * The configuration is made on the first request: building must not ask for the environment.
 */
export const { handlers } = NextAuth(() => ({
  secret: env().authSecret,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (given) => {
        const id = await userOfCredentials(given);
        return id === undefined ? null : { id };
      },
    }),
  ],
  callbacks: {
    // Called at sign-in with the user, and whenever the cookie is read; null clears the cookie.
    jwt: async ({ token, user }) => {
      if (user?.id !== undefined) return { sessionId: await openSession(user.id) };
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
