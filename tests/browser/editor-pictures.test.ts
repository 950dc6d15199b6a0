import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PageElement } from '@/lib/document/elements';
import { editorServer, saved, saying, stored } from '../harness/editor-server';
import { quartersPng } from '../render/sample-pictures';

const { openEmpty, openEditor } = editorServer();

const png = async (name = 'seal.png') => ({ name, mimeType: 'image/png', buffer: await quartersPng(4) });

/** Opens the list of pictures beside the page. */
async function openPictures(page: Page) {
  await page.getByRole('button', { name: 'Добавить картинку' }).click();
  return page.getByRole('complementary', { name: 'Картинки' });
}

/** Chooses a file in the window that a press opens. */
async function chooseFile(page: Page, press: () => Promise<void>, file: Awaited<ReturnType<typeof png>>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(file);
}

/** Where a place of the page (points) lies on the screen, as the hint of a dragged picture and the pointer count. */
async function onScreen(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-canvas]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  // A4 lying, seen whole: 842 × 595 points in the middle, 48 pixels left free.
  const zoom = Math.min((box.width - 96) / 841.89, (box.height - 96) / 595.28);
  return { x: box.x + box.width / 2 + (x - 841.89 / 2) * zoom, y: box.y + box.height / 2 + (y - 595.28 / 2) * zoom };
}

/** Holds a file from the disk over a place, as browsers tell pages of it; `drop` lets it go. */
async function holdFile(page: Page, at: { x: number; y: number }, file: Awaited<ReturnType<typeof png>>) {
  const bytes = file.buffer.toString('base64');
  const transfer = await page.evaluateHandle(
    ({ bytes, name, type }) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type }));
      return held;
    },
    { bytes, name: file.name, type: file.mimeType },
  );
  const send = (type: string) =>
    page.evaluate(
      ([kind, x, y, dataTransfer]) => {
        const event = new DragEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer });
        document.elementFromPoint(x, y)?.dispatchEvent(event);
      },
      [type, at.x, at.y, transfer] as const,
    );
  await send('dragover');
  return { drop: () => send('drop') };
}

/** Pastes elements as the keys do. */
function paste(page: Page, elements: readonly object[]): Promise<void> {
  const copied = { kind: 'diploma-maker/elements', schema: 2, elements };
  return page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, JSON.stringify(copied));
}

const sourceOf = (element: PageElement | undefined) => (element && 'source' in element ? element.source : undefined);

const hint = (page: Page, kind: string) => page.locator(`[data-drop-hint="${kind}"]`);

test('a seal is kept for the school once, and is at hand in another document by its name', async () => {
  const first = await openEmpty();
  const list = await openPictures(first.page);
  await chooseFile(first.page, () => list.getByRole('button', { name: 'Добавить', exact: true }).click(), await png('Печать_школы.png'));
  await list.getByRole('button', { name: 'Печать школы', exact: true }).waitFor();
  await list.getByRole('button', { name: 'Печать школы: что сделать' }).click();
  await first.page.getByRole('menuitem', { name: 'Переименовать' }).click();
  await first.page.getByRole('dialog').getByRole('textbox', { name: 'Название' }).fill('Круглая печать');
  await first.page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await list.getByRole('button', { name: 'Круглая печать', exact: true }).waitFor();
  expect((await stored(first.page, first.id)).pages[0]?.elements).toEqual([]);

  const { page, id } = await openEmpty();
  await (await openPictures(page)).getByRole('button', { name: 'Круглая печать', exact: true }).click();
  await saying(page);
  await saved(page);
  const [seal] = (await stored(page, id)).pages[0]?.elements ?? [];
  expect(seal).toMatchObject({ type: 'image', source: { asset: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown } });
  await page.getByRole('button', { name: 'Круглая печать: что сделать' }).click();
  await page.getByRole('menuitem', { name: 'Убрать из картинок школы' }).click();
  await page.getByText('«Круглая печать» больше нет в картинках школы. В документах она осталась.').waitFor();
  await page
    .getByRole('region', { name: 'Недавние' })
    .getByRole('button', { name: 'Картинка без названия', exact: true })
    .first()
    .waitFor();
  expect((await stored(page, id)).pages[0]?.elements).toEqual([seal]);
  await Promise.all([page.close(), first.page.close()]);
});

test('a picture of the list is dragged by hand to its place on the page', async () => {
  const { page, id } = await openEmpty();
  const list = await openPictures(page);
  await chooseFile(page, () => list.getByRole('button', { name: 'Добавить', exact: true }).click(), await png('Логотип.png'));
  const card = list.getByRole('button', { name: 'Логотип', exact: true });
  await card.waitFor();
  const to = await onScreen(page, 200, 150);
  await card.hover();
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y - 20, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await hint(page, 'place').getByText('Положить здесь').waitFor();
  await page.mouse.up();
  await saying(page);
  await saved(page);
  const [logo] = (await stored(page, id)).pages[0]?.elements ?? [];
  expect((logo?.x ?? 0) + (logo?.width ?? 0) / 2).toBeCloseTo(200, -0.5);
  expect((logo?.y ?? 0) + (logo?.height ?? 0) / 2).toBeCloseTo(150, -0.5);
  await page.close();
});

test('a file let go on a picture takes its place, elsewhere it lies at the pointer, and on its own strip it becomes the background', async () => {
  const { page, id } = await openEmpty();
  const file = await png();
  const place = await onScreen(page, 300, 300);
  await (await holdFile(page, place, file)).drop();
  await saying(page);
  await saved(page);
  const [laid] = (await stored(page, id)).pages[0]?.elements ?? [];
  expect((laid?.x ?? 0) + (laid?.width ?? 0) / 2).toBeCloseTo(300, -0.5);

  const other = { ...file, buffer: await quartersPng(3) };
  const onIt = await holdFile(page, place, other);
  await hint(page, 'replace').getByText('Заменить эту картинку').waitFor();
  await onIt.drop();
  await saying(page);
  await saved(page);
  const [replaced, ...rest] = (await stored(page, id)).pages[0]?.elements ?? [];
  expect(rest).toEqual([]);
  expect(replaced).toMatchObject({ id: laid?.id, x: laid?.x, width: laid?.width });
  expect(sourceOf(replaced)).not.toEqual(sourceOf(laid));

  await holdFile(page, await onScreen(page, 700, 500), file);
  const strip = await page.locator('[data-drop="background"]').boundingBox();
  await (await holdFile(page, { x: (strip?.x ?? 0) + 20, y: (strip?.y ?? 0) + 10 }, file)).drop();
  await saying(page);
  await saved(page);
  const [sheet] = (await stored(page, id)).pages;
  expect(sheet?.background.picture).toEqual({ ...(sourceOf(laid) as object), fit: 'fill' });
  expect(sheet?.elements).toHaveLength(1);
  await page.close();
});

test('a person’s photo is not replaced by a file let go on it', async () => {
  const { page, id } = await openEditor();
  await page.keyboard.press('PageDown');
  const elements = (await stored(page, id)).pages[1]?.elements;
  const photo = elements?.find((element) => JSON.stringify(sourceOf(element))?.includes('variable'));
  if (photo === undefined) throw new Error('the demo has no photo');
  const at = await onScreen(page, photo.x + photo.width / 2, photo.y + photo.height / 2);
  await holdFile(page, at, await png());
  await hint(page, 'place').getByText('Положить здесь').waitFor();
  await page.close();
});

test('what is pasted with another workspace’s picture can be saved: the picture’s place is empty, the rest is there', async () => {
  const { page, id } = await openEmpty();
  const frame = { x: 10, y: 10, width: 100, height: 80 };
  await paste(page, [
    { ...frame, id: 'i', type: 'image', source: { asset: 'd'.repeat(64) } },
    { ...frame, id: 'p', type: 'image', source: { variable: 'photo', instead: { asset: 'd'.repeat(64) } } },
    { ...frame, id: 'r', type: 'rectangle' },
  ]);
  await page
    .getByText(/^Картинка из другого пространства не вставилась/)
    .first()
    .waitFor();
  await saved(page);
  await expect.poll(async () => (await stored(page, id)).pages[0]?.elements.length).toBe(3);
  const pasted = (await stored(page, id)).pages[0]?.elements;
  expect(pasted?.map(sourceOf)).toEqual([null, { variable: 'photo' }, undefined]);
  await page.close();
});

test('a picture pasted from another document of the workspace is drawn at once and saved', async () => {
  const { page, id } = await openEmpty();
  const asset = await page.evaluate(async () => {
    const { recent } = (await (await fetch('/api/assets')).json()) as { recent: { key: string }[] };
    return recent[0]?.key ?? '';
  });
  const shown = page.waitForResponse((response) => response.request().method() === 'GET' && response.url().endsWith(asset));
  await paste(page, [{ id: 'i', type: 'image', x: 10, y: 10, width: 99, height: 80, source: { asset } }]);
  expect((await shown).ok()).toBe(true);
  await expect.poll(async () => (await stored(page, id)).pages[0]?.elements[0]).toMatchObject({ source: { asset } });
  await page.close();
});

/** A PDF of three pages, each narrower than the one before, the first of them blank, the last one made for a printer. */
async function threePages(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([600, 400]);
  for (const width of [500, 400]) document.addPage([width, 400]).drawText('Diploma');
  document.getPage(2).setBleedBox(10, 10, 380, 380);
  document.getPage(2).setTrimBox(20, 20, 360, 360);
  return Buffer.from(await document.save());
}

test('of a PDF of several pages one is chosen by its picture for the background, or each gets a page of its own', async () => {
  const { page, id } = await openEmpty();
  const pdf = { name: 'Бланки.pdf', mimeType: 'application/pdf', buffer: await threePages() };
  const choose = (name: string) => chooseFile(page, () => page.getByRole('button', { name, exact: true }).click(), pdf);
  const question = page.getByRole('dialog', { name: 'Какой лист взять?' });
  await choose('Выбрать картинку фона');
  await question.getByText('В «Бланки.pdf» 3 листа.').waitFor();
  await question.getByRole('button', { name: 'Лист 2' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Взять размер из PDF' }).click();
  await saying(page);
  await saved(page);
  const [chosen, ...others] = (await stored(page, id)).pages;
  expect([Math.round(chosen?.width ?? 0), others.length]).toEqual([500, 0]);
  await choose('Заменить картинку фона');
  await question.getByRole('button', { name: 'Взять все, каждый на свой лист' }).click();
  await question.waitFor({ state: 'detached' });
  await saying(page);
  await saved(page);
  const { pages } = await stored(page, id);
  expect(pages.map(({ width, bleed }) => [Math.round(width), Math.round(bleed)])).toEqual([
    [500, 0],
    [500, 0],
    [360, 10],
  ]);
  expect(new Set(pages.map(({ background }) => background.picture?.asset)).size).toBe(3);
  await choose('Заменить картинку фона');
  await question.getByRole('button', { name: 'Лист 3' }).waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect((await stored(page, id)).pages).toEqual(pages);
  await page.close();
});

test('a picture is chosen for those who have no photo, seen on the page, and taken away again', async () => {
  const { page, id } = await openEmpty();
  await paste(page, [{ id: 'p', type: 'image', x: 100, y: 100, width: 100, height: 80, source: { variable: 'photo' } }]);
  const source = async () => sourceOf((await stored(page, id)).pages[0]?.elements[0]);
  await page.getByText('У кого нет фото, место останется пустым.').waitFor();
  await chooseFile(page, () => page.getByRole('button', { name: 'Картинка, если фото нет' }).click(), await png());
  await page.getByText('У кого нет фото, на этом месте будет эта картинка.').waitFor();
  await saying(page);
  await saved(page);
  expect(await source()).toEqual({ variable: 'photo', instead: { asset: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  await page.getByRole('button', { name: 'Не показывать ничего' }).click();
  await saying(page);
  await saved(page);
  expect(await source()).toEqual({ variable: 'photo' });
  await page.close();
});
