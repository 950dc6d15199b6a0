import type { Account } from './browser';

/** What came of an attempt to sign in, with the cookies that the browser has afterwards by name. */
export interface Attempt {
  readonly outcome: 'in' | 'wrong' | 'too_many';
  readonly cookies: ReadonlyMap<string, string>;
  /** Lines of `Set-Cookie` of the last answer. */
  readonly set: readonly string[];
}

interface Way {
  readonly headers?: Readonly<Record<string, string>>;
  /** Cookies that the browser has already. */
  readonly cookies?: ReadonlyMap<string, string>;
  /** Who answers; default: the server at that address. */
  readonly ask?: (url: string, init: { method?: 'POST'; headers: Record<string, string>; body?: URLSearchParams }) => Promise<Response>;
}

/** Signs in as the form does: next-auth's own token first, then e-mail and password with it. */
export async function knock(url: string, { email, password }: Account, way: Way = {}): Promise<Attempt> {
  const ask = way.ask ?? ((address, init) => fetch(address, { ...init, redirect: 'manual' }));
  const cookies = new Map(way.cookies);
  const asked = await ask(`${url}/api/auth/csrf`, { headers: { ...way.headers, Cookie: cookieLine(cookies) } });
  keepCookies(cookies, asked);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await ask(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { ...way.headers, Cookie: cookieLine(cookies), 'X-Auth-Return-Redirect': '1' },
    body: new URLSearchParams({ csrfToken, email, password }),
  });
  const set = keepCookies(cookies, answer);
  const led = new URL(((await answer.json()) as { url: string }).url).searchParams;
  const outcome = led.get('code') === 'too_many_tries' ? 'too_many' : led.has('error') ? 'wrong' : 'in';
  return { outcome, cookies, set };
}

export function cookieLine(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keepCookies(cookies: Map<string, string>, answer: Response): readonly string[] {
  const set = answer.headers.getSetCookie();
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return set;
}
