import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { signIn } from '../harness/browser';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

/** What the Disk shows and says: of several pages, in two tabs, on a phone, and when the server refuses. */
const APP_URL = 'https://diplomas.school.example';
const server = testServer({ settings: { APP_URL } });
const visitor = testVisitor(server);
let page: Page;

beforeAll(async () => {
  ({ page } = visitor);
  // The demo's document has two pages.
  await create(['Алиса', 'Боря', 'Вера', '=Гоша']);
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, server.url, '/disk', server.demo);
  await row('Боря').filter({ hasText: 'Готов' }).waitFor();
  await row('Алиса').filter({ hasText: 'Готов' }).waitFor();
}, 120_000);
afterEach(() => page.unrouteAll());

async function create(names: readonly string[]): Promise<void> {
  const { demo } = server;
  const mask = names.map((name) => ({ '%name': name, '%filename': name }));
  await fetch(`${server.url}/api/v1/create/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secure: demo.token, doc_id: demo.doc_id, mask }),
  });
}

const row = (name: string, on = page) => on.getByRole('row').filter({ hasText: name });
/** A message that is up for some seconds is a dialog, too, but not a modal one. */
const dialog = () => page.locator('[role=dialog]:not([aria-modal=false])');

async function choose(name: string, entry: string, on = page): Promise<void> {
  await row(name, on)
    .getByRole('button', { name: /^Ещё действия/ })
    .click();
  await on.getByRole('menuitem', { name: entry }).click();
}

test('a link that is copied, of one file or of several, begins where the operator says that links begin', async () => {
  await row('Боря')
    .getByRole('button', { name: /^Скопировать ссылку/ })
    .click();
  await page.getByText('Скопировано').first().waitFor();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/^https:\/\/diplomas\.school\.example\/getfile\/[0-9a-f-]{36}\/pdf\/$/);
  await choose('Вера', 'Скопировать ссылку');
  await expect.poll(copied).toMatch(/^https:\/\/diplomas\.school\.example\/getfile\//);
  await row('Боря').getByRole('checkbox').check();
  await row('Вера').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Скопировать ссылки' }).click();
  await page.getByText('Скопировано 2 ссылки').waitFor();
  expect((await copied()).split('\n').map((link) => new URL(link).origin)).toEqual([APP_URL, APP_URL]);
  await page.keyboard.press('Escape');
});

test('a file of two pages shows both, each to download, and arrows lead to its neighbours', async () => {
  await choose('Алиса', 'Посмотреть');
  const picture = dialog().getByRole('img', { name: 'Алиса' });
  await picture.waitFor();
  await dialog().getByRole('button', { name: 'Лист 2' }).click();
  await expect.poll(() => picture.getAttribute('src')).toContain('?page=1');
  await picture.waitFor();
  expect(await dialog().getByRole('link', { name: 'JPG листа 2' }).getAttribute('href')).toContain('?page=1&download=1');
  await picture.click();
  await dialog().getByRole('button', { name: 'Крупнее: Алиса', pressed: true }).waitFor();
  await page.keyboard.press('ArrowRight');
  await dialog().getByRole('heading', { name: 'Боря' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await dialog().getByRole('heading', { name: 'Алиса' }).waitFor();
  await page.keyboard.press('Escape');
});

test('corrections that were typed are closed only after a question', async () => {
  await choose('Боря', 'Исправить данные');
  const name = dialog().getByRole('textbox').first();
  await expect.poll(() => name.inputValue()).not.toBe('');
  await name.fill('Борис');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отмена' }).click();
  expect(await name.inputValue()).toBe('Борис');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Закрыть без исправлений' }).click();
  await dialog().waitFor({ state: 'detached' });
  await choose('Боря', 'Исправить данные');
  await expect.poll(() => name.inputValue()).toBe('Боря');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('a refusal is told as one, not as a broken connection', async () => {
  const problem = { code: 'forbidden', message: 'Вам это нельзя.', requestId: 'x', details: {} };
  await page.route('**/api/disk?*', (route) => route.fulfill({ status: 403, json: { error: problem } }));
  await page.route('**/api/disk', (route) => route.fulfill({ status: 403, json: { error: problem } }));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('обновить его не удалось. Вам это нельзя.').waitFor();
  expect(await page.getByText('Нет связи с сервером').count()).toBe(0);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByText('обновить его не удалось').waitFor({ state: 'detached' });
});

test('the list comes as a table that a spreadsheet reads, without formulas', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать список (CSV)' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const [head, ...lines] = text.trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFФайл;Документ;Папка;Состояние;Создан;Получатель;Письмо;Ссылка;Замечания');
  expect(lines.map((line) => line.split(';')[0])).toEqual(['Алиса', 'Боря', 'Вера', "'=Гоша"]);
  expect(lines.every((line) => line.includes(`;${APP_URL}/getfile/`))).toBe(true);
});

test('on a phone the row tells that a file is not ready', async () => {
  await choose('Вера', 'Отозвать');
  await page.getByText('«Вера» отозван').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await row('Вера').getByText('Отозван').filter({ visible: true }).count()).toBe(1);
  await page.setViewportSize({ width: 1440, height: 900 });
  await choose('Вера', 'Вернуть доступ');
  await page.getByText('«Вера» снова открывается по ссылке').waitFor();
});

/** In the browser: has a route of ours do something, and gives what it answers. */
async function ask({ method, address, body }: { method: string; address: string; body: object }): Promise<unknown> {
  const answer = await fetch(address, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return answer.status === 204 ? undefined : await answer.json();
}

test('a folder that another tab has put into this one is no place to move this one to, and the reason is said', async () => {
  const makeFolder = async (name: string) =>
    (await page.evaluate(ask, { method: 'POST', address: '/api/folders', body: { name, parentId: null } })) as { id: string };
  const courses = await makeFolder('Курсы');
  const autumn = await makeFolder('Осень');
  await page.goto(`${server.url}/disk`);
  const folder = page.getByRole('list', { name: 'Папки' }).getByRole('listitem').filter({ hasText: 'Курсы' });
  await folder.getByRole('button', { name: /Курсы/ }).click();
  await page.getByRole('menuitem', { name: 'Перенести' }).click();
  const place = dialog().getByRole('button', { name: 'Осень', exact: true });
  await place.waitFor();
  await page.evaluate(ask, { method: 'PATCH', address: `/api/folders/${autumn.id}`, body: { parentId: courses.id } });
  await place.click();
  await dialog().getByRole('button', { name: 'Перенести сюда' }).click();
  await page.getByText('Папку нельзя перенести в неё саму').first().waitFor();
  await folder.waitFor();
});

test('what another tab throws away leaves this list, also the oldest file and the last one of all', async () => {
  const other = await visitor.context.newPage();
  await other.goto(`${server.url}/disk`);
  await page.goto(`${server.url}/disk`);
  for (const name of ['Алиса', '=Гоша', 'Вера', 'Боря']) {
    await choose(name, 'В корзину', other);
    await row(name).waitFor({ state: 'detached' });
  }
  await page.goto(`${server.url}/disk/trash`);
  await row('Боря')
    .getByText(/ещё \d+ д/)
    .waitFor();
  await other.goto(`${server.url}/disk`);
  await choose('Боря', 'Удалить навсегда');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить навсегда' }).click();
  await page.getByText('«Боря» удалён навсегда').waitFor();
  await page.getByRole('button', { name: 'Очистить корзину' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить всё' }).click();
  await page.getByText('В корзине пусто').waitFor();
  await other.close();
});
