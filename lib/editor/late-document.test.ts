import { expect, test } from 'vitest';
import { movedBy, withEach } from './edit-document';
import { LateDocument, paused, resting } from './late-document';
import { documentOf, rectangleAt, testEditor } from './test-editor';

/** An editor of one rectangle and its document by a rule, all of which that was shown; time passes when it is told to. */
function desk(rule: ConstructorParameters<typeof LateDocument>[2]) {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  let waiting: (() => void) | undefined;
  const late = new LateDocument(
    editor,
    (_, callBack) => {
      waiting = callBack;
      return () => (waiting = undefined);
    },
    rule,
  );
  const seen: unknown[] = [];
  late.subscribe(() => seen.push(late.document));
  const move = () => editor.change('move', (document) => withEach(document, editor.page.id, ['a'], (element) => movedBy(element, 5, 0)));
  return { editor, late, seen, move, pause: () => waiting?.() };
}

test('a drag is seen when it has ended', () => {
  const { editor, late, move } = desk(resting);
  const before = editor.state.document;
  editor.begin('move');
  move();
  expect(late.document).toBe(before);
  editor.commit();
  expect(late.document).toBe(editor.state.document);
});

test('keys are seen when they pause, all at once', () => {
  const { editor, late, seen, move, pause } = desk(resting);
  editor.begin('text');
  late.typed(move);
  late.typed(move);
  expect(seen).toEqual([]);
  pause();
  expect(seen).toEqual([editor.state.document]);
});

test('what is not typed is seen at once, and what was typed before with it', () => {
  const { editor, late, move, pause } = desk(resting);
  editor.begin('text');
  late.typed(move);
  move();
  const now = editor.state.document;
  expect(late.document).toBe(now);
  pause();
  expect(late.document).toBe(now);
});

test('moving the caret does not show what the keys have not finished, the end of typing does', () => {
  const { editor, late, move } = desk(resting);
  const before = editor.state.document;
  editor.begin('text');
  late.typed(move);
  editor.view({ marked: { from: 1, to: 1 } });
  expect(late.document).toBe(before);
  editor.commit();
  expect(late.document).toBe(editor.state.document);
});

test('typing that is taken back shows what was there', () => {
  const { editor, late, move, pause } = desk(resting);
  const before = editor.state.document;
  editor.begin('text');
  late.typed(move);
  editor.undo();
  pause();
  expect(late.document).toBe(before);
});

test('where a pause is waited for, a drag is followed when the pointer pauses, and when it is let go', () => {
  const { editor, seen, move, pause } = desk(paused);
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

test('where a pause is waited for, a change of its own is followed at once, and one that is taken back too', () => {
  const { editor, late, move } = desk(paused);
  const before = editor.state.document;
  move();
  expect(late.document).toBe(editor.state.document);
  editor.begin('move');
  move();
  editor.cancel();
  editor.undo();
  expect(late.document).toBe(before);
});
