import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorServer, saved, saying, stored } from '../harness/editor-server';

const { openEditor, openEmpty } = editorServer();

/** Drags the middle of a row to a part of another one's height: 0 is its upper edge. */
async function dragRow(page: Page, from: Locator, to: Locator, part: number): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('a row is not in sight');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, start.y + start.height / 2 + 9);
  await page.mouse.move(end.x + end.width / 2, end.y + end.height * part, { steps: 3 });
  await page.mouse.up();
}

test('layers are dragged to their order and into a group, renamed, moved by keys, found and hidden in their list', async () => {
  const { page, id } = await openEditor();
  const rows = page.getByRole('tree', { name: 'Слои' }).getByRole('treeitem');
  const names = () => rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  const [first = '', second = '', third = '', fourth = ''] = await names();
  await dragRow(page, rows.nth(0), rows.nth(2), 0.9);
  expect((await names()).slice(0, 3)).toEqual([second, third, first]);
  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+KeyG');
  await page.getByRole('treeitem', { name: 'Группа' }).dblclick();
  await page.keyboard.type('Подпись');
  await page.keyboard.press('Enter');
  await dragRow(page, rows.nth(1), rows.nth(0), 0.5);
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: 'Подпись' }).focus();
  await page.keyboard.press('ArrowRight');
  expect((await names()).slice(0, 5)).toEqual(['Подпись', first, second, third, fourth]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  expect((await names()).slice(0, 4)).toEqual(['Подпись', second, first, third]);
  await rows.nth(1).hover();
  await rows.nth(1).getByRole('button', { name: 'Скрыть' }).click();
  await page.getByRole('searchbox', { name: 'Найти слой' }).fill('подп');
  expect(await names()).toEqual(['Подпись']);
  await saying(page);
  await saved(page);
  const top = (await stored(page, id)).pages[0]?.elements.slice(-3);
  expect(top?.map(({ groups }) => groups.map(({ name }) => name))).toEqual([['Подпись'], ['Подпись'], ['Подпись']]);
  expect(top?.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  await page.close();
});

test('of many layers only those in sight stand in the list, and keys, the wheel and the canvas lead to all of them', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  for (let doubled = 0; doubled < 6; doubled++) {
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Control+KeyD');
  }
  const tree = page.getByRole('tree', { name: 'Слои' });
  const rows = tree.getByRole('treeitem');
  const places = (selector: string) => tree.locator(selector).evaluateAll((found) => found.map((row) => Number(row.ariaPosInSet)));
  await page.keyboard.press('Escape');
  await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe('64');
  expect(await rows.count()).toBeLessThan(40);
  await rows.first().click();
  await page.keyboard.press('End');
  await expect.poll(() => places('[aria-selected=true]')).toEqual([64]);
  await expect.poll(() => places(':focus')).toEqual([64]);
  expect(await isInSight(tree, tree.locator(':focus'))).toBe(true);
  await tree.hover();
  await page.mouse.wheel(0, -5000);
  await expect.poll(() => places('[role=treeitem]')).toContain(1);
  expect(await places(':focus')).toEqual([64]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => places(':focus')).toEqual([63]);
  await page.mouse.wheel(0, -5000);
  await expect.poll(() => places('[role=treeitem]')).toContain(1);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Tab');
  const selected = tree.locator('[aria-selected=true]');
  await selected.waitFor();
  await expect.poll(() => isInSight(tree, selected)).toBe(true);
  await page.close();
});

/** Whether all of a row is in the part of its list that is seen. */
async function isInSight(list: Locator, row: Locator): Promise<boolean> {
  const [outer, inner] = [await list.boundingBox(), await row.boundingBox()];
  return outer !== null && inner !== null && inner.y >= outer.y - 0.5 && inner.y + inner.height <= outer.y + outer.height + 0.5;
}

test('a shape stands small in the line of its layer, and in its new colour once that is set', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const hex = page.getByRole('textbox', { name: 'Заливка', exact: true });
  for (const color of ['#00aa77', '#c81e1e']) {
    await hex.fill(color);
    await hex.press('Enter');
    await expect.poll(() => page.getByRole('treeitem').locator('canvas').evaluate(colorInTheMiddle)).toBe(color);
  }
  await page.close();
});

function colorInTheMiddle(canvas: HTMLElement | SVGElement): string {
  if (!(canvas instanceof HTMLCanvasElement)) return '';
  const pixel =
    canvas
      .getContext('2d')
      ?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1)
      .data.subarray(0, 3) ?? [];
  return `#${[...pixel].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

test('pages are dragged to their order and renamed in their list', async () => {
  const { page, id } = await openEditor();
  const rows = page.getByRole('region', { name: 'Листы' }).getByRole('listitem');
  const before = (await stored(page, id)).pages.map((sheet) => sheet.id);
  await dragRow(page, rows.nth(0), rows.nth(1), 0.9);
  await rows.nth(1).getByRole('button').press('F2');
  await page.keyboard.type('Лицевая сторона');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Лист 2\s*Лицевая сторона$/ }).waitFor();
  await saying(page);
  await saved(page);
  const { pages } = await stored(page, id);
  expect(pages.map((sheet) => sheet.id)).toEqual(before.toReversed());
  expect(pages[1]?.name).toBe('Лицевая сторона');
  await page.close();
});

test('in a narrow window pages and layers are fetched when they are wanted, in a wide one they can be put away', async () => {
  const { page } = await openEditor();
  const layers = page.getByRole('tree', { name: 'Слои' });
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+Backslash');
  await layers.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+Backslash');
  await layers.waitFor();
  await page.setViewportSize({ width: 820, height: 1100 });
  await layers.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Листы и слои/ }).click();
  await layers.waitFor();
  await page.close();
});
