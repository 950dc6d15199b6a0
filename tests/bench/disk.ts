import type { Page } from 'playwright-core';
import { openBrowser, signIn } from '../harness/browser';
import { freshServer } from '../harness/fresh-server';
import { percentile } from '../harness/figure';
import { CALLS, FILES, fillDisk, FOLDERS, type FullDisk } from './full-disk';

/**
 * `npm run bench -- disk [rounds]`: a Disk with 100,000 files in 2,000 folders and a log of 100,000 calls, asked as the screens ask, over
 * HTTP of a server of its own: PGlite, or a new database on the PostgreSQL that `TEST_DATABASE_URL` names. "First paint" is Chromium's.
 */
const ROUNDS = Number(process.argv[2] ?? 20);
const DATABASE = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'PGlite';

const server = await freshServer({ fill: (installation) => installation.withDatabase(({ db }) => fillDisk(db)) });
try {
  await measure(server.url, server.filled);
} finally {
  await server.remove();
}

async function measure(origin: string, { account, ...disk }: FullDisk): Promise<void> {
  console.log(`${DATABASE}: ${FILES} files, ${FOLDERS} folders, ${CALLS} calls; ${ROUNDS} rounds, milliseconds: median, p95, slowest\n`);
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, origin, '/disk', account);
    for (const address of ['/disk', `/disk?folder=${disk.folderId}`, '/disk?state=failed', '/calls']) {
      const paints: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await page.goto(`${origin}${address}`, { waitUntil: 'load' });
        paints.push(await firstPaint(page));
      }
      tell(`first paint of ${address.replace(disk.folderId, '…')}`, paints);
    }
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const [what, address] of questions(disk)) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await timeOf(`${origin}${address}`, cookie));
      tell(what, times);
    }
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the start of the page's way to its first text or picture, also when that comes after its load. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = new PerformanceObserver((list) =>
          list.getEntriesByName('first-contentful-paint').forEach((entry) => resolve(entry.startTime)),
        );
        seen.observe({ type: 'paint', buffered: true });
      }),
  );
}

/** What people ask of the Disk and of the log, the worst for a database among it: what is found late or nowhere. */
function questions({ folderId, rareName, documents }: Omit<FullDisk, 'account'>): readonly (readonly [what: string, address: string])[] {
  const disk = (query: Record<string, string>) => `/api/disk?${new URLSearchParams(query).toString()}`;
  const calls = (query: Record<string, string>) => `/api/calls?${new URLSearchParams(query).toString()}`;
  return [
    ['disk: all', disk({})],
    ['disk: a folder', disk({ folder: folderId })],
    ['disk: no folder', disk({ folder: 'root' })],
    ['disk: failed', disk({ state: 'failed' })],
    ['disk: withdrawn (none)', disk({ state: 'withdrawn' })],
    ['disk: being made (none)', disk({ state: 'pending' })],
    ['disk: failed, a month', disk({ state: 'failed', days: '30' })],
    ['disk: of the document of nearly all', disk({ documentId: documents.common })],
    ['disk: of a document of few', disk({ documentId: documents.rare })],
    ['disk: letters sent', disk({ letters: 'sent' })],
    ['disk: letters that did not leave', disk({ letters: 'failed' })],
    ['disk: letters on their way (none)', disk({ letters: 'moving' })],
    ['disk: no letter asked for', disk({ letters: 'none' })],
    ['disk: letters that did not leave, of few', disk({ letters: 'failed', documentId: documents.rare })],
    ['disk: trash', disk({ trash: '1' })],
    ['disk: trash, of a document of few', disk({ trash: '1', documentId: documents.rare })],
    ['disk: search, many found', disk({ search: 'Иванов' })],
    ['disk: search, one name', disk({ search: rareName })],
    ['disk: search, nothing found', disk({ search: 'Дамблдор' })],
    ['disk: search in failed, nothing found', disk({ search: 'Дамблдор', state: 'failed' })],
    ['folders', '/api/folders'],
    ['calls: all', calls({})],
    ['calls: refused', calls({ refused: '1' })],
    ['calls: search, many found', calls({ search: 'Иванов' })],
    ['calls: search, one name', calls({ search: rareName })],
    ['calls: search, nothing found', calls({ search: 'Дамблдор' })],
  ];
}

async function timeOf(address: string, cookie: string): Promise<number> {
  const before = performance.now();
  const response = await fetch(address, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return performance.now() - before;
}

function tell(what: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0).padStart(6));
  console.log(`${what.padEnd(40)}${figures.join('')}`);
}
