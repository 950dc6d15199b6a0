import type { DemoFile } from '@/lib/server/demo/demo-file';
import { openBrowser, signIn } from '../harness/browser';
import { freshServer } from '../harness/fresh-server';
import { percentile } from '../harness/figure';
import { LIST_PAGES } from '../harness/list-pages';
import { pageCost, type PageCost } from '../harness/page-cost';

/**
 * `npm run bench -- pages [rounds]`: what each page costs a browser that opens it for the first time, on the demo: scripts, largest paint and
 * layout shift (medians, and the worst of the latter two).
 */
const ROUNDS = Number(process.argv[2] ?? 5);

const server = await freshServer();
const browser = await openBrowser();
try {
  const { demo } = server;
  const context = await browser.newContext();
  await signIn(await context.newPage(), server.url, '/documents', demo);
  const cookies = await context.cookies();
  console.log(`${'page'.padEnd(26)}${'scripts, kB gzip'.padStart(18)}${'LCP, ms (worst)'.padStart(20)}${'shift (worst)'.padStart(20)}`);
  for (const [name, address] of pagesOf(demo)) {
    const costs: PageCost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      costs.push(await pageCost(browser, `${server.url}${address}`, address.startsWith('/sign-in') ? [] : cookies));
    }
    const of = (read: (cost: PageCost) => number, share: number, digits: number) => percentile(costs.map(read), share).toFixed(digits);
    const paint = `${of((cost) => cost.largestPaint, 0.5, 0)} (${of((cost) => cost.largestPaint, 1, 0)})`;
    const shift = `${of((cost) => cost.shift, 0.5, 3)} (${of((cost) => cost.shift, 1, 3)})`;
    console.log(`${name.padEnd(26)}${of((cost) => cost.scripts / 1000, 0.5, 1).padStart(18)}${paint.padStart(20)}${shift.padStart(20)}`);
  }
} finally {
  await browser.close();
  await server.remove();
}

function pagesOf({ doc_id, mail_id }: DemoFile): readonly (readonly [name: string, address: string])[] {
  return [
    ...[...LIST_PAGES, '/settings', '/docs/api', '/sign-in', '/sign-in/letter'].map((address) => [address, address] as const),
    ['/mail/{id}', `/mail/${mail_id}`],
    ['/documents/{id}', `/documents/${doc_id}`],
    ['/documents/{id}/preview', `/documents/${doc_id}/preview`],
  ];
}
