import type { Browser, Page } from 'playwright-core';
import type { DesignDocument } from '@/lib/document/design-document';
import { openBrowser, signIn } from '../harness/browser';
import { freshServer } from '../harness/fresh-server';
import { percentile } from '../harness/figure';
import { pageCost } from '../harness/page-cost';
import { crowdedPage, ELEMENTS, LONG, LONG_TEXT } from './crowded-page';
import { mainThreadWork } from './main-thread';
import { background } from './pictures';

/**
 * `npm run bench -- editor [rounds]`: what the editor's main thread has to do in a browser without a graphics card, on a page of 200 elements
 * over a picture of 3508 × 2480 pixels; how soon the editor is open when the browser knows it; and its scripts.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
const MOVES = 90;
const KEYS = 60;
/** Milliseconds from the page's opening to the first drag. */
const LOOK = 8_000;
const READY = '[data-canvas][data-ready]';

const server = await freshServer();
const browser = await openBrowser();
try {
  const { demo } = server;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru' });
  const page = await context.newPage();
  await signIn(page, server.url, '/documents', demo);
  const address = `${server.url}/documents/${demo.doc_id}`;
  const { scripts } = await pageCost(browser, address, await context.cookies(), READY);
  await putDocument(page, demo.doc_id, await crowdedOn(page));
  console.log(`${ELEMENTS} elements on 3508 × 2480 pixels; milliseconds of the main thread: median, p95, slowest\n`);
  tell('open to ready, warm', await openings(page, address));
  await work(browser, page);
  console.log(`\nscripts of the editor: ${(scripts / 1024).toFixed(1)} kB gzip`);
} finally {
  await browser.close();
  await server.remove();
}

async function crowdedOn(page: Page): Promise<DesignDocument> {
  const bytes = (await background()).toString('base64');
  const key = await page.evaluate(async (picture) => {
    const body = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
    const kept = await fetch('/api/assets', { method: 'POST', body });
    return ((await kept.json()) as { key: string }).key;
  }, bytes);
  return crowdedPage(key);
}

async function putDocument(page: Page, id: string, content: DesignDocument): Promise<void> {
  const status = await page.evaluate(
    async ([documentId, written]) => {
      const address = `/api/documents/${documentId}`;
      const { revision } = (await (await fetch(address)).json()) as { revision: number };
      const body = JSON.stringify({ content: written, revision });
      return (await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).status;
    },
    [id, content] as const,
  );
  if (status !== 200) throw new Error(`the crowded page was not saved: ${status}`);
}

/** From the click on a link to the first frame with the page on it; the first opening, which fills the cache, is not counted. */
async function openings(page: Page, address: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector(READY);
    const time = await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
    );
    if (round > 0) times.push(time);
  }
  return times;
}

/** Drags, zooms, pushes and types, each some seconds long. */
async function work(browser: Browser, page: Page): Promise<void> {
  const box = await page.locator('[data-canvas]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  const sheet = { width: 841.89, height: 595.28 };
  const zoom = Math.min((box.width - 96) / sheet.width, (box.height - 96) / sheet.height);
  const at = (x: number, y: number) => ({
    x: box.x + box.width / 2 + (x - sheet.width / 2) * zoom,
    y: box.y + box.height / 2 + (y - sheet.height / 2) * zoom,
  });
  const middle = at(LONG_TEXT.x + LONG_TEXT.width / 2, LONG_TEXT.y + LONG_TEXT.height / 2);
  const circle = async () => {
    for (let move = 0; move < MOVES; move++) {
      await page.mouse.move(middle.x + 90 * Math.sin(move / 9), middle.y - 60 + 60 * Math.cos(move / 9));
    }
  };
  const drag = async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await circle();
    await page.mouse.up();
  };
  const undo = () => page.keyboard.press('Control+KeyZ');
  // A person looks at the page before touching it; what is loaded meanwhile is loaded.
  await page.waitForTimeout(LOOK);
  await measure('dragging one element', drag);
  await undo();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+KeyA');
  await measure('dragging all of them', drag);
  await undo();
  await page.keyboard.press('Escape');
  await measure('zooming', async () => {
    await page.keyboard.down('Control');
    for (let turn = 0; turn < MOVES; turn++) await page.mouse.wheel(0, turn % 30 < 15 ? -40 : 40);
    await page.keyboard.up('Control');
  });
  await measure('pushing the page', async () => {
    for (let turn = 0; turn < MOVES; turn++) await page.mouse.wheel(0, turn % 30 < 15 ? -20 : 20);
  });
  await page.keyboard.press('Shift+Digit1');
  await page.mouse.dblclick(middle.x, middle.y);
  await page.keyboard.press('End');
  await measure(`typing into ${LONG} characters, a key`, async () => {
    for (let key = 0; key < KEYS; key++) await page.keyboard.press(key % 6 === 5 ? 'Space' : 'KeyA');
  });

  async function measure(what: string, doing: () => Promise<void>): Promise<void> {
    const { frames, intervals, keys } = await mainThreadWork(browser, page, doing);
    tell(what, keys.length > KEYS / 2 ? keys : frames);
    console.log(`${'  frames a second'.padEnd(40)}${intervals.length === 0 ? '' : rates(intervals)}`);
  }
}

/** Of the usual frame, and of the slow twentieth. */
function rates(intervals: readonly number[]): string {
  return [0.5, 0.95].map((share) => (1000 / percentile(intervals, share)).toFixed(0).padStart(8)).join('');
}

function tell(what: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1).padStart(8));
  console.log(`${what.padEnd(40)}${figures.join('')}`);
}
