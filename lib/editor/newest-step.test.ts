import { expect, test } from 'vitest';
import { runCommand } from './commands/registry';
import type { Editor } from './editor';
import { newestStep } from './newest-step';
import { select } from './select';
import { documentOf, rectangleAt, testEditor } from './test-editor';

/** What is said of what happens to the editor. */
function heard(editor: Editor, ...acts: (() => void)[]) {
  return acts.map((act) => {
    const before = editor.state.history;
    act();
    return newestStep(before, editor.state.history);
  });
}

test('a step is told when it is made, taken back and brought back, and one made in the place of what was taken back too', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  select(editor, ['a']);
  const run = (id: Parameters<typeof runCommand>[1]) => () => void runCommand(editor, id);
  expect(heard(editor, run('toggle_lock'), run('undo'), run('redo'), run('undo'), run('delete'), run('undo'))).toEqual([
    { way: 'done', label: 'lock' },
    { way: 'undone', label: 'lock' },
    { way: 'redone', label: 'lock' },
    { way: 'undone', label: 'lock' },
    { way: 'done', label: 'delete' },
    { way: 'undone', label: 'delete' },
  ]);
});

test('what is heard anyway is not told while it is done, and choosing is no step', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  const said = heard(
    editor,
    () => select(editor, ['a']),
    () => void runCommand(editor, 'nudge_right'),
    () => editor.endBurst(),
    () => void runCommand(editor, 'undo'),
  );
  expect(said).toEqual([undefined, undefined, undefined, { way: 'undone', label: 'move' }]);
});
