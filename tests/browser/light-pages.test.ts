import type { Cookie } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { LIST_PAGES } from '../harness/list-pages';
import { pageCost } from '../harness/page-cost';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

/** Bytes, gzipped, of all scripts that a page loads. */
const LIMIT = 250_000;
/** The editor and the preview draw documents by themselves; each has a limit of its own, and something by which it is known to be there. */
const DRAWING = [
  ['', 450_000, '[data-canvas][data-ready]'],
  ['/preview', 275_000, 'canvas'],
] as const;

const server = testServer();
const visitor = testVisitor(server, { at: '/documents' });
let cookies: Cookie[];
beforeAll(async () => void (cookies = await visitor.context.cookies()));

const PAGES = [...LIST_PAGES, '/mail/{template}', '/settings', '/docs/api'];

test.each(PAGES)('%s stays light, and nothing on it moves while it comes', async (pattern) => {
  const { doc_id, mail_id } = server.demo;
  const address = pattern.replace('{document}', doc_id).replace('{template}', mail_id);
  const { scripts, shift } = await pageCost(visitor.browser, `${server.url}${address}`, cookies);
  expect(scripts).toBeLessThanOrEqual(LIMIT);
  expect(shift).toBeLessThan(0.05);
});

test('the sign-in page stays light', async () => {
  expect((await pageCost(visitor.browser, `${server.url}/sign-in`, [])).scripts).toBeLessThanOrEqual(LIMIT);
});

test.each(DRAWING)('a document’s own page%s stays as light as one can be that draws it', async (below, limit, ready) => {
  const address = `${server.url}/documents/${server.demo.doc_id}${below}`;
  const { scripts } = await pageCost(visitor.browser, address, cookies, ready);
  expect(scripts).toBeLessThanOrEqual(limit);
});
