import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { editorServer, stored } from '../harness/editor-server';

const { context, openEditor, openEmpty } = editorServer();

afterEach(() => context().setOffline(false));

const field = (page: Page) => page.getByRole('textbox', { name: 'Текст элемента' });

/** A new text, with these words typed in it and the caret still there. */
async function typeText(page: Page, words: string): Promise<void> {
  await page.keyboard.press('KeyT');
  await field(page).waitFor();
  await page.keyboard.type(words);
}

async function storedText(page: Page, id: string): Promise<string | undefined> {
  const text = (await stored(page, id)).pages[0]?.elements.at(-1) as TextElement | undefined;
  return text?.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

test('what is being typed is kept in the browser, and is there again after the tab was killed without a connection', async () => {
  const { page, id } = await openEditor();
  await context().setOffline(true);
  await typeText(page, 'Награждается Алёна');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Награждается Алёна');
  await page.close({ runBeforeUnload: false });
  await context().setOffline(false);
  const sent = context().waitForEvent('response', (response) => response.request().method() === 'PUT' && response.ok());
  const again = await openEditor(id);
  await sent;
  expect(await storedText(again.page, id)).toBe('Награждается Алёна');
  await again.page.close();
});

test('typing is saved while it goes on, and Ctrl+S in the middle of it saves what is typed', async () => {
  const { page, id } = await openEmpty();
  await typeText(page, 'Первые слова');
  await expect.poll(() => storedText(page, id)).toBe('Первые слова');
  await page.keyboard.type(' и ещё');
  await page.keyboard.press('Control+KeyS');
  await page.getByText('Документ и дальше сохраняется сам').waitFor();
  expect(await storedText(page, id)).toBe('Первые слова и ещё');
  expect(await field(page).inputValue()).toBe('Первые слова и ещё');
  await page.close();
});

test('who closes the tab in the middle of typing is asked first', async () => {
  const { page } = await openEditor();
  await context().setOffline(true);
  await typeText(page, 'Не сохранено');
  const [asked, closed] = [page.waitForEvent('dialog'), page.waitForEvent('close')];
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
  await closed;
  await context().setOffline(false);
});

test('Ctrl+Z while typing takes back the last word and stays in the text, Ctrl+Shift+Z brings it back, and one types on there', async () => {
  const { page, id } = await openEmpty();
  await typeText(page, 'Награждается Алёна Петрова');
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.press('Control+KeyZ');
  expect(await field(page).inputValue()).toBe('Награждается ');
  await page.keyboard.press('Control+Shift+KeyZ');
  expect(await field(page).inputValue()).toBe('Награждается Алёна ');
  await page.keyboard.type('Ёжикова');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Сегодня ');
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await expect.poll(() => storedText(page, id)).toBe('!Награждается Алёна Ёжикова');
  await page.close();
});

/** A document changed here after another tab has saved it: the question whose state goes on is open. */
async function conflict() {
  const { page, id } = await openEditor();
  const other = await openEditor(id);
  await other.page.keyboard.press('KeyQ');
  await expect.poll(async () => (await stored(other.page, id)).pages[0]?.elements.at(-1)?.type).toBe('qr');
  await other.page.close();
  await page.bringToFront();
  await page.keyboard.press('KeyR');
  const question = page.getByRole('dialog', { name: 'Документ изменили в другом месте' });
  await question.waitFor();
  return { page, id, question };
}

test('who takes the state of the other has it in sight, and goes on from it', async () => {
  const { page, id, question } = await conflict();
  await question.getByRole('button', { name: 'Взять сохранённое' }).click();
  await question.waitFor({ state: 'detached' });
  await page.keyboard.press('KeyL');
  await expect.poll(async () => (await stored(page, id)).pages[0]?.elements.slice(-2).map(({ type }) => type)).toEqual(['qr', 'line']);
  await page.close();
});

test('who opens their own as a copy has it there, and the state of the other stays where it was', async () => {
  const { page, id, question } = await conflict();
  await question.getByRole('button', { name: 'Моё — в копию' }).click();
  await page.waitForURL((address) => /\/documents\/[^/]+$/.test(address.pathname) && !address.pathname.endsWith(id));
  await page.waitForSelector('[data-canvas][data-ready]');
  const copy = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect((await stored(page, copy)).pages[0]?.elements.at(-1)?.type).toBe('rectangle');
  expect((await stored(page, id)).pages[0]?.elements.at(-1)?.type).toBe('qr');
  await page.close();
});

test('of two tabs that die with something unsaved nothing is lost: the newest is open again, the other is offered as a copy', async () => {
  const { page, id } = await openEditor();
  const other = await openEditor(id);
  await context().setOffline(true);
  for (const [tab, words] of [
    [page, 'Первая вкладка'],
    [other.page, 'Вторая вкладка'],
  ] as const) {
    await tab.bringToFront();
    await typeText(tab, words);
    await expect.poll(() => tab.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(words);
  }
  for (const tab of [page, other.page]) await tab.close({ runBeforeUnload: false });
  await context().setOffline(false);
  const again = await openEditor(id);
  const offer = again.page.getByRole('dialog', { name: 'Несохранённые изменения из других вкладок' });
  await expect.poll(() => storedText(again.page, id)).toBe('Вторая вкладка');
  await offer.getByRole('button', { name: 'Открыть копией' }).click();
  await again.page.waitForURL((address) => /\/documents\/[^/]+$/.test(address.pathname) && !address.pathname.endsWith(id));
  const copy = new URL(again.page.url()).pathname.split('/').at(-1) ?? '';
  expect(await storedText(again.page, copy)).toBe('Первая вкладка');
  await again.page.close();
});

test('a draft that this version cannot read is not thrown away, and it is said that there is one', async () => {
  const { page, id } = await openEditor();
  await page.evaluate((documentId) => localStorage.setItem(`draft ${documentId}`, '{"document":{"schema":9999},"revision":1}'), id);
  await page.reload();
  await page.getByText('В этом браузере есть изменения документа, которые эта версия программы не может открыть').first().waitFor();
  expect(await page.evaluate((documentId) => localStorage.getItem(`draft ${documentId}`), id)).toContain('9999');
  await page.close();
});

test('a text in a font that cannot be had for now is typed and kept all the same', async () => {
  const { page, id } = await openEmpty();
  await context().setOffline(true);
  await typeText(page, 'Без связи');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Без связи');
  await context().setOffline(false);
  await expect.poll(() => storedText(page, id)).toBe('Без связи');
  await page.close();
});

test('what is copied is words for other programs, and elements for another document, by keys and by menu', async () => {
  await context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await openEmpty();
  await typeText(page, 'Диплом Алёны');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyC');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Диплом Алёны');
  const other = await openEmpty();
  await other.page.keyboard.press('Control+KeyV');
  await expect.poll(() => storedText(other.page, other.id)).toBe('Диплом Алёны');
  const choose = async (tab: Page, command: string) => {
    await tab.bringToFront();
    await tab.keyboard.press('Control+KeyK');
    await tab.getByRole('combobox', { name: 'Найти команду' }).fill(command);
    await tab.keyboard.press('Enter');
  };
  await choose(page, 'Копировать');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Диплом Алёны');
  await choose(other.page, 'Вставить на то же место');
  await expect.poll(async () => (await stored(other.page, other.id)).pages[0]?.elements.length).toBe(2);
  const { pages } = await stored(other.page, other.id);
  expect(pages[0]?.elements.map(({ type, width }) => [type, width])).toEqual([
    ['text', pages[0]?.elements[0]?.width],
    ['text', pages[0]?.elements[0]?.width],
  ]);
  await Promise.all([page.close(), other.page.close()]);
});
