import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openPostgres } from '@/db/client';
import { figure } from '../harness/figure';
import { cookieLine, knock } from '../harness/front-door';
import { LIST_PAGES } from '../harness/list-pages';
import { testServer } from '../harness/test-server';

/** S1 on its way: tokens that a person made and callers use, in pages and their payloads, in redirects, and in what the database shows of itself. */
const TOKENS = 20;

/** The address of its PostgreSQL is what it was filled with; undefined on PGlite. */
const server = testServer({ fill: ({ env }) => Promise.resolve(env['DATABASE_URL']) });

/** Makes a token as its page does; the answer is the one place where its value stands. */
async function makeToken(cookie: string): Promise<string> {
  const headers = { cookie, origin: server.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/api/tokens`, { method: 'POST', headers, body: JSON.stringify({ name: 'GetCourse' }) });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { value: string }).value;
}

/** Calls with the token in every place a caller may put it: one that is made, one that is refused, one whose names are encoded. */
async function callWith(token: string, docId: string): Promise<void> {
  const query = `secure=${token}&doc_id=${docId}&mask_name=${encodeURIComponent('Анна')}&referer=${encodeURIComponent(`https://x.example/?secure=${token}`)}`;
  const address = `${server.url}/api/v1/create/`;
  const told: string[] = [];
  for (const [to, init] of [
    [`${address}?${query}`],
    [`${address}?%73ecure=${token}&doc_id=nothing&mask_name=${token}`],
    [address, { method: 'POST', body: new URLSearchParams(`${query}&page_id=99`) }],
    [address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"secure":"${token}","mask":[{"%name":"A` }],
  ] as [string, RequestInit?][]) {
    const answer = await fetch(to, { ...init, redirect: 'manual' });
    expect(answer.status).toBe(200);
    told.push(await answer.text());
  }
  expect(told.join()).not.toContain(token);
}

/** Watches what PostgreSQL shows of all its connections, until it is asked for it; PGlite has no such view. */
async function watchActivity() {
  const url = server.filled;
  if (url === undefined) return () => Promise.resolve([]);
  const watcher = await openPostgres(url);
  const seen = new Set<string>();
  let watching = true;
  const look = (async () => {
    while (watching) {
      const { rows } = (await watcher.db.execute(sql`
        select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)) as unknown as {
        rows: { query: string }[];
      };
      for (const { query } of rows) seen.add(query);
      await pause(1);
    }
  })();
  return async () => {
    watching = false;
    await look;
    await watcher.close();
    return [...seen];
  };
}

test('a token is in the answer that made it, and in no page, redirect or statement after that', { timeout: 300_000 }, async () => {
  const { demo } = server;
  const { cookies } = await knock(server.url, demo);
  const cookie = cookieLine(cookies);
  const activity = await watchActivity();
  const tokens = await Promise.all(Array.from({ length: TOKENS }, () => makeToken(cookie)));
  await Promise.all(tokens.map((token) => callWith(token, demo.doc_id)));
  const statements = await activity();

  const documents = [`/documents/${demo.doc_id}`, `/documents/${demo.doc_id}/preview`, `/mail/${demo.mail_id}`];
  const pages = [...LIST_PAGES, '/settings', '/docs/api', ...documents];
  const shown: string[] = [];
  for (const page of [...pages, '/calls?refused=1', '/api/calls', '/api/openapi.json']) {
    for (const headers of [{ cookie }, { cookie, rsc: '1' }]) {
      const answer = await fetch(`${server.url}${page}`, { headers });
      expect(answer.status, page).toBe(200);
      shown.push(await answer.text());
    }
  }
  // A stranger is sent to sign in and comes back to the page, not to what stood behind it.
  const [token = ''] = tokens;
  const led: string[] = [];
  for (const page of ['/', ...pages, `/getform/${demo.doc_id}/`, '/api/v1/create', `/sign-in?next=/tokens`]) {
    const answer = await fetch(`${server.url}${page}${page.includes('?') ? '&' : '?'}secure=${token}`, { redirect: 'manual' });
    await answer.body?.cancel();
    const location = answer.headers.get('location');
    if (location !== null) led.push(location);
  }
  const sinks = { shown: shown.join('\n'), led: led.join('\n'), statements: statements.join('\n') };
  const found = Object.values(sinks).flatMap((sink) => tokens.filter((value) => sink.includes(value)));
  figure(
    'S1',
    `${TOKENS} tokens after ${4 * TOKENS} calls: ${found.length} found in ${shown.length} answers of pages, ${led.length} redirects and ` +
      `${statements.length} statements that PostgreSQL shows`,
  );
  // The log of calls is among what was looked at, and it is there.
  expect(sinks.shown).toContain(token.slice(-4));
  expect(led.length).toBeGreaterThan(LIST_PAGES.length);
  expect(statements.length > 0).toBe(server.filled !== undefined);
  expect(found).toEqual([]);
});
