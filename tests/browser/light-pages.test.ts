import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Cookie } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, signIn } from '../harness/browser';
import { pageCost } from '../harness/page-cost';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

/** Bytes, gzipped, of all scripts that a page loads. */
const LIMIT = 250 * 1024;
/** The editor draws documents by itself. */
const EDITOR_LIMIT = 450 * 1024;

let installation: Installation;
let server: RunningServer;
let browser: Browser;
let cookies: Cookie[];
let demo: { email: string; password: string; doc_id: string };

beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
  browser = await openBrowser();
  demo = JSON.parse(readFileSync(path.join(installation.dataDir, 'demo.json'), 'utf8')) as typeof demo;
  const context = await browser.newContext();
  await signIn(await context.newPage(), server.url, '/documents', demo);
  cookies = await context.cookies();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await installation?.remove();
});

test.each(['/home', '/documents', '/disk', '/tokens', '/calls', '/getcourse', '/mail', '/settings', '/docs/api'])(
  '%s stays light, and nothing on it moves while it comes',
  async (address) => {
    const { scripts, shift } = await pageCost(browser, `${server.url}${address}`, cookies);
    expect(scripts).toBeLessThanOrEqual(LIMIT);
    expect(shift).toBeLessThan(0.05);
  },
);

test('the sign-in page stays light', async () => {
  expect((await pageCost(browser, `${server.url}/sign-in`, [])).scripts).toBeLessThanOrEqual(LIMIT);
});

test('the editor stays as light as an editor can be', async () => {
  const { scripts } = await pageCost(browser, `${server.url}/documents/${demo.doc_id}`, cookies);
  expect(scripts).toBeLessThanOrEqual(EDITOR_LIMIT);
});
