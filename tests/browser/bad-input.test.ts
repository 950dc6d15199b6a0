import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { insertDocument } from '@/db/queries/change-documents';
import { installWorkspace } from '@/db/queries/install-workspace';
import { grantScope } from '@/db/scope';
import type { DesignDocument } from '@/lib/document/design-document';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/server/auth/password';
import { writePng } from '@/lib/server/rendering/png';
import { hashToken, newToken } from '@/lib/server/tokens/new-token';
import { editorServer, middle, stored } from '../harness/editor-server';
import { figure } from '../harness/figure';
import { ttfFile } from '../harness/font-files';
import type { Installation } from '../harness/running-server';
import { decodedPng } from '../readers/raster';
import { cmykPicture, quartersJpeg } from '../render/sample-pictures';

const account = { email: 'anna@example.org', password: 'correct horse battery' };
const { filled, url, context, openEditor, openEmpty } = editorServer({ fill: install }, { account });

const FIVE_PAGES = 5;
/** As many as a page holds. */
const ON_EACH = 1_000;

function crowded(): DesignDocument {
  const pages = Array.from({ length: FIVE_PAGES }, (_, at) => {
    const elements = Array.from({ length: ON_EACH }, (_, one) => {
      const place = { id: `e${at}-${one}`, x: 10 + (one % 40) * 20, y: 10 + Math.floor(one / 40) * 22, width: 18, height: 10 };
      if (one % 3 > 0) return newElement('rectangle', { ...place, fill: '#ddccaa' });
      return newElement('text', { ...place, fit: 'fixed', paragraphs: plainParagraphs(`№ ${one}`, { size: 6 }) });
    });
    return blankPage('a4-landscape', { id: `page-${at}`, elements });
  });
  return blankDocument('a4-landscape', { pages });
}

/** As a later version of the program may have written it. */
function ofTomorrow(): DesignDocument {
  return JSON.parse(JSON.stringify({ ...blankDocument('a4-landscape'), schema: 9_999, layersOfGlass: [] })) as DesignDocument;
}

async function install({ withDatabase }: Installation) {
  const [tomorrow, large] = [newId(), newId()];
  const workspace = { id: newId(), name: 'Школа', locale: 'ru', timeZone: 'Europe/Moscow' } as const;
  const owner = { id: newId(), email: account.email, name: 'Анна', passwordHash: await hashPassword(account.password) };
  const token = newToken();
  await withDatabase(({ db }) =>
    db.transaction(async (tx) => {
      await installWorkspace(tx, {
        ...{ workspace, owner },
        token: { id: newId(), name: 'GetCourse', hash: hashToken(token), last4: token.slice(-4) },
        document: { id: tomorrow, name: 'Из будущего', content: ofTomorrow() },
        folder: { id: newId(), name: 'Выпуск 2026' },
        mailTemplate: { id: newId(), name: 'Письмо', subject: 'Диплом', body: '%name' },
      });
      const scope = grantScope(workspace.id, { kind: 'job' });
      await insertDocument(tx, scope, { id: large, name: 'Пять тысяч', folderId: null, content: crowded() });
    }),
  );
  return { tomorrow, large };
}

/** A picture of nearly a thousand million pixels, in a few bytes. */
function endlessPng(): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(30_000, 0);
  data.writeUInt32BE(30_000, 4);
  data.set([8, 2], 8);
  const chunk = (type: string, bytes = Buffer.alloc(0)) => ({ type, data: bytes });
  return Buffer.from(writePng([chunk('IHDR', data), chunk('IDAT', Buffer.alloc(9)), chunk('IEND')]));
}

async function pdfOf(pages: number, change: (document: PDFDocument) => unknown = () => undefined): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let at = 0; at < pages; at++) document.addPage([400, 300]).drawText(`Diploma ${at + 1}`);
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

let page: Page;
let id: string;
beforeAll(async () => void ({ page, id } = await openEmpty()), 120_000);

const background = async () => (await stored(page, id)).pages[0]?.background.picture?.asset;
const elements = async () => (await stored(page, id)).pages[0]?.elements ?? [];

async function chooseBackground(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Выбрать|Заменить) картинку фона$/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType, buffer });
}

function paste(text: string, image?: Buffer): Promise<void> {
  return page.evaluate(
    ({ words, bytes }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      if (bytes !== undefined)
        clipboardData.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'p.jpg', { type: 'image/jpeg' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { words: text, bytes: image?.toString('base64') },
  );
}

const told = (words: RegExp) => page.getByText(words).first().waitFor();

/** Colours of the four quarters of what lies in the middle of the canvas, a few pixels from it. */
async function quartersInTheMiddle(): Promise<readonly string[]> {
  const { x, y } = await middle(page);
  const { width, pixels } = decodedPng(await page.screenshot());
  const near = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
    red > 150 ? (green > 150 ? 'yellow' : 'red') : green > blue ? 'green' : 'blue';
  const at = (dx: number, dy: number) => (Math.round(y + dy) * width + Math.round(x + dx)) * 4;
  return [at(-4, -4), at(4, -4), at(-4, 4), at(4, 4)].map((place) => near([...pixels.subarray(place, place + 3)]));
}

/** What is given to the editor, and what comes of it. */
const INPUTS: Readonly<Record<string, () => Promise<void>>> = {
  async 'a PNG of 30,000 × 30,000'() {
    await chooseBackground('Плакат.png', 'image/png', endlessPng());
    await told(/«Плакат\.png»: В картинке 30.?000 × 30.?000 точек/);
  },
  async 'a CMYK JPEG, which is taken'() {
    await chooseBackground('Типография.jpg', 'image/jpeg', Buffer.from((await cmykPicture()).pdf.data));
    await expect.poll(background).toBeDefined();
  },
  async 'a photo that was held sideways, which stands upright'() {
    const before = (await elements()).length;
    await paste('', await quartersJpeg(6));
    await expect.poll(async () => (await elements()).length).toBe(before + 1);
    const { width = 1, height = 0 } = (await elements()).at(-1) ?? {};
    expect(width / height).toBeCloseTo(32 / 48, 2);
    await page.keyboard.press('Escape');
    await expect.poll(quartersInTheMiddle).toEqual(['blue', 'red', 'yellow', 'green']);
    await page.keyboard.press('Control+KeyZ');
  },
  async 'a PDF with a password'() {
    const locked = await pdfOf(1, (document) => document.encrypt({ userPassword: 'тайна', ownerPassword: 'x' }));
    await chooseBackground('Закрыт.pdf', 'application/pdf', locked);
    await told(/«Закрыт\.pdf»: PDF закрыт паролем/);
  },
  async 'a PDF of 500 pages, of which one is chosen'() {
    const before = await background();
    await chooseBackground('Книга.pdf', 'application/pdf', await pdfOf(500));
    const question = page.getByRole('dialog', { name: 'Какой лист взять?' });
    await question.getByText(/500/).first().waitFor();
    await question.getByRole('button', { name: 'Лист 7', exact: true }).click();
    await question.waitFor({ state: 'detached' });
    await expect.poll(background).not.toBe(before);
  },
  async 'a font that is damaged'() {
    await page.keyboard.press('KeyT');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Загрузить свой шрифт' }).click();
    await page.getByText('У меня есть право использовать этот шрифт').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Выбрать файл шрифта' }).click(),
    ]);
    await chooser.setFiles({ name: 'own.ttf', mimeType: 'font/ttf', buffer: Buffer.from(ttfFile().slice(0, 900)) });
    await told(/Файл шрифта повреждён|Это не шрифт/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  async 'junk that looks like copied elements'() {
    for (const junk of [{ elements: [{ type: 'text', x: 'here' }] }, { elements: 'all of them' }, { schema: 9_999, elements: [] }])
      await paste(JSON.stringify({ kind: 'diploma-maker/elements', schema: 2, ...junk }));
    await told(/Вставить не получилось/);
    await paste('{"kind": [[[');
    await expect.poll(async () => JSON.stringify((await elements()).at(-1))).toContain('[[[');
  },
  async 'a connection that is lost in the middle of saving, when the server has it and nobody hears so'() {
    let met = 0;
    await page.route('**/api/documents/*', async (route) => {
      if (route.request().method() !== 'PUT' || met++ > 0) return route.fallback();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.keyboard.press('KeyO');
    await told(/Нет связи\. Изменения остались в этом браузере/);
  },
};

test.each(Object.keys(INPUTS))('the editor is given %s: it says so, and the next key is saved', async (input) => {
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Escape');
  await INPUTS[input]?.();
  await page.keyboard.press('Escape');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('KeyR');
  await expect.poll(async () => (await elements()).at(-1)?.type).toBe('rectangle');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await elements()).at(-1)?.type).not.toBe('rectangle');
});

test('a document of a newer version is told to be one, and stays as it is', async () => {
  const other = await context().newPage();
  await other.goto(`${url()}/documents/${filled().tomorrow}`);
  await other.getByText('Документ сохранён более новой версией программы').waitFor();
  expect(await other.locator('[data-canvas]').count()).toBe(0);
  await other.reload();
  await other.getByText('Документ сохранён более новой версией программы').waitFor();
  await other.close();
});

test('a document of 5,000 elements opens, and its keys and pages answer', async () => {
  const begun = performance.now();
  const { page: large, id: largeId } = await openEditor(filled().large);
  const opened = performance.now() - begun;
  await large.keyboard.press('Tab');
  const keys = await large.evaluate(async () => {
    const taken: number[] = [];
    for (let at = 0; at < 7; at++) {
      const from = performance.now();
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowRight', key: 'ArrowRight', bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      taken.push(performance.now() - from);
    }
    return taken.sort((one, other) => one - other);
  });
  await large.getByRole('button', { name: 'Лист 5', exact: true }).click();
  await expect
    .poll(async () => (await stored(large, largeId)).pages[0]?.elements.some(({ x, id: own }) => own === 'e0-0' && x > 11))
    .toBe(true);
  figure('5,000 elements', `open after ${(opened / 1000).toFixed(1)} s, a key and its frame in ${keys[3]?.toFixed(0)} ms by the median`);
  await large.close();
});
