import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { signIn } from '../harness/browser';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { unzip } from '../readers/unzip';

const server = testServer();
const visitor = testVisitor(server);
let page: Page;

beforeAll(async () => {
  const { demo } = server;
  ({ page } = visitor);
  const mask = ['Ёлкина', 'Щербаков', 'Щербаков', 'Юрьева'].map((name) => ({ '%name': name, '%filename': name }));
  await fetch(`${server.url}/api/v1/create/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secure: demo.token, doc_id: demo.doc_id, mask }),
  });
  await signIn(page, server.url, '/disk', demo);
  await page.getByRole('row').filter({ hasText: 'Готов' }).nth(3).waitFor();
}, 120_000);

const chosen = () => page.getByRole('row', { selected: true }).count();
const bar = () => page.getByRole('region', { name: 'Выбранные файлы' });

test('all files chosen by Ctrl+A come in one ZIP that unzip finds whole, with Russian names', async () => {
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Control+a');
  await bar().getByText('Выбрано 4 файла').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), bar().getByRole('button', { name: 'Скачать в ZIP' }).click()]);
  const { names } = unzip(readFileSync(await download.path()));
  expect(names).toEqual(['Ёлкина.pdf', 'Щербаков.pdf', 'Щербаков (2).pdf', 'Юрьева.pdf']);
  await page.keyboard.press('Escape');
  expect(await chosen()).toBe(0);
});

test('a file’s name, which cannot be marked in a row that is dragged, is copied from its menu', async () => {
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('row').filter({ hasText: 'Ёлкина' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Скопировать имя' }).click();
  await page.getByText('Скопировано').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ёлкина');
});

test('arrows with Shift choose a range, and what is thrown away together comes back together', async () => {
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await chosen()).toBe(3);
  await bar().getByRole('button', { name: 'В корзину' }).click();
  await page.getByText('3 файла в корзине').waitFor();
  expect(await page.getByRole('row').count()).toBe(1);
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await page.getByText('3 файла снова на Диске').waitFor();
  await page.getByRole('row').nth(3).waitFor();
});

test('a file dragged onto a folder lies in it, and dragged onto a step of the way lies there', async () => {
  await page.getByRole('button', { name: 'Новая папка' }).click();
  await page.getByRole('textbox', { name: 'Название папки' }).fill('Весна');
  await page.keyboard.press('Enter');
  const folder = page.getByRole('list', { name: 'Папки' }).getByRole('listitem').filter({ hasText: 'Весна' });
  const file = page.getByRole('row').filter({ hasText: 'Ёлкина' });
  await file.dragTo(folder);
  await page.getByText('«Ёлкина» перенесён').waitFor();
  expect(await file.count()).toBe(0);
  await folder.getByRole('link').click();
  const steps = page.getByRole('navigation', { name: 'Где мы' });
  await file.dragTo(steps.getByRole('link', { name: 'Диск' }));
  await file.waitFor({ state: 'detached' });
  await steps.getByRole('link', { name: 'Диск' }).click();
  await file.waitFor();
});

test('a folder thrown away takes its files along, whose links stop, and brings them back from the trash', async () => {
  const folder = page.getByRole('list', { name: 'Папки' }).getByRole('listitem').filter({ hasText: 'Весна' });
  const file = page.getByRole('row').filter({ hasText: 'Юрьева' });
  const found = (await (await page.request.get(`${server.url}/api/disk?search=Юрьева`)).json()) as { files: { id: string }[] };
  const link = `${server.url}/getfile/${found.files[0]?.id ?? ''}/pdf/`;
  await file.dragTo(folder);
  await file.waitFor({ state: 'detached' });
  await folder.getByRole('button', { name: /Весна/ }).click();
  await page.getByRole('menuitem', { name: 'В корзину' }).click();
  await page.getByText('Папка «Весна» и 1 файл в корзине').waitFor();
  expect((await fetch(link)).status).not.toBe(200);
  await page.getByRole('link', { name: 'Корзина' }).click();
  await page.getByRole('button', { name: 'Вернуть: Весна' }).click();
  await page.getByText('Папка «Весна» снова на Диске').waitFor();
  await page.getByText('В корзине пусто').waitFor();
  expect((await fetch(link)).status).toBe(200);
});
