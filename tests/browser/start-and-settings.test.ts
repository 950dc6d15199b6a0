import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { signIn } from '../harness/browser';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

const server = testServer();
const visitor = testVisitor(server, { at: '/home' });
let page: Page;
beforeAll(() => void ({ page } = visitor));

const step = (name: string) => page.locator('ol > li', { hasText: name });

/** Waits until a card of the settings says that what was chosen in it is saved. */
const cardSaved = (card: string) => page.locator(`#${card}`).getByRole('status').getByText('Сохранено').waitFor();

test('the start page leads from a picture to the next step, and says that the sample’s address is local', async () => {
  expect(await page.getByText('0 из 5').isVisible()).toBe(true);
  expect(await step('Подключите GetCourse').getByText('APP_URL').count()).toBeGreaterThan(0);
  const picture = path.join(import.meta.dirname, '../../lib/server/demo/pictures/front.jpg');
  await page.setInputFiles('input[type=file]', picture);
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
  await page.goto(`${server.url}/home`);
  await page.getByText('1 из 5').waitFor();
  expect(await step('Загрузите картинку').getByText('готово').count()).toBe(1);
  expect(await step('Добавьте имя ученика').getAttribute('aria-current')).toBe('step');
});

test('the sample’s form makes a diploma with the name that was typed', async () => {
  await page.fill('input[name=mask_name]', 'Пётр Вяземский');
  const link = await page.locator('form[action="/api/v1/create/"]').evaluate((form) => {
    const fields = new FormData(form as HTMLFormElement);
    return `/api/v1/create/?${new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString()}`;
  });
  const answer = await fetch(`${server.url}${link}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await page.goto(`${server.url}/home`);
  await page.locator('li', { hasText: 'Пётр Вяземский' }).first().waitFor();
  expect(await page.getByText('1 из 5').isVisible()).toBe(true);
});

test('the word about mail shows the lines to copy, and is put off for a week', async () => {
  await page.getByRole('button', { name: 'Как подключить' }).click();
  expect(await page.getByRole('dialog').innerText()).toContain('MAIL_URL=resend://');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Напомнить через неделю' }).click();
  await page.getByText('Почта не подключена').waitFor({ state: 'detached' });
  await page.reload();
  expect(await page.getByText('Почта не подключена').count()).toBe(0);
});

test('settings are saved as they are chosen, say so, and are there after coming back', async () => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel('Название школы').fill('Школа акварели');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('aside').getByText('Школа акварели').waitFor();
  await page.getByLabel('Часовой пояс').click();
  await page.getByLabel('Город, страна или UTC+3').fill('омск');
  await page.getByRole('option', { name: /Омск/ }).click();
  await cardSaved('workspace');
  await page.getByLabel('Что приложить к письму').click();
  await page.getByRole('option', { name: 'PDF и JPG' }).click();
  await cardSaved('files');
  await page.getByRole('switch', { name: /Файлы открываются по ссылке/ }).click();
  await page.getByText('Пока файлы не открываются').waitFor();
  await cardSaved('links');
  await page.reload();
  expect(await page.getByLabel('Название школы').inputValue()).toBe('Школа акварели');
  expect(await page.getByLabel('Часовой пояс').innerText()).toContain('Омск');
  expect(await page.getByLabel('Что приложить к письму').innerText()).toContain('PDF и JPG');
  expect(await page.getByRole('switch', { name: /Файлы открываются по ссылке/ }).getAttribute('aria-checked')).toBe('false');
});

test('a name pasted far too long stays whole, says by how much, and is saved once it is shortened', async () => {
  const name = page.getByLabel('Название школы');
  await name.fill('ш'.repeat(1000));
  await page.getByText('помещается 200 знаков, лишних — 800').waitFor();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  expect(await name.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await name.inputValue()).toHaveLength(1000);
  await name.fill('Школа гуаши');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('aside').getByText('Школа гуаши').waitFor();
});

test('a wrong password is told at its field, and a session elsewhere is ended from here', async () => {
  expect(visitor.complaints).toEqual([]);
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByLabel('Текущий пароль').fill('not the password');
  await page.getByLabel('Новый пароль', { exact: true }).fill('four random words here');
  await page.locator('form[aria-label="Сменить пароль"] button[type=submit]').click();
  await expect.poll(() => page.getByLabel('Текущий пароль').getAttribute('aria-invalid')).toBe('true');
  const elsewhere = await (await visitor.browser.newContext()).newPage();
  await signIn(elsewhere, server.url, '/disk', server.demo);
  await page.reload();
  await page.getByRole('button', { name: /^Завершить сеанс:/ }).click();
  await page.getByText('Сеанс завершён').waitFor();
  await elsewhere.goto(`${server.url}/disk`);
  expect(new URL(elsewhere.url()).pathname).toBe('/sign-in');
});

test('who signs in before the page’s scripts have come is let in when they have', async () => {
  const hasty = await (await visitor.browser.newContext({ locale: 'ru-RU' })).newPage();
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await hasty.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await hasty.goto(`${server.url}/sign-in?next=/tokens`, { waitUntil: 'commit' });
  await hasty.getByLabel('Электронная почта').fill(server.demo.email);
  await hasty.getByLabel('Пароль', { exact: true }).fill(server.demo.password);
  await hasty.keyboard.press('Enter');
  letThrough();
  await hasty.waitForURL(`${server.url}/tokens`);
});
