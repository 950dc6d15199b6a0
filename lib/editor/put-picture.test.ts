import { expect, test } from 'vitest';
import { newElement } from '../document/new-document';
import { runCommand } from './commands/registry';
import { dropTarget, putPicture, setBackgroundPicture } from './put-picture';
import { documentOf, rectangleAt, testEditor } from './test-editor';

const ASSET = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const SIZE = { width: 80, height: 40 };

const imageAt = (id: string, source: { asset: string } | { variable: string } | null, properties: object = {}) =>
  newElement('image', { id, x: 100, y: 100, width: 60, height: 60, source, ...properties });

test('a picture let go on an image takes the place of what it shows, in the same frame and uncropped, as one step', () => {
  const crop = { x: 0.2, y: 0, width: 0.5, height: 1 };
  const { editor } = testEditor(documentOf(imageAt('i', { asset: OTHER }, { crop })));
  const target = dropTarget(editor.page, { x: 120, y: 120 });
  expect(target).toEqual({ kind: 'replace', element: 'i' });
  putPicture(editor, { asset: ASSET, size: SIZE }, target);
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  expect(editor.selected).toMatchObject([{ id: 'i', x: 100, width: 60, source: { asset: ASSET }, crop: whole }]);
  editor.undo();
  expect(editor.page.elements).toMatchObject([{ source: { asset: OTHER }, crop }]);
});

test('an image without a picture yet takes it too; one that shows each person’s photo, a locked one and one under something else do not', () => {
  const at = { x: 120, y: 120 };
  const targetOn = (...elements: Parameters<typeof documentOf>) => dropTarget(testEditor(documentOf(...elements)).editor.page, at).kind;
  expect(targetOn(imageAt('i', null))).toBe('replace');
  expect(targetOn(imageAt('i', { variable: 'photo' }))).toBe('place');
  expect(targetOn(imageAt('i', { asset: OTHER }, { locked: true }))).toBe('place');
  expect(targetOn(imageAt('i', { asset: OTHER }), rectangleAt('r', 110, 110, 20, 20))).toBe('place');
});

test('elsewhere it lies with its middle where it was let go', () => {
  const { editor } = testEditor(documentOf(imageAt('i', { asset: OTHER })));
  putPicture(editor, { asset: ASSET, size: SIZE }, dropTarget(editor.page, { x: 300, y: 200 }));
  expect(editor.selected).toMatchObject([{ type: 'image', x: 260, y: 180, ...SIZE, source: { asset: ASSET } }]);
});

test('as the background it lies as the one before did', () => {
  const { editor } = testEditor();
  const background = () => editor.page.background;
  putPicture(editor, { asset: OTHER, size: SIZE }, { kind: 'background' });
  expect(background().picture).toEqual({ asset: OTHER, fit: 'fill' });
  editor.change('page_properties', (document) => ({
    ...document,
    pages: document.pages.map((page) => ({ ...page, background: { color: '#ff0000', picture: { asset: OTHER, fit: 'fit' } } })),
  }));
  putPicture(editor, { asset: ASSET, size: SIZE }, { kind: 'background' });
  expect(background()).toEqual({ color: '#ff0000', picture: { asset: ASSET, fit: 'fit' } });
  expect(editor.page.elements).toEqual([]);
});

test('further pages of a PDF come right after the page whose background the first became, and no more than a document holds', () => {
  const { editor } = testEditor(documentOf());
  runCommand(editor, 'add_page');
  runCommand(editor, 'previous_page');
  setBackgroundPicture(editor, ASSET, [{ asset: OTHER, bleed: 0, ...SIZE }]);
  expect(editor.state.document.pages.map(({ background }) => background.picture?.asset)).toEqual([ASSET, OTHER, undefined]);
  setBackgroundPicture(
    editor,
    ASSET,
    Array.from({ length: 300 }, () => ({ asset: OTHER, bleed: 0, ...SIZE })),
  );
  expect(editor.state.document.pages).toHaveLength(200);
  expect(new Set(editor.state.document.pages.map(({ id }) => id)).size).toBe(200);
});
