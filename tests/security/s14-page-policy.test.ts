import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import { createDemo, fileStates } from '../harness/demo-calls';
import { figure } from '../harness/figure';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

const server = testServer({ settings: { SIGNUP: 'open' } });
const visitor = testVisitor(server, { at: '/documents' });

/** Ids for the pages that take one; a new kind of page fails until it has its own here. */
const IDS: Readonly<Record<string, () => string>> = {
  '/documents/[id]': () => server.demo.doc_id,
  '/mail/[id]': () => server.demo.mail_id,
};

const PAGES = path.resolve(import.meta.dirname, '../../app/(pages)');

/** Addresses of all pages there are, read off the folders. */
function pages(): string[] {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx');
  return files.map((file) => {
    const folders = path.dirname(file).split(path.sep);
    const address = `/${folders.filter((folder) => !/^(?:\(.*\)|\.)$/.test(folder)).join('/')}`;
    const [kind, ...rest] = Object.keys(IDS).filter((start) => address.startsWith(start));
    const given = kind === undefined ? address : address.replace(kind, kind.replace(/\[\w+\]/, IDS[kind]?.() ?? ''));
    if (rest.length > 0 || given.includes('[')) throw new Error(`no id for ${address}`);
    return given;
  });
}

/** Policies that pages were sent with, and what browsers have refused to do for them. */
const policies: string[] = [];
const violations: string[] = [];
const without: string[] = [];

/** Writes down each page's policy, and all that it keeps the page from doing. */
async function watch(context: BrowserContext): Promise<void> {
  await context.exposeFunction('tellViolation', (told: string) => violations.push(told));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ documentURI, violatedDirective, blockedURI, sourceFile }) =>
      (window as unknown as { tellViolation: (told: string) => void }).tellViolation(
        `${documentURI}: ${violatedDirective} ${blockedURI} ${sourceFile}`,
      ),
    );
  });
  context.on('response', (response) => {
    const headers = response.headers();
    if (!headers['content-type']?.startsWith('text/html')) return;
    const policy = headers['content-security-policy'];
    if (policy === undefined) without.push(response.url());
    else policies.push(policy);
  });
}

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

let stranger: Page;
beforeAll(async () => {
  await watch(visitor.context);
  const context = await visitor.browser.newContext({ locale: 'ru-RU' });
  await watch(context);
  stranger = await context.newPage();
}, 120_000);
afterAll(() => stranger?.context().close());

/** Opens it and waits until its scripts run; answers with what came of it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${server.url}${address}`, { waitUntil: 'load' });
  await page.waitForFunction(() => 'next' in window);
}

test('no page does what its policy forbids, and every one has a policy with a nonce of its own', { timeout: 600_000 }, async () => {
  const all = pages();
  expect(all.length).toBeGreaterThan(20);
  for (const address of [...all, '/no-such-page', `/documents/${newId()}`]) await open(visitor.page, address);
  const entrance = all.filter((address) => /^\/(?:sign-|take-over|docs|$)/.test(address));
  for (const address of [...entrance, '/no-such-page', '/home']) await open(stranger, address);
  const nonces = policies.map(nonceOf);
  figure(
    'S14',
    `${policies.length} pages: ${without.length} without a policy, ${new Set(nonces).size} nonces, ${violations.length} violations in Chromium`,
  );
  expect(without).toEqual([]);
  expect(nonces).not.toContain(undefined);
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(violations).toEqual([]);
  for (const policy of policies) {
    expect(policy).toMatch(/script-src [^;]*'strict-dynamic'/);
    expect(policy).not.toMatch(/script-src [^;]*'unsafe-(?:inline|eval)'/);
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test('a script that somebody smuggles into a page does not run', { timeout: 120_000 }, async () => {
  await open(stranger, '/sign-in');
  const before = violations.length;
  await stranger.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/no-picture" onerror="window.smuggled = true"><a href="javascript:smuggled=true">x</a>',
    );
  });
  await expect.poll(() => violations.length, { timeout: 30_000 }).toBeGreaterThan(before);
  expect(await stranger.evaluate(() => 'smuggled' in window)).toBe(false);
  violations.length = before;
});

test('links to files and pages of files keep the stricter policies of their own', { timeout: 120_000 }, async () => {
  const { create_id, files } = await createDemo(server.url, server.demo, ['Анна']);
  await expect.poll(() => fileStates(server.url, create_id), { timeout: 60_000 }).toMatchObject({ ready: 1 });
  const [page] = [await visitor.context.newPage()];
  for (const address of [`/getform/${create_id}/`, `/v/${'A'.repeat(16)}`, `/getfile/${files[0] ?? ''}/`]) {
    const answer = await page.goto(`${server.url}${address}`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect([address, policy]).toEqual([address, expect.stringMatching(/^(?:default-src 'none'|sandbox)/)]);
    expect(policy).not.toContain('nonce');
  }
  await page.close();
  expect(violations).toEqual([]);
});

/** What is answered with a page, besides the pages: odd addresses, and what next-auth draws itself. */
const OTHERS = ['/404', '/500', '/_error', '/%E0%A4%A', '/_next/image', '/api/auth/signout', '/api/nothing', '/fonts/none.ttf', '/getfile'];

test('a nonce that the caller sends is not taken over, and no page is without a policy', { timeout: 120_000 }, async () => {
  const theirs = "script-src 'nonce-theirs'";
  const headers = { 'Content-Security-Policy': theirs, 'Content-Security-Policy-Report-Only': theirs, Accept: 'text/html' };
  const seen = new Set<string>();
  for (const address of [...OTHERS, '/sign-in', '/sign-in', '/docs/api', '/no-such-page'])
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(`${server.url}${address}`, { headers, method, redirect: 'manual' });
      const html = await answer.text();
      expect(html).not.toContain('theirs');
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const nonce = nonceOf(answer.headers.get('content-security-policy') ?? '');
      expect([address, nonce]).toEqual([address, expect.stringMatching(/^[\w+/]{24}$/)]);
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(seen.has(nonce ?? '')).toBe(false);
      seen.add(nonce ?? '');
    }
});
