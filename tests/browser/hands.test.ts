import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorServer, middle } from '../harness/editor-server';

const { openEmpty } = editorServer();

const field = (page: Page, name: string) => page.getByRole('complementary', { name: 'Свойства' }).getByRole('textbox', { name });
const numberIn = async (page: Page, name: string) => Number((await field(page, name).inputValue()).replace(',', '.'));
const chosen = (page: Page) => page.getByRole('treeitem', { selected: true }).evaluateAll((rows) => rows.length);

test('a drag that is held still near the edge of the view goes on, and carries the element along', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const { x, y } = await middle(page);
  const canvas = await page.locator('[data-canvas]').boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 3 });
  await page.mouse.move((canvas?.x ?? 0) + (canvas?.width ?? 0) - 6, y, { steps: 3 });
  const reached = await numberIn(page, 'X');
  await expect.poll(() => numberIn(page, 'X')).toBeGreaterThan(reached + 60);
  await page.mouse.up();
  const left = await numberIn(page, 'X');
  await page.mouse.move(x, y);
  expect(await numberIn(page, 'X')).toBe(left);
  await page.close();
});

test('a double click goes a level into a group and Escape out of it again; a gap that is typed is set between its parts', async () => {
  const { page } = await openEmpty();
  const { x, y } = await middle(page);
  await page.keyboard.press('KeyR');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('KeyO');
  await page.keyboard.press('Control+KeyA');
  await field(page, 'Зазор по ширине').fill('12');
  await field(page, 'Зазор по ширине').press('Enter');
  expect(await numberIn(page, 'Зазор по ширине')).toBe(12);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+KeyG');
  await page.keyboard.press('Escape');
  expect(await chosen(page)).toBe(0);
  await page.mouse.click(x - 20, y);
  expect(await chosen(page)).toBe(1);
  await page.mouse.dblclick(x - 20, y);
  const rows = page.getByRole('treeitem', { selected: true });
  expect(await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-level')))).toEqual(['2']);
  await page.keyboard.press('Escape');
  expect(await rows.first().getAttribute('aria-label')).toBe('Группа');
  await page.keyboard.press('Escape');
  expect(await chosen(page)).toBe(0);
  await page.close();
});

test('two fingers push the page about and zoom it, and drag nothing along', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const place = [await numberIn(page, 'X'), await numberIn(page, 'Y')];
  const shown = page.getByRole('button', { name: /^\d+ %$/ });
  const before = Number.parseInt(await shown.innerText());
  const { x, y } = await middle(page);
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: readonly (readonly [number, number])[]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([dx, dy], at) => ({ x: x + dx, y: y + dy, id: at })) });
  await touch('touchStart', [-20, 0]);
  await touch('touchMove', [-30, 0]);
  await touch('touchStart', [-30, 0], [30, 0]);
  await touch('touchMove', [-60, 10], [60, 10]);
  await touch('touchEnd', [-60, 10]);
  await touch('touchMove', [-90, 40]);
  await touch('touchEnd');
  expect(Number.parseInt(await shown.innerText())).toBeGreaterThan(before * 1.5);
  expect([await numberIn(page, 'X'), await numberIn(page, 'Y')]).toEqual(place);
  await page.close();
});

test('Ctrl+S saves at once from a field too, and says that it need not be pressed', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  await field(page, 'X').focus();
  await page.keyboard.press('Control+KeyS');
  await page.getByText('Документ и дальше сохраняется сам').waitFor();
  await page.close();
});

test('the browser does nothing of its own with the editor’s keys while there is nothing to use them on; Tab still leads on', async () => {
  const { page } = await openEmpty();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+KeyA');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-canvas'))).toBe(false);
  await page.close();
});

test('keys are found by what they do, and what is undone is named', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  await page.getByRole('button', { name: /^Отменить: новый элемент/ }).waitFor();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('searchbox', { name: 'Найти команду' }).fill('расстояния');
  await page.getByText('Alt + навести').waitFor();
  expect(await page.getByRole('dialog').getByRole('term').count()).toBe(1);
  await page.close();
});
