import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { toPoints } from '@/lib/units';
import { editorServer, saved, saying, stored } from '../harness/editor-server';
import { qpdfUnpacked } from '../readers/qpdf';
import { decodedPng } from '../readers/raster';

const { openEmpty, context, url } = editorServer();

/** The colour that is seen so many CSS pixels from the page's upper left corner. */
async function colorNear(page: Page, x: number, y: number): Promise<string> {
  const sheet = page.locator('[data-sheet][data-still]');
  const [left = 0, top = 0] = ((await sheet.getAttribute('data-still')) ?? '').split(' ').map(Number);
  const box = await sheet.boundingBox();
  const clip = { x: Math.round((box?.x ?? 0) + left + x), y: Math.round((box?.y ?? 0) + top + y), width: 1, height: 1 };
  return `#${Buffer.from(decodedPng(await page.screenshot({ clip })).pixels.subarray(0, 3)).toString('hex')}`;
}

test('a page gets the usual bleed, whose paper is seen around the line of the cut and is in the PDF outside of what viewers show', async () => {
  const { page, id } = await openEmpty();
  const color = page.getByRole('textbox', { name: 'Цвет', exact: true });
  await color.fill('#0a5c8a');
  await color.press('Enter');
  await expect.poll(() => colorNear(page, 20, 20)).toBe('#0a5c8a');
  expect(await colorNear(page, -5, 200)).not.toBe('#0a5c8a');
  await page.getByRole('button', { name: 'Обычный, 3 мм' }).press('Enter');
  await expect.poll(() => colorNear(page, -5, 200)).toBe('#0a5c8a');
  // Beyond the bleed lies the desk.
  expect(await colorNear(page, -16, 200)).not.toBe('#0a5c8a');
  const field = page.getByRole('textbox', { name: 'Вылет под обрез' });
  expect(await field.inputValue()).toBe('3');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await saying(page);
  await saved(page);
  expect((await stored(page, id)).pages[0]?.bleed).toBeCloseTo(toPoints(3, 'mm'), 3);
  const [tab, asked] = await Promise.all([
    context().waitForEvent('page'),
    page.waitForResponse((response) => response.url().endsWith('/test-file')),
    page.getByRole('button', { name: 'Пробный файл' }).click(),
  ]);
  const made = (await asked.json()) as { id: string };
  await tab.close();
  const file = () => context().request.get(`${url()}/getfile/${made.id}/pdf/`);
  await expect.poll(async () => (await file()).status()).toBe(200);
  const pdf = qpdfUnpacked(await (await file()).body()).replace(/\s+/g, ' ');
  expect(pdf).toContain('/MediaBox [ -8.504 -8.504 850.394 603.78 ]');
  expect(pdf).toContain('/TrimBox [ 0 0 841.89 595.276 ]');
  await page.close();
});

test('a bleed is given to all pages at once, a new page has it too, and undo takes it back', async () => {
  const { page, id } = await openEmpty();
  await page.getByRole('button', { name: 'Добавить лист' }).click();
  const bleed = page.getByRole('textbox', { name: 'Вылет под обрез' });
  await bleed.fill('5');
  await bleed.press('Enter');
  await page.getByRole('button', { name: 'Такой же вылет на всех листах' }).click();
  await page.getByRole('button', { name: 'Такой же вылет на всех листах' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Добавить лист' }).click();
  await saying(page);
  await saved(page);
  const bleeds = async () => (await stored(page, id)).pages.map((sheet) => Math.round(sheet.bleed * 10) / 10);
  expect(await bleeds()).toEqual([14.2, 14.2, 14.2]);
  await page.locator('[data-canvas]').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(bleeds).toEqual([0, 0]);
  await page.close();
});
