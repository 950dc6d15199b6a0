import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createDemo } from '../harness/demo-calls';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

/** What becomes of somebody's words when their session ends or the connection breaks while they are typing. */
const server = testServer();
const visitor = testVisitor(server, { at: '/settings' });
let page: Page;
beforeAll(() => void ({ page } = visitor));
afterEach(() => visitor.context.setOffline(false));

/** Ends it as somebody does who finds it in the list of sessions: the browser still has its cookie. */
async function endSession(): Promise<void> {
  await page.evaluate(async () => {
    const { sessions } = (await (await fetch('/api/me/sessions')).json()) as { sessions: { id: string }[] };
    for (const { id } of sessions) await fetch(`/api/me/sessions/${id}`, { method: 'DELETE' });
  });
}

const ended = () => page.getByRole('dialog', { name: 'Сеанс закончился' });

async function signInAgain(): Promise<void> {
  await ended().getByLabel('Пароль', { exact: true }).fill(server.demo.password);
  await page.keyboard.press('Enter');
  await ended().waitFor({ state: 'detached' });
}

test('a school’s name typed before the session ended is saved after the password, with nothing typed again', async () => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel('Название школы').fill('Школа акварели');
  await endSession();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await ended().getByLabel('Пароль', { exact: true }).fill('wrong');
  await page.keyboard.press('Enter');
  await ended().getByRole('alert').waitFor();
  await signInAgain();
  await page.locator('aside').getByText('Школа акварели').waitFor();
});

test('a name typed into a window before the session ended stays in it under the question for the password', async () => {
  await page.goto(`${server.url}/disk`);
  await page.getByRole('button', { name: 'Новая папка' }).click();
  await page.getByRole('textbox', { name: 'Название папки' }).fill('Весна');
  await endSession();
  await page.keyboard.press('Enter');
  await signInAgain();
  await page.getByRole('list', { name: 'Папки' }).getByText('Весна').waitFor();
});

test('a letter and a document changed before the session ended are saved after the password', async () => {
  await page.goto(`${server.url}/mail/${server.demo.mail_id}`);
  await page.getByRole('textbox', { name: 'Тема' }).fill('Ваш диплом');
  await endSession();
  await page.keyboard.press('Control+s');
  await signInAgain();
  await page.getByRole('status').getByText('Сохранено', { exact: true }).waitFor();

  await page.goto(`${server.url}/documents/${server.demo.doc_id}`);
  await page.waitForSelector('[data-canvas][data-ready]');
  await endSession();
  await page.keyboard.press('KeyQ');
  await signInAgain();
  await page.getByText('Сохранено', { exact: true }).waitFor();
});

test('who puts the password off keeps what was typed, is told on the page that nothing is saved, and goes on from there', async () => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel('Название школы').fill('Школа масла');
  await endSession();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await ended().getByRole('button', { name: 'Позже' }).click();
  await page.getByRole('alert').getByText('изменения не сохраняются').waitFor();
  expect(await page.getByLabel('Название школы').inputValue()).toBe('Школа масла');
  await page.getByRole('alert').getByRole('button', { name: 'Войти' }).click();
  await signInAgain();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('aside').getByText('Школа масла').waitFor();
});

test('a name that could not be sent stays in its field with the reason, and is sent when the connection is back', async () => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel('Название школы').fill('Школа пастели');
  await visitor.context.setOffline(true);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сервер не ответил').waitFor();
  await visitor.context.setOffline(false);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('aside').getByText('Школа пастели').waitFor();
});

test('a page that was pressed without a connection opens when it is back, and the typed search with it', async () => {
  await page.goto(`${server.url}/home`);
  await visitor.context.setOffline(true);
  await page.locator('aside').getByRole('link', { name: 'Диск' }).click();
  await page.getByText('Связь потеряна').waitFor();
  await visitor.context.setOffline(false);
  await page.getByRole('heading', { name: 'Диск' }).waitFor();
  await page.getByText('Связь потеряна').waitFor({ state: 'detached' });
  await visitor.context.setOffline(true);
  await page.getByRole('searchbox').fill('Пифагор');
  await page.getByText('Связь потеряна').waitFor();
  await visitor.context.setOffline(false);
  await page.waitForURL(/search=/);
  expect(await page.getByRole('searchbox').inputValue()).toBe('Пифагор');
});

test('folders to move into that did not come are said to be missing, and asked for again', async () => {
  await page.goto(`${server.url}/disk?folder=${server.demo.folder_id}`);
  await page.getByRole('row').nth(1).click({ button: 'right' });
  await page.route('**/api/folders*', (route) => route.abort());
  await page.getByRole('menuitem', { name: 'Перенести' }).click();
  const window = page.getByRole('dialog');
  await window.getByText('Сервер не ответил').waitFor();
  await page.unroute('**/api/folders*');
  await window.getByRole('button', { name: 'Повторить' }).click();
  await window.getByRole('button', { name: 'Выпускники курса', exact: true }).waitFor();
});

test('what another tab has saved is there when one comes back to this one, and what was typed here is not lost under it', async () => {
  await page.goto(`${server.url}/settings`);
  const school = page.getByLabel('Название школы');
  await saveElsewhere('Школа тени');
  await comeBack();
  await expect.poll(() => school.inputValue()).toBe('Школа тени');
  await school.fill('Школа света');
  await saveElsewhere('Школа цвета');
  await comeBack();
  await page.getByText('Тем временем сохранили «Школа цвета»').waitFor();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('aside').getByText('Школа света').waitFor();
});

/** As another tab does it. */
async function saveElsewhere(name: string): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: server.url };
  const answer = await visitor.context.request.patch(`${server.url}/api/settings`, { data: { name }, headers });
  expect(answer.status()).toBe(204);
}

/** What a browser tells a page whose tab is chosen again. */
const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('the Disk says that it may be out of date while the connection is broken, and shows what came meanwhile afterwards', async () => {
  await createDemo(server.url, server.demo, ['Ада Лавлейс']);
  await page.goto(`${server.url}/disk`);
  await page.getByRole('row').filter({ hasText: 'Ада Лавлейс' }).waitFor();
  await visitor.context.setOffline(true);
  await page.getByText('Нет связи с сервером: список мог устареть.').waitFor();
  await createDemo(server.url, server.demo, ['Мария Склодовская']);
  await visitor.context.setOffline(false);
  await page.getByText('Нет связи с сервером').waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Мария Склодовская' }).filter({ hasText: 'Готов' }).waitFor();
});

test('an answer that was on its way when the connection broke does not take back that the Disk may be out of date', async () => {
  await createDemo(server.url, server.demo, ['Софья Ковалевская']);
  await page.goto(`${server.url}/disk`);
  await page.getByRole('row').filter({ hasText: 'Софья Ковалевская' }).filter({ hasText: 'Готов' }).waitFor();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const list = /\/api\/disk(\?|$)/;
  await page.route(
    list,
    async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const asked = page.waitForRequest(list);
  await comeBack();
  const request = await asked;
  await visitor.context.setOffline(true);
  await page.getByText('Нет связи с сервером').waitFor();
  release();
  await request.response();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.getByText('Нет связи с сервером').count()).toBe(1);
});
