import { encode } from 'next-auth/jwt';
import { env } from '@/lib/server/env';
import { openSession, SESSION_SECONDS } from '@/lib/server/auth/sessions';

const COOKIE = 'authjs.session-token';

/** Address the requests of these tests come to. */
export const ORIGIN = 'http://diplomas.test';

/** The cookie of a new session of this user, as their browser sends it. */
export async function cookieOf(userId: string, sessionId?: string): Promise<string> {
  const id = sessionId ?? (await openSession(userId, 'Test browser'));
  return `${COOKIE}=${await encode({ token: { sessionId: id }, secret: env().authSecret, salt: COOKIE, maxAge: SESSION_SECONDS })}`;
}

interface Sent {
  readonly cookie?: string;
  readonly json?: unknown;
  /** Further headers, or others in place of a browser's own; null: none. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A request as a page of ours sends it in a browser. */
export function pageRequest(method: string, path: string, { cookie, json, headers = {} }: Sent = {}): Request {
  const all: Record<string, string | null> = {
    host: new URL(ORIGIN).host,
    origin: ORIGIN,
    'sec-fetch-site': 'same-origin',
    'accept-language': 'en',
    'x-forwarded-for': '203.0.113.1',
    cookie: cookie ?? null,
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const sent = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]]));
  return new Request(`${ORIGIN}${path}`, { method, headers: sent, ...(json === undefined ? {} : { body: JSON.stringify(json) }) });
}
