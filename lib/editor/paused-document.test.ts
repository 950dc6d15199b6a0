import { expect, test } from 'vitest';
import { movedBy, withEach } from './edit-document';
import { PausedDocument } from './paused-document';
import { documentOf, rectangleAt, testEditor } from './test-editor';

/** An editor of one rectangle and its paused document; time passes when it is told to. */
function desk() {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  let waiting: (() => void) | undefined;
  const paused = new PausedDocument(editor, (_, callBack) => {
    waiting = callBack;
    return () => (waiting = undefined);
  });
  const seen: unknown[] = [];
  paused.subscribe(() => seen.push(paused.document));
  const move = () => editor.change('move', (document) => withEach(document, editor.page.id, ['a'], (element) => movedBy(element, 5, 0)));
  return { editor, paused, seen, move, pause: () => waiting?.() };
}

test('a drag is followed when the pointer pauses, and when it is let go', () => {
  const { editor, seen, move, pause } = desk();
  editor.begin('move');
  move();
  move();
  expect(seen).toEqual([]);
  const held = editor.state.document;
  pause();
  expect(seen).toEqual([held]);
  move();
  editor.commit();
  expect(seen).toEqual([held, editor.state.document]);
});

test('a change of its own is followed at once, and one that is taken back too', () => {
  const { editor, paused, move } = desk();
  const before = editor.state.document;
  move();
  expect(paused.document).toBe(editor.state.document);
  editor.begin('move');
  move();
  editor.cancel();
  editor.undo();
  expect(paused.document).toBe(before);
});
