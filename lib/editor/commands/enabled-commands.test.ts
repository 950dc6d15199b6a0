import { expect, test, vi } from 'vitest';
import { movedBy, withEach } from '../edit-document';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { isEnabled } from './enabled-commands';
import { commandOf } from './registry';

test('a command is asked again when something is chosen, and when a step is made', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  expect([isEnabled(editor, 'copy'), isEnabled(editor, 'undo')]).toEqual([false, false]);
  editor.view({ selection: ['a'] });
  expect(isEnabled(editor, 'copy')).toBe(true);
  editor.change('move', (document) => withEach(document, editor.page.id, ['a'], (element) => movedBy(element, 5, 0)));
  expect(isEnabled(editor, 'undo')).toBe(true);
});

test('no command is asked while something is dragged or the view moves', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  const asked = vi.spyOn(commandOf('select_all'), 'isEnabled');
  editor.begin('move');
  for (let step = 0; step < 3; step++) {
    editor.change('move', (document) => withEach(document, editor.page.id, ['a'], (element) => movedBy(element, 5, 0)));
    editor.view({ viewport: { ...editor.state.session.viewport, x: step } });
    isEnabled(editor, 'select_all');
  }
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

test('two editors do not know each other', () => {
  const [one, other] = [testEditor(documentOf(rectangleAt('a', 0, 0))).editor, testEditor(documentOf()).editor];
  expect([isEnabled(one, 'select_all'), isEnabled(other, 'select_all')]).toEqual([true, false]);
});
