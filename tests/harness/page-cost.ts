import { gzipSync } from 'node:zlib';
import type { Browser, Cookie, Response } from 'playwright-core';

/** What a page costs who opens it for the first time. */
export interface PageCost {
  /** Bytes of all its scripts, each gzipped. */
  readonly scripts: number;
  /** Milliseconds until the largest thing in sight was painted; as web.dev's "Largest Contentful Paint". */
  readonly largestPaint: number;
  /** How far things moved by themselves; as web.dev's "Cumulative Layout Shift", over the whole time. */
  readonly shift: number;
}

/** Opens an address in a browser that has kept nothing but these cookies, until nothing more is loaded. */
export async function pageCost(browser: Browser, address: string, cookies: readonly Cookie[]): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies([...cookies]);
    await context.addInitScript(watchPaints);
    const page = await context.newPage();
    const scripts: Response[] = [];
    page.on('response', (response) => void (response.request().resourceType() === 'script' && scripts.push(response)));
    await page.goto(address, { waitUntil: 'load' });
    // The Disk keeps a stream of changes open, which is no waiting for the network.
    await page.waitForFunction(() => {
      const asked = performance.getEntriesByType('resource');
      return performance.now() - Math.max(0, ...asked.map((entry) => (entry as PerformanceResourceTiming).responseEnd)) > 500;
    });
    const paints = await page.evaluate(() => window.paints);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    return { scripts: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), ...paints };
  } finally {
    await context.close();
  }
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
