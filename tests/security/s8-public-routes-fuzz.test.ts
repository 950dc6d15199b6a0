import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from '@/lib/ids';
import { NAUGHTY_STRINGS } from '../fixtures/naughty-strings';
import { createDemo } from '../harness/demo-calls';
import { figure, times } from '../harness/figure';
import { testServer } from '../harness/test-server';
import { untilMade } from '../reliability/school';

/** S8 over the network: every public address with anything for its parts, its query and its headers, and calls in every form of reply. */
const server = testServer();
const ASKED = times(800, 20_000);

const refusal = z.strictObject({
  result: z.literal('error'),
  error: z.string().regex(/^[a-z_]+$/),
  message: z.string().min(1),
  request_id: z.uuid().optional(),
});
const state = z.enum(['pending', 'ready', 'failed']);
const status = z.strictObject({
  status: state,
  result: z.enum(['success', 'error']),
  files: z.array(z.strictObject({ id: z.uuid().optional(), status: state, error: z.string().optional() })).optional(),
});
const accepted = z.strictObject({
  result: z.literal('success'),
  create_id: z.uuid(),
  url: z.url(),
  files: z.array(z.uuid()).min(1),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })).optional(),
});

/** What each address may answer with, by the type of its answer; a refusal is told in JSON or on a page of ours everywhere. */
const ROUTES = {
  '/api/v1/create/': { json: accepted, types: ['text/plain', 'application/pdf'] },
  '/api/v1/create': { json: accepted, types: ['text/plain', 'application/pdf'] },
  '/api/v1/create/{id}/status/': { json: status, types: [] },
  '/getfile/{id}/pdf/': { json: z.never(), types: ['application/pdf'] },
  '/getfile/{id}/': { json: z.never(), types: ['image/jpeg'] },
  '/getform/{id}/': { json: z.never(), types: [] },
  '/getform/{any}/{id}/': { json: z.never(), types: [] },
  '/getform/{id}/status/': { json: status, types: [] },
  '/widgets/get/{any}/{id}/': { json: z.never(), types: [] },
  '/widgets/get/{any}/{id}/status/': { json: status, types: [] },
  '/v/{id}': { json: z.never(), types: [] },
  '/v/{id}/picture': { json: z.never(), types: ['image/jpeg'] },
} as const;
type Route = keyof typeof ROUTES;

const anything = fc.oneof(
  fc.constantFrom(...NAUGHTY_STRINGS, '..', '%', '%zz', '%c0%af', '%00', '\\..\\', '//', '0', '-1', '1e99'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);
/** As a part of an address, encoded; or as it is, where a client may send it so. */
const asPart = (text: string, raw: boolean) =>
  raw && /^[!-~]+$/.test(text) && !/[?#]/.test(text) ? text : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
/** A browser, too, goes up at `..`, and takes `\\` for a slash. */
const leadsElsewhere = (parts: readonly string[], raw: boolean) =>
  parts.some((part) => /^\.{1,2}$/.test(part) || (raw && /[/\\]/.test(part)));
const asHeader = (text: string) => text.replace(/[^\u0020-\u007e]/g, '').trim();

const QUERY = 'page download secure doc_id mask mask_name mask_email folder_id email_send page_id idempotency_key result scale x'.split(
  ' ',
);
const HEADERS = ['range', 'if-none-match', 'if-modified-since', 'accept', 'accept-language', 'authorization', 'prefer', 'x-forwarded-for'];
const requests = fc.record({
  route: fc.constantFrom(...(Object.keys(ROUTES) as Route[])),
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'),
  /** Undefined: an id that is there. */
  id: fc.option(anything, { nil: undefined, freq: 2 }),
  any: anything,
  raw: fc.boolean(),
  /** Whether it is a call that could be made, but for what else is asked. */
  calls: fc.boolean(),
  result: fc.constantFrom('', 'link', 'file', 'json', 'LINK'),
  query: fc.array(fc.tuple(fc.constantFrom(...QUERY), anything), { maxLength: 3 }),
  headers: fc.array(fc.tuple(fc.constantFrom(...HEADERS), anything), { maxLength: 2 }),
});
type Asked = typeof requests extends fc.Arbitrary<infer Value> ? Value : never;

/** Sends it as it is: `fetch` would put such addresses right first. */
async function ask(method: string, path: string, headers: Record<string, string>, body: string | undefined) {
  const sent = request(`${server.url}/`, { method, path, headers, timeout: 35_000 });
  sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const { 'content-type': type = '', location = '' } = answer.headers;
  return { status: answer.statusCode ?? 0, type: type.split(';')[0] ?? '', location, body: Buffer.concat(chunks) };
}

test('whatever is asked of the public addresses, the answer is one of the contract’s', { timeout: 3_600_000 }, async () => {
  const { demo, url } = server;
  const made = await createDemo(url, demo, ['Анна']);
  await untilMade(url, { createId: made.create_id, files: made.files });
  const existing = (route: Route) =>
    route.startsWith('/getfile') ? (made.files[0] ?? '') : route.startsWith('/v/') ? newId() : made.create_id;
  const outcomes = new Map<number, number>();
  let whole = 0;
  const one = async ({ route, method, id, any, raw, calls, result, query, headers }: Asked) => {
    const create = /create\/?$/.test(route);
    const path = route
      .replace('{id}', () => (id === undefined ? existing(route) : asPart(id, raw)))
      .replace('{any}', () => asPart(any, raw));
    const call = calls && create ? [['secure', demo.token], ['doc_id', demo.doc_id], ['mask_name', 'Анна'], ['result', result]] : []; // prettier-ignore
    const pairs = [...call, ...query].map(([name = '', value = '']) => `${name}=${asPart(value, false)}`).join('&');
    const inBody = method === 'POST' && raw;
    const told = await ask(
      method,
      inBody || pairs === '' ? path : `${path}?${pairs}`,
      {
        ...Object.fromEntries(headers.map(([name, value]) => [name, asHeader(value)])),
        ...(inBody && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(pairs)) }),
      },
      inBody ? pairs : undefined,
    );
    const seen = `${method} ${path}?${pairs}: ${told.status} ${told.type} ${told.body.subarray(0, 200).toString()}`;
    outcomes.set(told.status, (outcomes.get(told.status) ?? 0) + 1);
    expect(told.status, seen).toBeLessThan(500);
    // Parts that lead to another address than was meant (`..`, a slash) are answered by whatever is there, such as the way to the sign-in.
    if (leadsElsewhere([id ?? '', any], raw)) {
      expect(told.location, seen).not.toContain(demo.token);
      return;
    }
    // Callers may not follow, and the token would stand in the next address.
    expect([301, 302, 303, 307, 308], seen).not.toContain(told.status);
    if (told.body.length === 0) return;
    const { json, types } = ROUTES[route];
    expect(['application/json', 'text/html', 'text/plain', 'multipart/byteranges', ...types], seen).toContain(told.type);
    if (told.type === 'application/json') {
      const read = z.union([json, refusal]).safeParse(JSON.parse(told.body.toString()));
      expect(read.success, seen).toBe(true);
    } else if (told.status === 200 && told.type === 'application/pdf') {
      expect(told.body.subarray(0, 5).toString(), seen).toBe('%PDF-');
      whole += 1;
    }
  };
  await fc.assert(fc.asyncProperty(requests, one), { numRuns: ASKED, endOnFailure: true });
  const statuses = [...outcomes].toSorted(([a], [b]) => a - b).map(([code, count]) => `${count} × ${code}`);
  figure(
    'S8',
    `${ASKED} requests of anything at ${Object.keys(ROUTES).length} public addresses over HTTP: ${statuses.join(', ')}; 0 × 5xx, 0 outside the contract`,
  );
  expect(outcomes.get(200)).toBeGreaterThan(ASKED / 10);
  expect(whole).toBeGreaterThan(0);
});
