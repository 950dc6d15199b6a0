import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { figure } from '../harness/figure';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { pdfWords } from '../readers/pdf-text';

/** The first day of a school, by mouse and keyboard only, from the link that the server prints to diplomas that it looks after. */
const server = testServer();
const visitor = testVisitor(server, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
let page: Page;
beforeAll(() => void ({ page } = visitor));

let clicks = 0;
/** Milliseconds in which somebody could do nothing but wait. */
let waited = 0;

async function click(target: Locator): Promise<void> {
  await target.waitFor();
  clicks += 1;
  await target.click();
}

async function wait<T>(forWhat: Promise<T>): Promise<T> {
  const begun = performance.now();
  const came = await forWhat;
  waited += performance.now() - begun;
  return came;
}

/** Makes the server the school's own by the link that it prints. */
async function takeOver(): Promise<void> {
  const code = /take-over#(\S+)/.exec(server.output())?.[1] ?? '';
  await wait(page.goto(`${server.url}/take-over#${code}`));
  await click(page.locator('input[name=school]'));
  await page.keyboard.type('Школа рисования');
  await page.keyboard.press('Tab');
  await page.keyboard.type('anna@school.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await wait(page.waitForURL(/\/home$/));
}

/** Begins a document with a picture, puts the name on it, and leaves it saved; tells its id. */
async function designDiploma(): Promise<string> {
  const chosen = page.waitForEvent('filechooser');
  await click(page.getByRole('button', { name: 'Новый из картинки' }).first());
  await (await chosen).setFiles(path.join(import.meta.dirname, '../../lib/server/demo/pictures/front.jpg'));
  // To find the file in the system's own window and to open it.
  clicks += 2;
  await wait(page.waitForSelector('[data-canvas][data-ready]'));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await click(page.getByRole('button', { name: /^Добавить текст/ }));
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('Награждается %name');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await wait(page.getByText('Сохранено', { exact: true }).waitFor());
  return id;
}

/** Puts the link for GetCourse together, with a new token in it, and takes it from the clipboard. */
async function copyLink(): Promise<string> {
  await click(page.getByRole('link', { name: 'Документы' }).first());
  await click(page.getByRole('link', { name: 'GetCourse', exact: true }));
  await wait(page.waitForURL(/\/getcourse/));
  await click(page.getByRole('combobox', { name: 'Документ' }).first());
  await click(page.getByRole('option', { name: /front/ }));
  await click(page.getByRole('button', { name: 'Создать токен для этой ссылки' }));
  await click(page.getByRole('dialog').getByRole('button', { name: 'Создать токен' }));
  await wait(page.getByText('Токен вписан в ссылку').waitFor());
  await click(page.getByRole('button', { name: 'Скопировать ссылку' }));
  await page.getByText('Скопировано').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Calls the link for one learner as GetCourse does, which stores the answer's body as it is: the address of their diploma. */
async function callLink(link: string, lastName: string, firstName: string): Promise<string> {
  const fields: Record<string, string> = { 'object.last_name': lastName, 'object.first_name': firstName };
  const called = link.replace(/\{(object\.[^{}]*)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
  return (await fetch(called, { method: 'POST' })).text();
}

async function wordsAt(address: string): Promise<readonly string[]> {
  const answer = await fetch(address);
  return answer.ok ? pdfWords(new Uint8Array(await answer.arrayBuffer()), 'raw') : [String(answer.status)];
}

const awarded = (lastName: string, firstName: string) => ['Награждается', lastName, firstName];

/** Chooses from the menu of a file on the Disk. */
async function act(file: Locator, entry: string): Promise<void> {
  await click(file.getByRole('button', { name: /^Ещё действия/ }));
  await click(page.getByRole('menuitem', { name: entry }));
}

test(
  'a newcomer has diplomas made by calls from GetCourse after thirty clicks at most, and mends, throws away and brings back one',
  { timeout: 300_000 },
  async () => {
    await takeOver();
    const id = await designDiploma();
    const link = await copyLink();
    expect(link).toContain(id);

    const first = await callLink(link, 'Щербакова', 'Алёна');
    await wait(page.getByText('Вызов пришёл, файл создан').waitFor());
    await expect.poll(() => wordsAt(first), { timeout: 60_000 }).toEqual(awarded('Щербакова', 'Алёна'));
    expect(clicks).toBeLessThanOrEqual(30);
    tell('from the printed link to a diploma by a GetCourse call');

    await click(page.getByRole('link', { name: 'Диск' }).first());
    const files = page.getByRole('grid', { name: 'Файлы' }).getByRole('row');
    await files.filter({ hasText: 'Щербакова' }).waitFor();
    await page.evaluate(() => Object.assign(window, { neverLeft: true }));
    const second = await callLink(link, 'Иванва', 'Вера');
    const file = files.filter({ hasText: 'Вера' });
    await wait(file.filter({ hasText: 'Готов' }).waitFor());
    await act(file, 'Исправить данные');
    const name = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => name.inputValue()).toBe('Иванва Вера');
    await name.fill('Иванова Вера');
    await click(page.getByRole('button', { name: 'Создать заново' }));
    await wait(file.filter({ hasText: 'версия 2' }).filter({ hasText: 'Готов' }).waitFor());
    expect(await wordsAt(second)).toEqual(awarded('Иванова', 'Вера'));
    expect(await page.evaluate(() => 'neverLeft' in window), 'the Disk was not loaded again').toBe(true);

    await act(file, 'В корзину');
    await file.waitFor({ state: 'detached' });
    const learner = await visitor.browser.newPage({ locale: 'ru-RU' });
    await learner.goto(second);
    await learner.getByRole('heading', { name: 'Файла больше нет' }).waitFor();
    await click(page.getByRole('link', { name: 'Корзина' }));
    await act(page.getByRole('row').filter({ hasText: 'Вера' }), 'Вернуть');
    await page.getByText('снова на Диске').waitFor();
    expect(await wordsAt(second)).toEqual(awarded('Иванова', 'Вера'));
    tell('on to a mended diploma, thrown away and brought back');
    expect(visitor.complaints).toEqual([]);
  },
);

function tell(way: string): void {
  figure('first day', `${way}: ${clicks} clicks, ${(waited / 1000).toFixed(1)} s of waiting for the server`);
}
