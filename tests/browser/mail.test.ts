import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';

/** A manager writes the letter that comes with the diploma, tries it on themselves, and sees on the Disk what becomes of letters. */
const server = testServer();
// A letter is shown and tried with the data of a file that was made.
beforeAll(async () => {
  const { token, doc_id } = server.demo;
  const call = new URLSearchParams({ secure: token, doc_id, mask_name: 'Анна Смирнова', result: 'file' });
  expect((await fetch(`${server.url}/api/v1/create/`, { method: 'POST', body: call })).status).toBe(200);
}, 120_000);
const visitor = testVisitor(server, { at: '/mail' });
let page: Page;
beforeAll(() => void ({ page } = visitor));

const template = () => `${server.url}/mail/${server.demo.mail_id}`;
const letter = () => page.frameLocator('article iframe');
const state = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();

test('a letter shows beside its text as it will come, with what is wrong in it, and goes to oneself', async () => {
  await page.getByRole('link', { name: 'Диплом готов' }).click();
  await page.waitForURL(template());
  await letter().getByText('Поздравляем с окончанием курса').waitFor();
  const body = page.getByRole('textbox', { name: 'Текст' });
  await body.fill('Здравствуйте, ');
  await page.getByRole('button', { name: 'Вставить %name', exact: true }).click();
  await body.press('End');
  await page.keyboard.type('! %nam');
  await page.getByText('Переменной %nam нет ни в документе').waitFor();
  await body.fill('Здравствуйте, %name!\n\nПроверить: %verify_url');
  await letter()
    .getByText('Здравствуйте, Анна')
    .or(letter().getByText(/Здравствуйте, [А-Я]/))
    .first()
    .waitFor();
  await page.getByText('Переменной %nam нет ни в документе').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Тестовое письмо мне' }).click();
  await page.getByText(/Оно лежит на сервере: .*\.eml/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать письмо' }).click();
  expect((await download).suggestedFilename()).toBe('Диплом готов.eml');
  await state('Не сохранено');
  await page.keyboard.press('Control+s');
  await state('Сохранено');
});

test('who leaves with a text that is not saved is asked first', async () => {
  await page.goto(template());
  await page.getByRole('textbox', { name: 'Тема' }).fill('Другая тема');
  await page.getByRole('link', { name: 'Диск' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отмена' }).click();
  expect(page.url()).toBe(template());
  await page.getByRole('link', { name: 'Диск' }).first().click();
  await page.getByRole('button', { name: 'Уйти без сохранения' }).click();
  await page.waitForURL(`${server.url}/disk`);
});

test('who goes back in the browser with a text that is not saved is asked first', async () => {
  await page.getByRole('link', { name: 'Шаблоны писем' }).first().click();
  await page.getByRole('link', { name: 'Диплом готов' }).click();
  await page.waitForURL(template());
  await page.getByRole('textbox', { name: 'Тема' }).fill('Другая тема');
  await page.evaluate(() => history.back());
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отмена' }).click();
  expect(page.url()).toBe(template());
  expect(await page.getByRole('textbox', { name: 'Тема' }).inputValue()).toBe('Другая тема');
  await page.evaluate(() => history.back());
  await page.getByRole('button', { name: 'Уйти без сохранения' }).click();
  await page.waitForURL(`${server.url}/mail`);
});

test('of two tabs the second is told that the first has saved, and loses nothing', async () => {
  await page.goto(template());
  const other = await page.context().newPage();
  await other.goto(template());
  await other.getByRole('textbox', { name: 'Тема' }).fill('Из другой вкладки');
  await other.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await other.getByRole('status').getByText('Сохранено', { exact: true }).waitFor();
  await other.close();
  await page.getByRole('textbox', { name: 'Тема' }).fill('Моя тема');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Шаблон тем временем изменил кто-то другой').waitFor();
  expect(await page.getByRole('textbox', { name: 'Тема' }).inputValue()).toBe('Моя тема');
  await page.getByRole('button', { name: 'Сохранить моё' }).click();
  await state('Сохранено');
  await page.reload();
  expect(await page.getByRole('textbox', { name: 'Тема' }).inputValue()).toBe('Моя тема');
});

test('a template that was thrown away comes back by one press', async () => {
  await page.goto(`${server.url}/mail`);
  await page.getByRole('button', { name: 'Ещё действия: «Диплом готов»' }).click();
  await page.getByRole('menuitem', { name: 'В корзину' }).click();
  await page.getByText('Шаблонов пока нет').waitFor();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await page.getByRole('link', { name: 'Диплом готов' }).waitFor();
});

test('the Disk shows a file’s letters as they come, and a person cancels one and sends it after all', async () => {
  await page.goto(`${server.url}/disk`);
  const { token, doc_id, mail_id } = server.demo;
  const form = new URLSearchParams({ secure: token, doc_id, mail_id, email_send: 'timeout' });
  form.append('email_timeout_value', '2h');
  form.append('mask_name', 'Вера Смирнова');
  form.append('mask_email', 'vera@school.example');
  await fetch(`${server.url}/api/v1/create/`, { method: 'POST', body: form });
  const row = page.getByRole('button', { name: /Письмо уйдёт .*vera@school\.example/ });
  await row.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Не отправлять: vera@school.example' }).click();
  await dialog.getByText('Письмо отменено', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Отправить: vera@school.example' }).click();
  await dialog.getByText(/^Письмо уйдёт/).waitFor();
});

test('a template that letters were sent by is thrown away only after a question', async () => {
  await page.goto(`${server.url}/mail`);
  await page.getByRole('button', { name: 'Ещё действия: «Диплом готов»' }).click();
  await page.getByRole('menuitem', { name: 'В корзину' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText(/1 письмо, последнее/).waitFor();
  await question.getByRole('button', { name: 'Отмена' }).click();
  expect(await page.getByRole('link', { name: 'Диплом готов' }).count()).toBe(1);
});

test('no page asked elsewhere, threw, or was refused anything but the save that came too late', () => {
  expect(visitor.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
});
