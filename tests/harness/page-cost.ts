import { gzipSync } from 'node:zlib';
import type { Browser, Cookie, Page, Request } from 'playwright-core';

/** What a page costs who opens it for the first time. */
export interface PageCost {
  /** Bytes of all its scripts, each gzipped. */
  readonly scripts: number;
  /** Milliseconds until the largest thing in sight was painted; as web.dev's "Largest Contentful Paint". */
  readonly largestPaint: number;
  /** How far things moved by themselves; as web.dev's "Cumulative Layout Shift", over the whole time. */
  readonly shift: number;
}

/**
 * Opens an address in a browser that has kept nothing but these cookies, until `shown` (a selector) is there and nothing more is loaded. The
 * page never gets its `load` event: what it would load for later, once at rest, is none of what it costs to open it.
 */
export async function pageCost(browser: Browser, address: string, cookies: readonly Cookie[], shown = 'body'): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies([...cookies]);
    await context.route(`**${HELD}`, () => undefined);
    await context.addInitScript(watchPaints);
    await context.addInitScript((held) => void (new Image().src = held), HELD);
    const page = await context.newPage();
    const scripts = watchScripts(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector(shown);
    do await quiet(page);
    while (scripts.onTheirWay.size > 0);
    const bytes = await scripts.weighed();
    return { scripts: bytes, ...(await page.evaluate(() => window.paints)) };
  } finally {
    await context.close();
  }
}

/** A picture that never comes, and with it no `load` event. */
const HELD = '/held-back.png';

function watchScripts(page: Page) {
  const onTheirWay = new Set<Request>();
  const loaded: Promise<number>[] = [];
  const isScript = (request: Request) => request.resourceType() === 'script';
  const come = (request: Request) => {
    if (!onTheirWay.delete(request)) return;
    loaded.push(request.response().then(async (response) => gzipSync((await response?.body()) ?? Buffer.alloc(0)).length));
  };
  const begin = (request: Request) => isScript(request) && onTheirWay.add(request);
  page.on('request', begin);
  page.on('requestfinished', come);
  page.on('requestfailed', (request) => onTheirWay.delete(request));
  const weighed = async () => {
    page.off('requestfinished', come);
    return (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
  };
  return { onTheirWay, weighed };
}

/** Resolves when nothing has come for half a second. The Disk keeps a stream of changes open, which is no waiting for the network. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const asked = performance.getEntriesByType('resource');
    return performance.now() - Math.max(0, ...asked.map((entry) => (entry as PerformanceResourceTiming).responseEnd)) > 500;
  });
}

declare global {
  interface Window {
    /** Kept by `watchPaints` in the page. */
    paints: { largestPaint: number; shift: number };
  }
}

/** Runs in the page, before its own scripts. */
function watchPaints(): void {
  const paints = { largestPaint: 0, shift: 0 };
  window.paints = paints;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) paints.largestPaint = Math.max(paints.largestPaint, entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) paints.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
