import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { SAMPLE_PEOPLE } from '@/lib/document/sample-people';
import { answersPresses } from '../harness/browser';
import { middle, stored } from '../harness/editor-server';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { pdfWordBoxes } from '../readers/pdf-text';

const OWN_PICTURE = /^Перетащите сюда картинку/;

const server = testServer();
const visitor = testVisitor(server);

async function signInByHand(): Promise<void> {
  const { page } = visitor;
  await page.goto(`${server.url}/documents`);
  await page.locator('input[name=email]').click();
  await page.keyboard.type(server.demo.email);
  await page.keyboard.press('Tab');
  await page.locator('input[name=password]').focus();
  await page.keyboard.type(server.demo.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${server.url}/documents`);
  await answersPresses(page);
}

/** A new document whose background is a picture from the disk; gives its id. */
async function beginWithPicture(): Promise<string> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Новый документ' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: OWN_PICTURE }).click()]);
  await chooser.setFiles(path.join(import.meta.dirname, '../../lib/server/demo/pictures/front.jpg'));
  await page.waitForSelector('[data-canvas][data-ready]');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Puts the line with the name on the page, drags it off, and lets it be caught by the page's middle when it comes near. */
async function centreLine(): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: /^Добавить текст/ }).click();
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor();
  await page.keyboard.type('Награждается %name');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Текст элемента' }).waitFor({ state: 'detached' });
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 70, y + 60, { steps: 5 });
  await page.mouse.move(x + 3, y + 60, { steps: 5 });
  await page.mouse.up();
}

/** Shows the recipient whose values are widest and makes a test file for them; gives the PDF. */
async function testFileOfLongest(): Promise<Uint8Array> {
  const { page, context } = visitor;
  await page.getByRole('button', { name: 'Со значениями' }).click();
  await page.getByRole('status').getByText('Самое длинное имя').waitFor();
  await page.getByRole('button', { name: 'Следующий получатель' }).click();
  await page.getByRole('status').getByText('Буква ё').waitFor();
  await page.getByRole('button', { name: 'К самым длинным значениям' }).click();
  await page.getByRole('status').getByText('Самое длинное имя').waitFor();
  const [tab, asked] = await Promise.all([
    context.waitForEvent('page'),
    page.waitForResponse((response) => response.url().endsWith('/test-file')),
    page.getByRole('button', { name: 'Пробный файл' }).click(),
  ]);
  const { id } = (await asked.json()) as { id: string };
  await tab.waitForURL(`${server.url}/getfile/${id}/pdf/`, { waitUntil: 'commit' });
  const file = () => context.request.get(`${server.url}/getfile/${id}/pdf/`);
  await expect.poll(async () => (await file()).headers()['content-type']).toBe('application/pdf');
  return new Uint8Array(await (await file()).body());
}

test('from the sign-in to a file by mouse and keyboard: a picture, a name in the middle by snapping, seen as the longest, printed where it stands', async () => {
  const { page } = visitor;
  await signInByHand();
  const id = await beginWithPicture();
  await centreLine();
  const pdf = await testFileOfLongest();

  const [sheet] = (await stored(page, id)).pages;
  const line = sheet?.elements.at(-1) as TextElement;
  const centre = (sheet?.width ?? 0) / 2;
  expect(line.x + line.width / 2, 'caught by the middle of the page').toBeCloseTo(centre, 1);
  const [person] = SAMPLE_PEOPLE;
  const name = [person?.surname, person?.firstName, person?.patronymic].join(' ');
  const words = pdfWordBoxes(pdf);
  expect(words.map(({ text }) => text).join(' ')).toBe(`Награждается ${name}`);
  for (const { top, bottom, left, right } of words) {
    // A box by pdftotext is as high as its font, which may stand out of the line a little.
    expect([top, left].every((at) => at > 0) && bottom <= (sheet?.height ?? 0) && right <= (sheet?.width ?? 0)).toBe(true);
    expect(left).toBeGreaterThanOrEqual(line.x - 1);
    expect(right).toBeLessThanOrEqual(line.x + line.width + 1);
    expect(top).toBeGreaterThanOrEqual(line.y - 3);
  }
  const first = words.filter(({ top }) => Math.abs(top - (words[0]?.top ?? 0)) < 1);
  const [from, to] = [first[0]?.left ?? 0, first.at(-1)?.right ?? 0];
  const align = line.paragraphs[0]?.style.align;
  if (align === 'center') expect((from + to) / 2).toBeCloseTo(centre, 0);
  else expect(from).toBeCloseTo(line.x, 0);
  expect(visitor.complaints).toEqual([]);
});

test('a picture of 200 MB is refused at once, with the size that is taken, and nothing is made', async () => {
  const { page } = visitor;
  const folder = mkdtempSync(path.join(tmpdir(), 'large-picture-'));
  const large = path.join(folder, 'Скан.jpg');
  writeFileSync(large, '');
  truncateSync(large, 200_000_000);
  await page.goto(`${server.url}/documents`);
  await answersPresses(page);
  const documents = await page.locator('main li').count();
  await page.getByRole('button', { name: 'Новый документ' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: OWN_PICTURE }).click()]);
  await chooser.setFiles(large);
  await page
    .getByText(/Скан\.jpg.*25 МБ/)
    .first()
    .waitFor();
  await page.reload();
  expect(await page.locator('main li').count()).toBe(documents);
  rmSync(folder, { recursive: true });
});
