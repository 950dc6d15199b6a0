import { expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { editorServer, middle, saved, saying, stored } from '../harness/editor-server';
import { ttfFile } from '../harness/font-files';
import { quartersPng } from '../render/sample-pictures';

const { url, context, openEditor } = editorServer();

test('a text typed with keys, dragged away and caught in the middle again by the mouse, is saved by itself just so', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('KeyT');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('Награждается %fio');
  await page.keyboard.press('Escape');
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 90, { steps: 4 });
  await page.mouse.move(x + 3, y + 90, { steps: 4 });
  await page.mouse.up();
  await saying(page);
  await saved(page);
  const [sheet] = (await stored(page, id)).pages;
  const text = sheet?.elements.at(-1);
  expect(text).toMatchObject({ type: 'text', paragraphs: [{ runs: [{ text: 'Награждается %fio' }] }] });
  expect((text?.x ?? 0) + (text?.width ?? 0) / 2).toBeCloseTo((sheet?.width ?? 0) / 2, 0);
  await page.close();
});

test.each(['KeyT', 'KeyI', 'KeyQ', 'KeyR', 'KeyL'])('what %s puts on the page is chosen, and its settings are open', async (key) => {
  const { page } = await openEditor();
  const properties = page.getByRole('complementary', { name: 'Свойства' });
  await page.keyboard.press(key);
  await properties.getByRole('heading', { name: 'Вид' }).waitFor();
  expect(await properties.getByRole('textbox').count()).toBeGreaterThan(4);
  await page.close();
});

test('what is marked while typing is set bold by its keys and underlined by its button, the rest of the text stays as it was', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('KeyT');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('Диплом Алёны');
  for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+KeyB');
  await page.getByRole('button', { name: /^Подчёркнутый/ }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await saying(page);
  await saved(page);
  const text = (await stored(page, id)).pages[0]?.elements.at(-1);
  const runs = text?.type === 'text' ? (text as TextElement).paragraphs.flatMap((paragraph) => paragraph.runs) : [];
  expect(runs.map(({ text: own, style }) => [own, style.weight, style.underline])).toEqual([
    ['Диплом ', 400, false],
    ['Алёны!', 700, true],
  ]);
});

test('the page is seen as one recipient after another, and a test file prints the values that were typed over', async () => {
  const { page } = await openEditor();
  await page.getByRole('button', { name: 'Со значениями' }).click();
  await page.getByRole('status').getByText('Самое длинное имя').waitFor();
  await page.getByRole('button', { name: 'Следующий получатель' }).click();
  await page.getByRole('status').getByText('Буква ё').waitFor();
  const name = page.getByRole('textbox', { name: /^Фамилия, имя, отчество/ });
  expect(await name.inputValue()).toBe('Королёв Фёдор Семёнович');
  await name.fill('Әлімқұлова Гүлнұр');
  await page.getByRole('combobox', { name: 'Чьи значения' }).getByText('Свои значения').waitFor();
  const [tab, asked] = await Promise.all([
    context().waitForEvent('page'),
    page.waitForResponse((response) => response.url().endsWith('/test-file')),
    page.getByRole('button', { name: 'Пробный файл' }).click(),
  ]);
  const { id } = (await asked.json()) as { id: string };
  const file = await context().request.get(`${url()}/api/files/${id}/making`);
  const { variables } = (await file.json()) as { variables: { name: string; value: string }[] };
  expect(variables).toContainEqual(expect.objectContaining({ name: 'name', value: 'Әлімқұлова Гүлнұр' }));
  await tab.waitForURL(`${url()}/getfile/${id}/pdf/`, { waitUntil: 'commit' });
  await Promise.all([tab.close(), page.close()]);
});

test('a photo that was chosen by hand goes into the test file', async () => {
  const { page } = await openEditor();
  await page.getByRole('button', { name: 'Со значениями' }).click();
  const photo = page.getByRole('group', { name: 'Фотография' });
  const chosen = await quartersPng(3);
  await photo.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: chosen });
  await photo.getByRole('button', { name: 'Заменить фото' }).waitFor();
  const [tab, asked] = await Promise.all([
    context().waitForEvent('page'),
    page.waitForResponse((response) => response.url().endsWith('/test-file')),
    page.getByRole('button', { name: 'Пробный файл' }).click(),
  ]);
  const { variables } = asked.request().postDataJSON() as { variables: Record<string, string> };
  expect(variables['photo']).toBe(`data:image/png;base64,${chosen.toString('base64')}`);
  const { id } = (await asked.json()) as { id: string };
  await tab.waitForURL(`${url()}/getfile/${id}/pdf/`, { waitUntil: 'commit' });
  await Promise.all([tab.close(), page.close()]);
});

test('a remark is counted, and leads to its element', async () => {
  const { page } = await openEditor();
  await page.keyboard.press('KeyT');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('%имя');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '1 замечание' }).click();
  await page.getByRole('dialog', { name: 'Замечания' }).getByRole('button', { name: 'Текст «%имя»' }).click();
  await page.getByRole('complementary', { name: 'Свойства' }).getByRole('heading', { name: 'Текст' }).waitFor();
  await page.close();
});

test('what was deleted comes back by undo, and goes again by redo', async () => {
  const { page, id } = await openEditor();
  const before = await stored(page, id);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  await saying(page);
  await saved(page);
  expect((await stored(page, id)).pages[0]?.elements.filter(({ locked }) => !locked)).toEqual([]);
  await page.keyboard.press('Control+KeyZ');
  await saying(page);
  await saved(page);
  expect(await stored(page, id)).toEqual(before);
  await page.close();
});

test('an earlier version is looked at in the history and brought back, which undo takes back', async () => {
  const { page, id } = await openEditor();
  const before = await stored(page, id);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  await saying(page);
  await saved(page);
  const changed = await stored(page, id);
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'История версий' }).click();
  const history = page.getByRole('dialog', { name: 'История версий' });
  const versions = history.getByRole('list', { name: 'Версии документа' }).getByRole('button');
  await versions.first().getByText('сейчас').waitFor();
  expect(await versions.count()).toBe(2);
  await versions.last().click();
  await history.locator('[data-preview][data-ready]').waitFor();
  await history.getByRole('button', { name: 'Вернуть эту версию' }).click();
  await saying(page);
  await saved(page);
  expect(await stored(page, id)).toEqual(before);
  await page.keyboard.press('Control+KeyZ');
  await saying(page);
  await saved(page);
  expect(await stored(page, id)).toEqual(changed);
  await page.close();
});

test('the version of now is given a name by its keys, unless the document was never changed', async () => {
  const { page } = await openEditor();
  await page.keyboard.press('Control+Alt+KeyS');
  const naming = page.getByRole('dialog', { name: 'Сохранить версию с именем' });
  const give = async () => {
    await naming.getByRole('textbox', { name: 'Название версии' }).fill('Для выпуска 2026');
    await naming.getByRole('button', { name: 'Сохранить' }).click();
  };
  await give();
  await naming.getByText('Документ ещё не меняли').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyQ');
  await page.keyboard.press('Control+Alt+KeyS');
  await give();
  await page.getByText('Версия «Для выпуска 2026» сохранена.').waitFor();
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'История версий' }).click();
  await page
    .getByRole('list', { name: 'Версии документа' })
    .getByRole('button', { name: /^Для выпуска 2026/ })
    .waitFor();
  await page.close();
});

test('a variable that is not chosen after all leaves no text behind', async () => {
  const { page } = await openEditor();
  const layers = page.getByRole('tree', { name: 'Слои' }).getByRole('treeitem');
  const before = await layers.count();
  await page.getByRole('button', { name: /^Вставить переменную/ }).click();
  await page.getByRole('listbox', { name: 'Переменные и функции' }).waitFor();
  expect(await layers.count()).toBe(before + 1);
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor({ state: 'detached' });
  expect(await layers.count()).toBe(before);
  await page.close();
});

test('who saves after somebody else is asked whose state goes on', async () => {
  const { page, id } = await openEditor();
  const other = await openEditor(id);
  await other.page.keyboard.press('KeyQ');
  await saying(other.page);
  await saved(other.page);
  await page.bringToFront();
  await page.keyboard.press('KeyR');
  await page.getByRole('dialog', { name: 'Документ изменили в другом месте' }).waitFor();
  await page.getByRole('button', { name: 'Оставить моё' }).click();
  await saved(page);
  expect((await stored(page, id)).pages[0]?.elements.at(-1)?.type).toBe('rectangle');
  await Promise.all([page.close(), other.page.close()]);
});

test('what could not be sent is kept in the browser, and is there again after the tab has died', async () => {
  const { page, id } = await openEditor();
  // Not by a route of the browser's: what a dying page sends slips past those.
  await context().setOffline(true);
  await page.keyboard.press('KeyQ');
  await page.getByText('Нет связи. Изменения остались в этом браузере').waitFor();
  await page.close({ runBeforeUnload: false });
  await context().setOffline(false);
  const sent = context().waitForEvent('response', (response) => response.request().method() === 'PUT' && response.ok());
  const again = await openEditor(id);
  await sent;
  expect((await stored(again.page, id)).pages[0]?.elements.at(-1)?.type).toBe('qr');
  await again.page.close();
});

test('a font of their own is uploaded with the word that it may be used, and the chosen text is set in it', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('KeyT');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Загрузить свой шрифт' }).click();
  const choose = page.getByRole('button', { name: 'Выбрать файл шрифта' });
  expect(await choose.isDisabled()).toBe(true);
  await page.getByText('У меня есть право использовать этот шрифт').click();
  const chooser = page.waitForEvent('filechooser');
  await choose.click();
  await (await chooser).setFiles({ name: 'own.ttf', mimeType: 'font/ttf', buffer: Buffer.from(ttfFile()) });
  await page.getByRole('button', { name: 'ST Serif', exact: true }).click();
  await saying(page);
  await saved(page);
  const element = (await stored(page, id)).pages[0]?.elements.at(-1) as TextElement;
  expect(element.paragraphs[0]?.runs[0]?.style.family).toBe('ST Serif');
  await page.close();
});
