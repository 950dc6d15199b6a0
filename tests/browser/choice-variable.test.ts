import { expect, test } from 'vitest';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { variableSettings } from '@/lib/document/variable-settings';
import { editorServer, saved, saying, stored } from '../harness/editor-server';

const { openEmpty, context, url, demo } = editorServer();

test('a variable gets a list of values, one of which is chosen for a test file', async () => {
  const { page, id } = await openEmpty();
  await page.keyboard.press('KeyT');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('Оценка: %grade.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('summary').filter({ hasText: '%grade' }).click();
  await page.getByRole('button', { name: 'Список', exact: true }).click();
  const options = page.getByRole('textbox', { name: 'Варианты, по одному в строке' });
  await page.getByText('Впишите хотя бы один вариант').waitFor();
  await options.fill(' хорошо\nс отличием\n\nХорошо');
  await options.blur();
  expect(await options.inputValue()).toBe('хорошо\nс отличием');
  await options.fill(Array.from({ length: 101 }, (_, at) => `вариант ${at}`).join('\n'));
  await page.getByText('Помещается 100 вариантов, а здесь 101.').waitFor();
  await options.fill('хорошо\nс отличием');
  await options.blur();
  await page.getByRole('switch', { name: 'Обязательная' }).click();
  await page.getByRole('combobox', { name: 'Если значения нет, напечатать' }).click();
  await page.getByRole('option', { name: 'хорошо', exact: true }).click();
  await saying(page);
  await saved(page);
  expect((await stored(page, id)).variables).toMatchObject([
    { name: 'grade', type: 'choice', options: ['хорошо', 'с отличием'], required: false, default: 'хорошо' },
  ]);

  await page.getByRole('button', { name: 'Со значениями' }).click();
  const chosen = page.getByRole('combobox', { name: 'grade' });
  await chosen.getByText('с отличием').waitFor();
  await chosen.click();
  await page.getByRole('option', { name: 'не выбрано: напечатается «хорошо»' }).waitFor();
  await page.getByRole('option', { name: 'хорошо', exact: true }).click();
  const [tab, asked] = await Promise.all([
    context().waitForEvent('page'),
    page.waitForResponse((response) => response.url().endsWith('/test-file')),
    page.getByRole('button', { name: 'Пробный файл' }).click(),
  ]);
  const made = (await asked.json()) as { id: string };
  expect(await makingOf(made.id)).toEqual([{ name: 'grade', title: '', options: ['хорошо', 'с отличием'], value: 'хорошо' }]);
  await tab.waitForURL(`${url()}/getfile/${made.id}/pdf/`, { waitUntil: 'commit' });
  await Promise.all([tab.close(), page.close()]);
});

test('a value that is not in the list makes a file that says so, and is put right on the Disk by choosing from it', async () => {
  const { page, id } = await openEmpty();
  const elements = [newElement('text', { id: 'grade', width: 300, height: 40, paragraphs: plainParagraphs('%grade') })];
  const grade = { name: 'grade', title: 'Оценка', type: 'choice', options: ['хорошо', 'с отличием'] };
  const content = blankDocument('a4-landscape', {
    pages: [blankPage('a4-landscape', { elements })],
    variables: [variableSettings.parse(grade)],
  });
  await page.evaluate(
    async ([address, document]) => {
      const { revision } = (await (await fetch(address)).json()) as { revision: number };
      const body = JSON.stringify({ revision, content: document });
      await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    },
    [`/api/documents/${id}`, content] as const,
  );
  const call = new URLSearchParams({ secure: demo().token, doc_id: id, mask_grade: 'плохо', mask_filename: 'Вызов' });
  const answer = (await (await fetch(`${url()}/api/v1/create/?${call}`)).json()) as { result: string; create_id: string; files: string[] };
  expect(answer.result).toBe('success');
  await expect.poll(async () => (await fetch(`${url()}/api/v1/create/${answer.create_id}/status/`)).text()).toContain('"status":"ready"');
  await page.goto(`${url()}/disk`);
  const row = page.getByRole('row').filter({ hasText: 'Вызов' });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Исправить данные' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('плохо — нет в списке').waitFor();
  await form.getByRole('combobox', { name: 'Оценка' }).click();
  await page.getByRole('option', { name: 'с отличием' }).click();
  await form.getByRole('button', { name: 'Создать заново' }).click();
  await expect.poll(() => makingOf(answer.files[0] ?? '')).toMatchObject([{ name: 'grade', value: 'с отличием' }]);
  await page.close();
});

async function makingOf(id: string): Promise<unknown> {
  const answer = await context().request.get(`${url()}/api/files/${id}/making`);
  return ((await answer.json()) as { variables: unknown }).variables;
}
