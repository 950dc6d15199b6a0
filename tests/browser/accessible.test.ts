import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { linkPage } from '@/lib/server/disk/link-page';
import { signIn } from '../harness/browser';
import { createDemo, fileStates } from '../harness/demo-calls';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const server = testServer();
const visitor = testVisitor(server, { at: '/documents' });
let page: Page;
beforeAll(() => void ({ page } = visitor));

/** Pages of the signed-in; in braces what the demo has. */
const PAGES = [
  '/home',
  '/settings',
  '/documents',
  '/documents/trash',
  '/documents/{document}/preview',
  '/disk',
  '/disk?search=a',
  '/disk/trash',
  '/mail',
  '/mail/trash',
  '/tokens',
  '/getcourse',
  '/calls',
  '/docs/api',
  '/ui',
];

test.each(PAGES.flatMap((address) => (['light', 'dark'] as const).map((theme) => [address, theme] as const)))(
  '%s has nothing in it, in %s, that keeps somebody out',
  async (address, theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${server.url}${address.replace('{document}', server.demo.doc_id)}`, { waitUntil: 'load' });
    expect(await seriousFaults()).toEqual([]);
  },
);

test('every page keeps nobody out in English on a phone either', async () => {
  const english = await visitor.browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const phone = await english.newPage();
  await signIn(phone, server.url, '/home', server.demo);
  await phone.evaluate(() =>
    fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ locale: 'en' }) }),
  );
  const faults: string[] = [];
  for (const address of PAGES) {
    await phone.goto(`${server.url}${address.replace('{document}', server.demo.doc_id)}`, { waitUntil: 'load' });
    faults.push(...(await seriousFaults(phone)).map((fault) => `${address}: ${fault}`));
  }
  expect(await phone.locator('html').getAttribute('lang')).toBe('en');
  await phone.evaluate(() =>
    fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ locale: 'ru' }) }),
  );
  await english.close();
  expect(faults).toEqual([]);
}, 240_000);

test('a call that is opened in the log and a file that is opened on the Disk keep nobody out', async () => {
  await createDemo(server.url, server.demo, ['Борис']);
  await page.goto(`${server.url}/calls`, { waitUntil: 'load' });
  await page.getByRole('list', { name: 'Журнал вызовов' }).getByRole('button').first().click();
  await page.getByText('скрыто').first().waitFor();
  expect(await seriousFaults()).toEqual([]);
  await page.goto(`${server.url}/disk`, { waitUntil: 'load' });
  await page.getByRole('row').filter({ hasText: 'Борис' }).filter({ hasText: 'Готов' }).first().getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  expect(await seriousFaults()).toEqual([]);
});

test.each(['light', 'dark'] as const)('the editor with something chosen keeps nobody out, in %s', async (theme) => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${server.url}/documents/${server.demo.doc_id}`);
  await page.waitForSelector('[data-canvas][data-ready]');
  expect(await seriousFaults()).toEqual([]);
  await page.keyboard.press('Tab');
  await page.waitForSelector('[data-canvas] p:not(:empty)', { state: 'attached' });
  expect(await seriousFaults()).toEqual([]);
});

test.each(['light', 'dark'] as const)('the editor of a mail template keeps nobody out, in %s', async (theme) => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${server.url}/mail`, { waitUntil: 'load' });
  await page.click('main li a');
  await page.frameLocator('article iframe').locator('p').first().waitFor();
  await page.click('summary');
  expect(await seriousFaults()).toEqual([]);
});

/** How a page looks that waits. */
const WAITING = linkPage({ locale: 'ru', title: 'Создаём', text: '', refresh: 1 });

/** Pages for those who are not signed in, but for what a call has made. */
const STRANGERS = [
  '/sign-in',
  '/sign-in/letter',
  '/sign-in/password#code',
  '/sign-in/link#code',
  '/sign-up',
  '/take-over#code',
  '/v/unknown',
  '/getfile/unknown/pdf/',
];

test.each(['light', 'dark'] as const)('what a stranger or a graduate is shown keeps nobody out, in %s', async (colorScheme) => {
  const { create_id } = await createDemo(server.url, server.demo, ['Вера']);
  await expect.poll(() => fileStates(server.url, create_id)).toMatchObject({ ready: 1 });
  const stranger = await visitor.browser.newPage({ locale: 'ru-RU', colorScheme, reducedMotion: 'reduce' });
  const faults: string[] = [];
  const look = async (address: string) => {
    await stranger.goto(`${server.url}${address}`, { waitUntil: 'load' });
    // A page that is not there has its words from its scripts.
    await stranger.waitForSelector('html[lang]');
    faults.push(...(await seriousFaults(stranger)).map((fault) => `${address}: ${fault}`));
  };
  for (const address of STRANGERS) await look(address);
  await look(`/getform/${create_id}/`);
  const picture = await stranger.locator('img[src*="/v/"]').getAttribute('src');
  await look(new URL(picture ?? '', server.url).pathname.replace(/\/picture$/, ''));
  await stranger.close();
  expect(faults).toEqual([]);
});

test('a page that waits asks again without being loaded anew, and shows what came of itself', async () => {
  const stranger = await visitor.browser.newPage({ locale: 'ru-RU' });
  await stranger.goto(`${server.url}/getfile/unknown/pdf/`);
  const begun = await stranger.evaluate(() => performance.timeOrigin);
  for (let times = 0; times < 2; times++) await stranger.waitForResponse(`${server.url}/getfile/unknown/pdf/`);
  expect(await stranger.evaluate(() => performance.timeOrigin)).toBe(begun);

  await stranger.route('**/getform/**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: WAITING }), { times: 1 });
  const { create_id } = await createDemo(server.url, server.demo, ['Зоя', 'Ия']);
  await expect.poll(() => fileStates(server.url, create_id)).toMatchObject({ ready: 2 });
  await stranger.goto(`${server.url}/getform/${create_id}/`);
  await stranger.getByRole('heading', { name: 'Файлы готовы' }).waitFor();
  await stranger.close();
});

test('a menu and a dialog keep nobody out', async () => {
  await page.goto(`${server.url}/documents`, { waitUntil: 'load' });
  await page.click('main li button');
  await page.waitForSelector('[role=menuitem]');
  expect(await seriousFaults()).toEqual([]);
  await page.click('[role=menuitem]:nth-of-type(3), [role=menuitem] >> nth=2');
  await page.waitForSelector('[role=dialog]');
  expect(await seriousFaults()).toEqual([]);
});

test('a list that is searched keeps nobody out', async () => {
  await page.goto(`${server.url}/settings`, { waitUntil: 'load' });
  await page.getByLabel('Часовой пояс').click();
  await page.waitForSelector('[role=option]');
  expect(await seriousFaults()).toEqual([]);
});

test('names without end push nothing off a phone’s page', async () => {
  const made = await page.evaluate(nameAllWithoutEnd, 'Удостоверениеоповышенииквалификации'.repeat(6).slice(0, 200));
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 390, height: 844 });
  const wide: string[] = [];
  for (const address of ['/home', '/documents', '/disk', '/tokens', '/getcourse', ...made]) {
    await page.goto(`${server.url}${address}`, { waitUntil: 'load' });
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    if (across > 390) wide.push(`${address} is ${across} wide`);
  }
  await page.setViewportSize({ width, height });
  expect(wide).toEqual([]);
});

/** In the browser: a document, a folder, a token, a template and a school of this name; gives the pages of their own. */
async function nameAllWithoutEnd(name: string): Promise<string[]> {
  const call = async (method: string, address: string, body: object) => {
    const answer = await fetch(address, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    return answer.status === 204 ? '' : ((await answer.json()) as { id: string }).id;
  };
  const document = await call('POST', '/api/documents/from-design', { design: 'diploma', name });
  const folder = await call('POST', '/api/folders', { name, parentId: null });
  const inner = await call('POST', '/api/folders', { name, parentId: folder });
  const template = await call('POST', '/api/mail-templates', { name, subject: name, body: name });
  await call('POST', '/api/tokens', { name, postOnly: true, repeatWindow: 30, expiresAt: null });
  await call('PATCH', '/api/settings', { name });
  return [`/documents/${document}/preview`, `/disk?folder=${inner}`, `/mail/${template}`];
}

/**
 * What axe calls serious or worse: the rule, and where. Left out are the invisible stops by which the primitives library keeps the focus
 * inside what is open: reached by Tab, they hand the focus on at once.
 */
async function seriousFaults(on = page): Promise<string[]> {
  await on.evaluate(AXE);
  const results = await on.evaluate(() =>
    (window as unknown as { axe: { run(what: object): Promise<AxeResults> } }).axe.run({ exclude: ['[data-base-ui-focus-guard]'] }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
