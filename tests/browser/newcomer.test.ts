import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, watchPage } from '../harness/browser';
import { figure } from '../harness/figure';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';
import { pdfWords } from '../readers/pdf-text';

/** The first day of a school, by mouse and keyboard only, from the link that the server prints to a diploma that GetCourse asked for. */
let installation: Installation;
let server: RunningServer;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let clicks = 0;

beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' })).newPage();
  complaints = watchPage(page, server.url);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await installation?.remove();
});

async function click(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}

test(
  'a newcomer has a diploma made by a call from GetCourse after a few minutes and thirty clicks at most',
  { timeout: 240_000 },
  async () => {
    const begun = performance.now();
    const code = /take-over#(\S+)/.exec(server.output())?.[1] ?? '';
    await page.goto(`${server.url}/take-over#${code}`);
    await click(page.locator('input[name=school]'));
    await page.keyboard.type('Школа рисования');
    await page.keyboard.press('Tab');
    await page.keyboard.type('anna@school.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('correct horse battery');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/home$/);

    const chosen = page.waitForEvent('filechooser');
    await click(page.getByRole('button', { name: 'Новый из картинки' }).first());
    await (await chosen).setFiles(path.join(import.meta.dirname, '../../lib/server/demo/pictures/front.jpg'));
    // To find the file in the system's own window and to open it.
    clicks += 2;
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.waitForSelector('[data-canvas][data-ready]');
    await click(page.getByRole('button', { name: /^Добавить текст/ }));
    await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
    await page.keyboard.type('Награждается %name');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('Сохранено', { exact: true }).waitFor();
    await click(page.getByRole('link', { name: 'Документы' }).first());

    await click(page.getByRole('link', { name: 'GetCourse', exact: true }));
    await page.waitForURL(/\/getcourse/);
    await click(page.getByRole('combobox', { name: 'Документ' }).first());
    await click(page.getByRole('option', { name: /front/ }));
    await click(page.getByRole('button', { name: 'Создать токен для этой ссылки' }));
    await click(page.getByRole('dialog').getByRole('button', { name: 'Создать токен' }));
    await page.getByText('Токен вписан в ссылку').waitFor();
    const link = await page.getByRole('group', { name: 'Части ссылки' }).innerText();
    expect(link).toContain(id);

    const fields: Record<string, string> = { 'object.last_name': 'Щербакова', 'object.first_name': 'Алёна' };
    const called = link.replace(/\{(object\.[^{}]*)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
    // GetCourse stores the answer's body as it is.
    const pdf = await (await fetch(called, { method: 'POST' })).text();
    await page.getByText('Вызов пришёл, файл создан').waitFor();
    await expect.poll(async () => (await fetch(pdf)).status, { timeout: 60_000 }).toBe(200);
    const minutes = (performance.now() - begun) / 60_000;
    expect(pdfWords(new Uint8Array(await (await fetch(pdf)).arrayBuffer()), 'raw')).toEqual(['Награждается', 'Щербакова', 'Алёна']);
    figure(
      'first day',
      `from the printed link to a diploma by a GetCourse call: ${clicks} clicks, ${minutes.toFixed(1)} minutes of waiting for the server`,
    );
    expect(clicks).toBeLessThanOrEqual(30);
    expect(complaints).toEqual([]);
  },
);
