import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

const server = testServer();
const visitor = testVisitor(server, { at: '/getcourse', before: (first) => first.clock.install() });
let page: Page;
beforeAll(() => void ({ page } = visitor));

/** What GetCourse makes of the link shown on the page. */
async function calledLink(change: (link: string) => string = (link) => link): Promise<Response> {
  const link = await page.getByRole('group', { name: 'Части ссылки' }).innerText();
  const fields: Record<string, string> = { 'object.last_name': 'Щербакова', 'object.first_name': 'Анна' };
  const filled = link.replace(/\{(object\.[^{}]*)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
  return fetch(change(filled), { method: 'POST' });
}

test('a token made for the link stands in it, and the link made from here shows its file', async () => {
  await page.getByRole('button', { name: 'Создать токен для этой ссылки' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Создать токен' }).click();
  await page.getByText('Токен вписан в ссылку').waitFor();
  expect(await page.getByRole('group', { name: 'Части ссылки' }).innerText()).toMatch(/&secure=dm_\w{33}$/);
  await page.getByRole('button', { name: 'Попробовать прямо сейчас' }).click();
  await page.getByRole('button', { name: 'Создать файл' }).click();
  await page.getByAltText('Готовый файл').waitFor();
  const shown = await page.getByAltText('Готовый файл').evaluate(async (image) => {
    await (image as HTMLImageElement).decode();
    return (image as HTMLImageElement).naturalWidth;
  });
  expect(shown).toBeGreaterThan(500);
  const pdf = await fetch(new URL((await page.getByRole('link', { name: 'Открыть PDF' }).getAttribute('href')) ?? '', server.url));
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).last().click();
}, 60_000);

test('a try is no call from GetCourse; after a minute without one the page says what to check', async () => {
  expect(await page.getByText('Ждём первый вызов…').isVisible()).toBe(true);
  expect(await page.getByText('Вызова всё нет').isVisible()).toBe(false);
  await page.clock.runFor(61_000);
  await page.getByText('Вызова всё нет. Проверьте:').waitFor();
});

test('a refused call is shown at once with its reason, then one that makes a file, and the way to it', async () => {
  expect(await (await calledLink((link) => `${link}&page_id=9`)).text()).toContain('bad_page_id');
  await page.clock.runFor(3_000);
  await page.getByText('Вызов пришёл, но получил отказ').waitFor();
  await page.getByText('Листа 9 в документе нет').first().waitFor();
  expect(await (await calledLink()).text()).toMatch(/\/getfile\/[0-9a-f-]{36}\/pdf\/$/);
  await page.clock.runFor(3_000);
  await page.getByText(/Вызов пришёл, файл создан/).waitFor();
  await page.getByRole('link', { name: 'Показать на Диске' }).click();
  await page.getByText('Показаны файлы одного создания').waitFor();
  await page
    .getByRole('grid', { name: 'Файлы' })
    .getByText(/Щербакова Анна/)
    .waitFor();
});

test('the log finds the call, opens it with the token hidden, and leads to its files', async () => {
  await page.goto(`${server.url}/calls`);
  await page.getByRole('button', { name: 'Только отказы' }).click();
  await page.waitForURL(/refused=1/);
  const rows = page.getByRole('list', { name: 'Журнал вызовов' }).getByRole('button');
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Все', exact: true }).click();
  await page.getByRole('searchbox').fill('ЩЕРБАКОВА АННА');
  await page.clock.runFor(1_000);
  await page.waitForURL(/search=/);
  await expect.poll(() => rows.count()).toBe(2);
  await rows.first().click();
  await page.getByText('скрыто').waitFor();
  expect(await page.content()).not.toMatch(/dm_\w{33}/);
  expect(await page.getByRole('link', { name: 'Показать файл на Диске' }).count()).toBe(1);
});

test('none of these pages asks another server or complains', () => {
  expect(visitor.complaints).toEqual([]);
});
