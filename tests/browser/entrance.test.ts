import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn } from '../harness/browser';
import { lettersIn, readLinkLetter } from '../harness/entrance';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

const server = testServer({ fill: ({ dataDir }) => Promise.resolve(dataDir) });
const visitor = testVisitor(server);

const NEW_PASSWORD = 'four random words here';

/** A browser of its own. */
async function another(): Promise<Page> {
  const context = await visitor.browser.newContext({ locale: 'ru-RU' });
  context.setDefaultTimeout(45_000);
  return context.newPage();
}

/** Asks for a letter by that button, and opens the link of the one that comes. */
async function askAndOpen(page: Page, button: string): Promise<string> {
  await comesAlive(page);
  await page.fill('input[name=email]', server.demo.email);
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Проверьте почту').waitFor();
  await expect.poll(() => lettersIn(server.filled).length, { timeout: 60_000 }).toBe(1);
  const [file = ''] = lettersIn(server.filled);
  const { to, link } = readLinkLetter(file);
  rmSync(file);
  expect(to).toBe(server.demo.email);
  const { hostname, pathname, hash } = new URL(link);
  expect(hostname).toBe('localhost');
  await page.goto(`${server.url}${pathname}${hash}`);
  return `${server.url}${pathname}${hash}`;
}

/** Waits until the form, or the one button there is, does what its scripts say. */
async function comesAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const part = document.querySelector('form') ?? document.querySelector('main button');
    return part !== null && Object.keys(part).some((key) => key.startsWith('__react'));
  });
}

const addressOf = (page: Page) => new URL(page.url()).pathname;

test(
  'who forgot their password sets a new one by the link in a letter, and is signed out everywhere else',
  { timeout: 300_000 },
  async () => {
    const elsewhere = await another();
    await signIn(elsewhere, server.url, '/documents', server.demo);

    const { page } = visitor;
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('link', { name: 'Забыли пароль?' }).click();
    await page.waitForURL('**/sign-in/letter');
    await askAndOpen(page, 'Задать новый пароль');
    await comesAlive(page);
    await page.fill('input[type=password]', NEW_PASSWORD);
    await page.getByRole('button', { name: 'Сохранить и войти' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto(`${server.url}/settings`);
    expect(addressOf(page)).toBe('/settings');

    await elsewhere.reload();
    expect(addressOf(elsewhere)).toBe('/sign-in');
    await elsewhere.fill('input[name=email]', server.demo.email);
    await elsewhere.fill('input[name=password]', server.demo.password);
    await elsewhere.click('button[type=submit]');
    await elsewhere.getByText('Почта или пароль не подошли').waitFor();
    expect(addressOf(elsewhere)).toBe('/sign-in');
    await signIn(elsewhere, server.url, '/documents', { email: server.demo.email, password: NEW_PASSWORD });
    await elsewhere.context().close();
  },
);

test('a link in a letter signs in once', { timeout: 300_000 }, async () => {
  const page = await another();
  await page.goto(`${server.url}/sign-in/letter`);
  const link = await askAndOpen(page, 'Прислать ссылку для входа');
  await comesAlive(page);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.goto(`${server.url}/documents`);
  expect(addressOf(page)).toBe('/documents');

  const later = await another();
  await later.goto(link);
  await comesAlive(later);
  await later.getByRole('button', { name: 'Войти', exact: true }).click();
  await later.getByText('Ссылка уже использована').waitFor();
  await Promise.all([page, later].map((one) => one.context().close()));
});

test('strangers cannot sign up, nor are they offered to', { timeout: 120_000 }, async () => {
  const page = await another();
  await page.goto(`${server.url}/sign-in`);
  await page.waitForFunction(() => 'next' in window);
  expect(await page.getByRole('link', { name: 'Завести аккаунт' }).count()).toBe(0);
  expect((await page.goto(`${server.url}/sign-up`))?.status()).toBe(404);
  const stranger = { school: 'Школа', email: 'stranger@example.org', locale: 'ru', timeZone: 'Europe/Moscow' };
  const headers = { Origin: server.url, 'Content-Type': 'application/json' };
  const answer = await fetch(`${server.url}/api/accounts`, { method: 'POST', headers, body: JSON.stringify(stranger) });
  expect(answer.status).toBe(403);
  await page.context().close();
});

test('who cannot open the link in the letter is told so, and how to mend it, as is the manager', { timeout: 300_000 }, async () => {
  const host = 'diplomas.school.example';
  const page = await another();
  await page.route(`http://${host}/**`, async (route) => {
    const request = route.request();
    const url = request.url().replace(`http://${host}`, server.url);
    const answer = await route.fetch({ url, headers: { ...(await request.allHeaders()), host } });
    await route.fulfill({ response: answer });
  });
  await page.goto(`http://${host}/sign-in/letter`);
  await comesAlive(page);
  await page.fill('input[name=email]', server.demo.email);
  await page.getByRole('button', { name: 'Прислать ссылку для входа' }).click();
  await page.getByText('Проверьте почту').waitFor();
  const told = await page.getByRole('status').first().innerText();
  expect(told).toContain(`начинается с http://localhost:${new URL(server.url).port}`);
  expect(told).toContain(`APP_URL=http://${host}`);
  await page.context().close();

  await visitor.page.goto(`${server.url}/settings`);
  const settings = await visitor.page.getByRole('main').innerText();
  expect(settings).toContain(`они начинаются с http://localhost:${new URL(server.url).port}`);
  expect(settings).toContain('APP_URL=https://diplomas.school.ru');
});
