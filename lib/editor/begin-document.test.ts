import { expect, test } from 'vitest';
import { designs } from '../document/designs';
import { blankDocument, blankPage, newElement } from '../document/new-document';
import { beginWithDesign, beginWithPicture } from './begin-document';
import { isUntouched } from './is-untouched';
import { testEditor } from './test-editor';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

test('a document is untouched until something lies on its page or under it', () => {
  expect(isUntouched(blankDocument('a4-landscape'))).toBe(true);
  const withElement = blankPage('a4-landscape', { elements: [newElement('line', { id: 'l' })] });
  expect(isUntouched(blankDocument('a4-landscape', { pages: [withElement] }))).toBe(false);
  const withPicture = blankPage('a4-landscape', { background: { color: '#ffffff', picture: { asset: KEY, fit: 'fill' } } });
  expect(isUntouched(blankDocument('a4-landscape', { pages: [withPicture] }))).toBe(false);
  expect(isUntouched(blankDocument('a4-landscape', { pages: [blankPage('a4-landscape'), blankPage('a4-landscape', { id: 'two' })] }))).toBe(
    false,
  );
});

test('a design takes the place of an untouched document, and one step back is the empty sheet again', () => {
  const { editor } = testEditor();
  const before = editor.state.document;
  beginWithDesign(editor, designs.story.draw('ru'));
  expect(editor.page).toMatchObject({ width: 810, height: 1440, unit: 'px' });
  editor.undo();
  expect(editor.state.document).toEqual(before);
});

test('a picture becomes the background of a page of its shape', () => {
  const { editor } = testEditor();
  beginWithPicture(editor, KEY, { width: 210, height: 297, unit: 'mm' });
  expect(editor.page.height).toBeGreaterThan(editor.page.width);
  expect(editor.page.background.picture).toEqual({ asset: KEY, fit: 'fill' });
  editor.undo();
  expect(isUntouched(editor.state.document)).toBe(true);
});

test('further pages of a PDF become pages after it, as part of the one step', () => {
  const { editor } = testEditor();
  const further = [OTHER, KEY].map((asset, at) => ({ asset, width: 300, height: 200, bleed: 10 * at }));
  beginWithPicture(editor, KEY, { width: 210, height: 297, unit: 'mm', bleed: 6 }, further);
  const { pages } = editor.state.document;
  expect(pages.map(({ background }) => background.picture?.asset)).toEqual([KEY, OTHER, KEY]);
  expect(pages[1]).toMatchObject({ width: 300, height: 200, unit: 'mm' });
  expect(pages.map(({ bleed }) => bleed)).toEqual([6, 6, 10]);
  editor.undo();
  expect(isUntouched(editor.state.document)).toBe(true);
});
