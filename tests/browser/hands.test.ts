import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { editorServer, middle, saved, saying, stored } from '../harness/editor-server';

const { openEmpty, openEditor } = editorServer();

const field = (page: Page, name: string) => page.getByRole('complementary', { name: 'Свойства' }).getByRole('textbox', { name });
const numberIn = async (page: Page, name: string) => Number((await field(page, name).inputValue()).replace(',', '.'));
const chosen = (page: Page) => page.getByRole('treeitem', { selected: true }).evaluateAll((rows) => rows.length);

/** CSS pixels by which the painted page is pushed to the right while the view moves. */
function pushed(page: Page): Promise<number> {
  return page.locator('[data-sheet] .will-change-transform').evaluate((stage) => new DOMMatrix(getComputedStyle(stage).transform).e);
}

test('a drag that is held still near the edge of the view goes on, and carries the element along', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const { x, y } = await middle(page);
  const canvas = await page.locator('[data-canvas]').boundingBox();
  const edge = (canvas?.x ?? 0) + (canvas?.width ?? 0) - 6;
  const begun = await numberIn(page, 'X');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 3 });
  await page.mouse.move(edge, y, { steps: 3 });
  // The page itself goes by under the pointer, twice as far as that has gone.
  await expect.poll(() => pushed(page)).toBeLessThan(2 * (x - edge));
  await page.mouse.up();
  const left = await numberIn(page, 'X');
  await page.mouse.move(x, y);
  expect(await numberIn(page, 'X')).toBe(left);
  const gone = left - begun;
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.press('Shift+Digit1');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(edge - 60, y, { steps: 3 });
  await page.mouse.up();
  expect(gone).toBeGreaterThan(2 * ((await numberIn(page, 'X')) - begun));
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

test('who would rather not have commands by a single letter switches them off in the help, and it stays so', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('checkbox', { name: 'Команды одной буквой' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.waitForSelector('[data-canvas][data-ready]');
  await page.keyboard.press('KeyR');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox', { name: 'Найти команду' }).fill('команды одной');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByRole('treeitem').count()).toBe(0);
  await page.keyboard.press('KeyR');
  await page.getByRole('treeitem').waitFor();
  await page.close();
});

test('who listens is told what is chosen, where it lies and how large it is', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const told = page.locator('[data-canvas] [aria-live]');
  const rounded = (millimetres: number) => String(Math.round(millimetres * 10) / 10).replace('.', ',');
  const [x, y] = [await numberIn(page, 'X'), await numberIn(page, 'Y')];
  await told.getByText(`Прямоугольник. Слева ${rounded(x)}, сверху ${rounded(y)}, ширина`).waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await told.getByText(`Слева ${rounded(x)}, сверху ${rounded(y + 10)}, ширина`).waitFor();
  await page.close();
});

test('who listens is told what was done, taken back and brought back, and which page is in sight', async () => {
  const { page } = await openEditor();
  const heard = (words: string | RegExp) => page.locator('[data-spoken-steps]', { hasText: words }).waitFor({ state: 'attached' });
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  await heard('Готово: удаление');
  await page.keyboard.press('Control+KeyZ');
  await heard('Отменено: удаление');
  await page.keyboard.press('Control+Shift+KeyZ');
  await heard('Возвращено: удаление');
  await page.getByRole('button', { name: 'Добавить лист' }).first().click();
  await heard(/Готово: новый лист\. Лист \d из \d/);
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

/** What stands in a page's topmost text, as it is kept. */
async function keptText(page: Page, id: string): Promise<string> {
  await saying(page);
  await saved(page);
  const text = (await stored(page, id)).pages[0]?.elements.at(-1) as TextElement;
  return text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

const offered = (page: Page) => page.getByRole('listbox', { name: 'Переменные и функции' });

test('a % offers variables: arrows walk them, letters narrow them, Enter and Tab put one in, Escape leaves what was typed', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('KeyT');
  const field = page.getByRole('textbox', { name: 'Текст элемента' });
  await field.waitFor();
  const active = offered(page).getByRole('option', { selected: true });
  await page.keyboard.type('%');
  await offered(page).waitFor();
  const [first, second] = await offered(page).getByRole('option').allInnerTexts();
  expect(await active.allInnerTexts()).toEqual([first]);
  await page.keyboard.press('ArrowDown');
  expect(await active.allInnerTexts()).toEqual([second]);
  expect(await field.getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active.allInnerTexts()).toEqual([(await offered(page).getByRole('option').allInnerTexts()).at(-1)]);
  await page.keyboard.type('уров');
  expect(await active.allInnerTexts()).toEqual([expect.stringContaining('%level')]);
  await page.keyboard.press('Enter');
  await offered(page).waitFor({ state: 'detached' });
  await page.keyboard.type(', %na');
  await page.keyboard.press('Tab');
  await page.keyboard.type(': %c');
  await offered(page).waitFor();
  await page.keyboard.press('Escape');
  await offered(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('100 %');
  expect(await offered(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await keptText(page, id)).toBe('%level, %name: %c\n100 %');
  await page.close();
});

test('a variable in a text is one piece: the caret steps over it, one key deletes it, a press opens its settings, where its name changes everywhere', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('KeyT');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('%city %name!');
  // Over the sign and the variable, then before it.
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('и ');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  const pills = page.getByRole('complementary', { name: 'Свойства' }).locator('[data-pill]');
  await expect.poll(() => pills.allInnerTexts()).toEqual(['%name']);
  const box = await page.getByRole('textbox', { name: 'Текст элемента' }).boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.45, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  const settings = page.getByRole('dialog', { name: 'Переменная %name' });
  await settings.getByRole('textbox', { name: 'Имя', exact: true }).fill('%student');
  await page.keyboard.press('Enter');
  await settings.waitFor({ state: 'detached' });
  await expect.poll(() => pills.allInnerTexts()).toEqual(['%student']);
  await page.keyboard.press('Escape');
  expect(await keptText(page, id)).toBe(' и %student!');
  expect(JSON.stringify(await stored(page, id))).not.toContain('%name');
  await page.close();
});

test('a command is found by a Russian word in the palette, run by Enter, and stands at the top the next time', async () => {
  const { page } = await openEmpty();
  const palette = page.getByRole('dialog', { name: 'Все команды' });
  const open = async () => {
    await page.keyboard.press('Control+KeyK');
    await palette.getByRole('combobox', { name: 'Найти команду' }).waitFor();
  };
  const active = palette.getByRole('option', { selected: true });
  await open();
  await page.keyboard.type('овал');
  expect(await active.allInnerTexts()).toEqual([expect.stringContaining('Добавить овал')]);
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
  await page.getByRole('treeitem', { name: 'Овал', selected: true }).waitFor();
  await field(page, 'X').focus();
  await open();
  expect(await active.allInnerTexts()).toEqual([expect.stringContaining('Добавить овал')]);
  await page.keyboard.type('такого нет');
  await palette.getByRole('status').getByText('Такой команды нет.').waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  expect(await page.getByRole('treeitem').count()).toBe(1);
  await page.close();
});

test('what was moved, turned and put over by hand is seen, once the hand rests, to the pixel as in a tab that has only now been opened', async () => {
  const { page, id } = await openEditor();
  const { x, y } = await middle(page);
  for (const [dx, dy] of [
    [61.5, -33.25],
    [-20, 47],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 6 });
    await page.mouse.up();
  }
  const turned = field(page, 'Поворот');
  await turned.fill('7');
  await turned.press('Enter');
  await page.locator('[data-canvas]').focus();
  for (const key of ['ArrowLeft', 'Control+KeyD', 'Shift+ArrowDown', 'BracketLeft', 'Control+KeyZ', 'Escape'])
    await page.keyboard.press(key);
  await saved(page);
  const { page: other } = await openEditor(id);
  const sheet = (of: Page) => of.locator('[data-sheet] canvas').evaluate((seen: HTMLCanvasElement) => seen.toDataURL());
  const looksSame = () => expect.poll(async () => (await sheet(page)) === (await sheet(other)), { timeout: 10_000 }).toBe(true);
  await looksSame();
  // A browser that has lost a canvas gives it back empty.
  await page.locator('[data-sheet] canvas').evaluate((seen: HTMLCanvasElement) => {
    seen.getContext('2d')?.clearRect(0, 0, seen.width, seen.height);
    seen.dispatchEvent(new Event('contextrestored'));
  });
  await looksSame();
  await Promise.all([page.close(), other.close()]);
});

test('a colour is typed as hex, chosen on the plane and made see-through, each in one step; it is offered again as recent and as the document’s', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const hex = field(page, 'Заливка');
  await hex.fill('0A7');
  await hex.press('Enter');
  expect(await hex.inputValue()).toBe('#00aa77');
  const open = () => page.getByRole('button', { name: 'Заливка: выбрать цвет' }).click();
  const picker = page.getByRole('dialog', { name: 'Заливка' });
  await open();
  const plane = await picker.locator('.cursor-crosshair').boundingBox();
  if (plane === null) throw new Error('there is no plane of shades');
  await page.mouse.move(plane.x + 20, plane.y + 20);
  await page.mouse.down();
  await page.mouse.move(plane.x + plane.width + 40, plane.y - 40, { steps: 5 });
  await page.mouse.up();
  expect(await hex.inputValue()).toBe('#00ffb3');
  await picker.getByRole('textbox', { name: 'Непрозрачность' }).fill('50');
  await page.keyboard.press('Enter');
  expect(await hex.inputValue()).toBe('#00ffb380');
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'detached' });
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+KeyZ');
  expect(await hex.inputValue()).toBe('#00ffb3');
  await page.keyboard.press('Control+KeyZ');
  expect(await hex.inputValue()).toBe('#00aa77');
  await open();
  expect(await picker.getByRole('region', { name: 'Недавние' }).getByRole('button').first().getAttribute('title')).toBe('#00ffb380');
  await picker.getByRole('region', { name: 'Цвета документа' }).getByRole('button', { name: '#00aa77' }).waitFor();
  await picker.getByRole('region', { name: 'Недавние' }).getByRole('button', { name: '#00ffb380' }).click();
  expect(await hex.inputValue()).toBe('#00ffb380');
  await page.close();
});

test('in a browser without an eyedropper of its own, a colour is taken from the page by a press; Escape takes none', async () => {
  const { page } = await openEmpty();
  await page.evaluate(() => Object.defineProperty(window, 'EyeDropper', { value: undefined }));
  await page.keyboard.press('KeyR');
  const hex = field(page, 'Заливка');
  await hex.fill('#0a7bd3');
  await hex.press('Enter');
  const canvas = await page.locator('[data-canvas]').boundingBox();
  if (canvas === null) throw new Error('there is no canvas');
  const middle = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2] as const;
  await page.getByRole('button', { name: 'Обводка: выбрать цвет' }).click();
  const picker = page.getByRole('dialog', { name: 'Обводка' });
  const dropper = page.getByRole('dialog', { name: 'Взять цвет с листа' });
  const take = () => picker.getByRole('button', { name: 'Взять цвет с листа' }).click();
  await take();
  await page.keyboard.press('Escape');
  await dropper.waitFor({ state: 'detached' });
  expect(await field(page, 'Обводка').inputValue()).not.toBe('#0a7bd3');
  await take();
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.up();
  await dropper.waitFor({ state: 'detached' });
  expect(await field(page, 'Обводка').inputValue()).toBe('#0a7bd3');
  await page.close();
});

test('a colour is kept with the school’s, is there in another document, and is taken out with a way back', async () => {
  const { page } = await openEmpty();
  await page.keyboard.press('KeyR');
  const hex = field(page, 'Заливка');
  await hex.fill('#7a1fa2');
  await hex.press('Enter');
  await page.getByRole('button', { name: 'Заливка: выбрать цвет' }).click();
  const school = page.getByRole('dialog', { name: 'Заливка' }).getByRole('region', { name: 'Цвета школы' });
  await school.getByText('Добавьте сюда цвета школы').waitFor();
  await school.getByRole('button', { name: 'Добавить этот цвет' }).click();
  await school.getByRole('button', { name: '#7a1fa2', pressed: true }).waitFor();
  await page.getByText('Цвет #7a1fa2 теперь среди цветов школы').first().waitFor();
  expect(await school.getByRole('button', { name: 'Добавить этот цвет' }).getAttribute('aria-disabled')).toBe('true');
  await page.close();

  const { page: other } = await openEmpty();
  await other.keyboard.press('KeyR');
  await other.getByRole('button', { name: 'Заливка: выбрать цвет' }).click();
  const there = other.getByRole('dialog', { name: 'Заливка' }).getByRole('region', { name: 'Цвета школы' });
  await there.getByRole('button', { name: '#7a1fa2' }).click();
  expect(await field(other, 'Заливка').inputValue()).toBe('#7a1fa2');
  await there.getByRole('button', { name: '#7a1fa2' }).press('Delete');
  await there.getByRole('button', { name: '#7a1fa2' }).waitFor({ state: 'detached' });
  await expect
    .poll(() => there.getByRole('button', { name: 'Добавить этот цвет' }).evaluate((button) => button.matches(':focus')))
    .toBe(true);
  await other.getByRole('button', { name: 'Отменить', exact: true }).last().click();
  await other.getByText('Цвет #7a1fa2 убран из цветов школы').first().waitFor({ state: 'detached' });
  // A press beside the picker, such as that on the message, closes it.
  await there.waitFor({ state: 'detached' });
  await other.getByRole('button', { name: 'Заливка: выбрать цвет' }).click();
  await there.getByRole('button', { name: 'Убирать цвета' }).click();
  await there.getByRole('button', { name: 'Убрать #7a1fa2' }).click();
  await there.getByText('Добавьте сюда цвета школы').waitFor();
  await other.close();
});
