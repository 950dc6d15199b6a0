import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, signIn, watchPage, type Account } from './browser';
import type { TestServer } from './test-server';

/** Somebody with a browser before a test's server. */
export interface TestVisitor {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Their first page; its complaints are those of `watchPage`. */
  readonly page: Page;
  readonly complaints: readonly string[];
}

export interface Visit {
  /** Where they begin, signed in; without it they are a stranger on an empty page. */
  readonly at?: string;
  /** Default: the demo's. */
  readonly account?: Account;
  readonly context?: BrowserContextOptions;
  /** Readies the page before it is shown anything. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A manager's browser in Russian for all tests of this file, there from `beforeAll` on; with the file's server above it. */
export function testVisitor(server: TestServer, { at, account, context: options, before }: Visit = {}): TestVisitor {
  let opened: TestVisitor | undefined;
  const current = () => {
    if (opened === undefined) throw new Error('the visitor is there from beforeAll on');
    return opened;
  };
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 }, ...options });
    // Longer than Playwright's half a minute, in which a busy machine may not get far, and shorter than a test, which tells less.
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    opened = { browser, context, page, complaints: watchPage(page, server.url) };
    await before?.(page);
    if (at !== undefined) await signIn(page, server.url, at, account ?? server.demo);
  }, 120_000);
  afterAll(() => browser?.close());
  return {
    get browser() {
      return current().browser;
    },
    get context() {
      return current().context;
    },
    get page() {
      return current().page;
    },
    get complaints() {
      return current().complaints;
    },
  };
}
