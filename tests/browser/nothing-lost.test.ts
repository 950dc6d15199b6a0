import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { editorServer, stored } from '../harness/editor-server';

const { context, openEditor, openEmpty } = editorServer();

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
