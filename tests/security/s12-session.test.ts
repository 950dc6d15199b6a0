import { createServer, request as sendRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '@/lib/api/routes';
import { newId } from '@/lib/ids';
import { figure } from '../harness/figure';
import { cookieLine, knock, type Attempt } from '../harness/front-door';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

/** Where the proxy calls from that the server trusts; all else comes from 127.0.0.1. */
const PROXY = '127.0.0.2';
const server = testServer({ settings: { TRUSTED_PROXY: PROXY } });
const visitor = testVisitor(server, { at: '/settings' });

const SESSION = 'authjs.session-token';

/** All routes by which something changes, with ids that nothing has. */
const changing = Object.keys(apiRoutes).flatMap((name) => {
  const [method = '', path = ''] = name.split(' ');
  return method === 'GET' ? [] : [{ method, path: path.replace(/\{\w+\}/g, () => newId()) }];
});

/** Whether whoever has these cookies is signed in. */
async function isIn(cookies: ReadonlyMap<string, string>): Promise<boolean> {
  const { status } = await fetch(`${server.url}/api/me/sessions`, { headers: { Cookie: cookieLine(cookies) } });
  return status === 200;
}

/** Asks as the proxy does that the server trusts. */
function askAsProxy(
  url: string,
  { method = 'GET', headers, body }: { method?: string; headers: Record<string, string>; body?: URLSearchParams },
) {
  return new Promise<Response>((resolve, reject) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = sendRequest(url, { method, localAddress: PROXY, headers: { ...(body && type), ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const set = (answer.headers['set-cookie'] ?? []).map((line): [string, string] => ['set-cookie', line]);
          resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 500, headers: set }));
        });
    });
    request.on('error', reject).end(body?.toString());
  });
}

describe('the cookie', () => {
  const sessionLines = ({ set }: Attempt) => set.filter((line) => line.includes('session-token=') && !line.includes('Max-Age=0'));

  test('is out of reach for scripts and other sites and, over https, for every other host and for plain http', async () => {
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'diplomas.example.org' };
    const attempt = await knock(server.url, server.demo, { headers, ask: askAsProxy });
    const [line = '', ...others] = sessionLines(attempt);
    expect(others).toEqual([]);
    expect(line).toMatch(/^__Host-authjs\.session-token=[^;]+; Path=\/;/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(`; ${part}`);
    expect(line).not.toContain('Domain');
    const read = (cookies: ReadonlyMap<string, string>) =>
      askAsProxy(`${server.url}/api/me/sessions`, { headers: { ...headers, Cookie: cookieLine(cookies) } });
    expect((await read(attempt.cookies)).status).toBe(200);
    // Whoever is in the way of plain http can set such a one, and it must not count.
    expect((await read((await knock(server.url, server.demo)).cookies)).status).toBe(401);
  });

  test('has no secure name over http, where browsers would not take it', async () => {
    const [line = ''] = sessionLines(await knock(server.url, server.demo, { headers: { 'X-Forwarded-Proto': 'https' } }));
    expect(line).toMatch(/^authjs\.session-token=[^;]+; Path=\/;.*; HttpOnly; SameSite=Lax$/);
  });
});

describe('a session', () => {
  test('is a new one at every sign-in, whatever cookie the browser was given before', async () => {
    const { cookies: planted } = await knock(server.url, server.demo);
    const { cookies } = await knock(server.url, server.demo, { cookies: planted });
    const made = await knock(server.url, server.demo, { cookies: new Map([[SESSION, 'made-up']]) });
    expect(new Set([planted, cookies, made.cookies].map((jar) => jar.get(SESSION))).size).toBe(3);
    const answer = await fetch(`${server.url}/api/me/sessions`, { headers: { Cookie: cookieLine(cookies) } });
    const { sessions } = (await answer.json()) as { sessions: { id: string }[] };
    expect(new Set(sessions.map(({ id }) => id)).size).toBeGreaterThanOrEqual(4);
  });

  test('is over with the log-out and, elsewhere, with a new password, for the very next request', async () => {
    const [here, there] = [await knock(server.url, server.demo), await knock(server.url, server.demo)];
    const headers = { Origin: server.url, Cookie: cookieLine(here.cookies), 'Content-Type': 'application/json' };
    const set = (current: string, password: string) =>
      fetch(`${server.url}/api/me/password`, { method: 'PUT', headers, body: JSON.stringify({ current, password }) });
    const { password } = server.demo;
    expect((await set(password, 'four random words here')).status).toBe(204);
    const changed = performance.now();
    expect(await isIn(there.cookies)).toBe(false);
    const afterChange = performance.now() - changed;
    expect(await isIn(here.cookies)).toBe(true);
    expect((await set('four random words here', password)).status).toBe(204);

    const { csrfToken } = (await (await fetch(`${server.url}/api/auth/csrf`, { headers })).json()) as { csrfToken: string };
    const out = { Cookie: headers.Cookie, Origin: server.url };
    await fetch(`${server.url}/api/auth/signout`, {
      method: 'POST',
      headers: out,
      body: new URLSearchParams({ csrfToken }),
      redirect: 'manual',
    });
    const left = performance.now();
    expect(await isIn(here.cookies)).toBe(false);
    const afterLeaving = performance.now() - left;
    figure(
      'S12',
      `an ended session is refused ${afterChange.toFixed(0)} ms after a new password, ${afterLeaving.toFixed(0)} ms after the log-out`,
    );
    // The browser of the following tests was signed in too.
    await visitor.context.clearCookies();
    await visitor.page.goto(`${server.url}/sign-in`);
    const fresh = await knock(server.url, server.demo);
    await visitor.context.addCookies([...fresh.cookies].map(([name, value]) => ({ name, value: value, url: server.url })));
  });
});

describe('a change', () => {
  /** What a request carries that was made by another page, or by none; `null`: not there. */
  const forged = (): readonly Readonly<Record<string, string | null>>[] => {
    const { host, port } = new URL(server.url);
    return [
      { origin: null, 'sec-fetch-site': null },
      { origin: 'null', 'sec-fetch-site': null },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': null },
      { origin: `http://evil.${host}`, 'sec-fetch-site': 'same-site' },
      { origin: `http://127.0.0.1:${Number(port) + 1}`, 'sec-fetch-site': 'same-site' },
      { origin: `http://127.0.0.1:${Number(port) + 1}`, 'sec-fetch-site': null },
      { origin: `http://${host}.evil.example`, 'sec-fetch-site': null },
      { origin: `http://${host}@evil.example`, 'sec-fetch-site': null },
      { origin: null, 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example', 'sec-fetch-site': null, 'x-forwarded-host': 'evil.example' },
      { origin: 'https://evil.example', 'sec-fetch-site': null, host: 'evil.example, evil.example' },
      { origin: server.url, 'sec-fetch-site': 'cross-site' },
    ];
  };

  const send = (method: string, path: string, headers: Readonly<Record<string, string | null>>): Promise<number> => {
    const sent = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
    return new Promise((resolve, reject) => {
      const request = sendRequest(
        `${server.url}${path}`,
        { method, headers: { 'content-type': 'application/json', 'content-length': '2', ...sent } },
        (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        },
      );
      request.on('error', reject).end('{}');
    });
  };

  test('by any route is refused unless a page of this server asks for it, and none is made by GET', { timeout: 300_000 }, async () => {
    const { cookies } = await knock(server.url, server.demo);
    const cookie = cookieLine(cookies);
    const passed: unknown[] = [];
    const kinds = forged();
    for (const { method, path } of changing)
      for (const headers of kinds) {
        const status = await send(method, path, { cookie, ...headers });
        if (status !== 403) passed.push([method, path, headers, status]);
      }
    figure('S12', `${changing.length} changing routes × ${kinds.length} forged origins: ${passed.length} let through`);
    expect(changing.length).toBeGreaterThan(40);
    expect(passed).toEqual([]);
    const readable = new Set(Object.keys(apiRoutes).map((name) => name.replace(/\{\w+\}/g, '*')));
    for (const name of Object.keys(apiRoutes).filter((one) => !one.startsWith('GET '))) {
      const path = name.split(' ')[1] ?? '';
      if (readable.has(`GET ${path.replace(/\{\w+\}/g, '*')}`)) continue;
      expect([path, await send('GET', path.replace(/\{\w+\}/g, newId()), { cookie })]).toEqual([path, 405]);
    }
    expect(await isIn(cookies)).toBe(true);
  });

  let foreign: Server;
  beforeAll(async () => {
    foreign = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        request.url === '/sandboxed'
          ? '<!doctype html><iframe sandbox="allow-scripts allow-forms allow-popups" src="/"></iframe>'
          : '<!doctype html><title>Another page</title>',
      );
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void foreign?.close());

  /** Sends each change in all ways that a page of another origin has; how many of them its browser let out is seen outside. */
  async function attack(page: Page | Frame): Promise<void> {
    await page.evaluate(
      async ({ base, routes }) => {
        const settled = (work: Promise<unknown>) => work.catch(() => undefined);
        const submit = (path: string, enctype: string) =>
          new Promise<void>((resolve) => {
            const frame = document.createElement('iframe');
            frame.name = `f${Math.random()}`;
            const form = Object.assign(document.createElement('form'), {
              action: base + path,
              method: 'post',
              enctype,
              target: frame.name,
            });
            form.append(Object.assign(document.createElement('input'), { name: '{"a":"', value: '"}' }));
            document.body.append(frame, form);
            frame.addEventListener('load', () => resolve());
            form.submit();
            setTimeout(resolve, 2_000);
          });
        for (const { method, path } of routes) {
          const init = { method, credentials: 'include', body: '{}' } as const;
          const json = { 'Content-Type': 'application/json' };
          await Promise.all([
            settled(fetch(base + path, { ...init, mode: 'no-cors' })),
            settled(fetch(base + path, { ...init, mode: 'cors' })),
            settled(fetch(base + path, { ...init, mode: 'cors', headers: json })),
          ]);
          if (method !== 'POST') continue;
          navigator.sendBeacon(base + path, '{}');
          await submit(path, 'text/plain');
        }
      },
      { base: server.url, routes: changing },
    );
  }

  test('is made by no other page in Chromium, be it another port, another name or a sandboxed frame', { timeout: 600_000 }, async () => {
    const page = await visitor.context.newPage();
    const before = await visitor.context.cookies(server.url);
    const answers: { readonly what: string; readonly status: number; readonly cookie: boolean }[] = [];
    page.on('response', (response) => {
      const request = response.request();
      if (!response.url().startsWith(server.url) || ['GET', 'OPTIONS'].includes(request.method())) return;
      void request.allHeaders().then(({ cookie, origin }) =>
        answers.push({
          what: `${request.method()} ${response.url()} from ${origin}`,
          status: response.status(),
          cookie: cookie !== undefined,
        }),
      );
    });
    const { port } = foreign.address() as AddressInfo;
    for (const address of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`]) {
      await page.goto(address);
      await attack(page);
    }
    await page.goto(`http://127.0.0.1:${port}/sandboxed`);
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error('the sandboxed frame is not there');
    await attack(frame);
    await page.close();
    const accepted = answers.filter(({ status }) => status !== 403);
    figure(
      'S12',
      `Chromium, pages of other origins and a sandboxed frame: ${answers.length} changes sent, ${answers.filter(({ cookie }) => cookie).length} with the cookie, ${accepted.length} accepted`,
    );
    expect(answers.some(({ cookie }) => cookie)).toBe(true);
    expect(answers.some(({ what }) => what.endsWith('from null'))).toBe(true);
    expect(accepted).toEqual([]);
    expect(await visitor.context.cookies(server.url)).toEqual(before);
    await visitor.page.goto(`${server.url}/settings`);
    expect(new URL(visitor.page.url()).pathname).toBe('/settings');
  });
});
