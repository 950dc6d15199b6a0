import { expect, test } from 'vitest';
import { movedBy, withEach } from './edit-document';
import { RestingDocument } from './resting-document';
import { documentOf, rectangleAt, testEditor } from './test-editor';

/** An editor of one rectangle and its resting document; time passes when it is told to. */
function desk() {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  let waiting: (() => void) | undefined;
  const resting = new RestingDocument(editor, (_, callBack) => {
    waiting = callBack;
    return () => (waiting = undefined);
  });
  const move = () => editor.change('move', (document) => withEach(document, editor.page.id, ['a'], (element) => movedBy(element, 5, 0)));
  return { editor, resting, move, pause: () => waiting?.() };
}

test('a drag is seen when it has ended', () => {
  const { editor, resting, move } = desk();
  const before = editor.state.document;
  editor.begin('move');
  move();
  expect(resting.document).toBe(before);
  editor.commit();
  expect(resting.document).toBe(editor.state.document);
});

test('keys are seen when they pause, all at once', () => {
  const { editor, resting, move, pause } = desk();
  const seen: unknown[] = [];
  resting.subscribe(() => seen.push(resting.document));
  editor.begin('text');
  resting.typed(move);
  resting.typed(move);
  expect(seen).toEqual([]);
  pause();
  expect(seen).toEqual([editor.state.document]);
});

test('what is not typed is seen at once, and what was typed before with it', () => {
  const { editor, resting, move, pause } = desk();
  editor.begin('text');
  resting.typed(move);
  move();
  const now = editor.state.document;
  expect(resting.document).toBe(now);
  pause();
  expect(resting.document).toBe(now);
});

test('moving the caret does not show what the keys have not finished, the end of typing does', () => {
  const { editor, resting, move } = desk();
  const before = editor.state.document;
  editor.begin('text');
  resting.typed(move);
  editor.view({ marked: { from: 1, to: 1 } });
  expect(resting.document).toBe(before);
  editor.commit();
  expect(resting.document).toBe(editor.state.document);
});

test('typing that is taken back shows what was there', () => {
  const { editor, resting, move, pause } = desk();
  const before = editor.state.document;
  editor.begin('text');
  resting.typed(move);
  editor.undo();
  pause();
  expect(resting.document).toBe(before);
});
