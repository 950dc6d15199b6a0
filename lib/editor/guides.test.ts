import { expect, test } from 'vitest';
import { runCommand } from './commands/registry';
import { PointerTool, type PointerInput } from './pointer/pointer-tool';
import { select } from './select';
import { documentOf, rectangleAt, testEditor } from './test-editor';
import { toPoints } from '../units';

const at = (x: number, y: number, held: Partial<PointerInput> = {}): PointerInput => ({
  view: { x, y },
  shift: false,
  alt: false,
  mod: false,
  touch: false,
  pan: false,
  ...held,
});

/** One CSS pixel is one point; the page begins at the view's corner. */
function opened() {
  const { editor } = testEditor(documentOf(rectangleAt('a', 300, 300)));
  editor.view({ rulers: true, viewport: { zoom: 1, x: 0, y: 0, width: 900, height: 600 } });
  return { editor, pointer: new PointerTool(editor) };
}

/** Pulls an upright guide out of the left ruler to a place. */
function pulled(x: number) {
  const { editor, pointer } = opened();
  pointer.pull('x', at(5, 100));
  pointer.move(at(x, 100, { mod: true }));
  pointer.up();
  return { editor, pointer };
}

test('a guide is pulled out of a ruler in one step', () => {
  const { editor } = pulled(200);
  expect(editor.page.guides.x).toEqual([200]);
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['guides']);
  runCommand(editor, 'undo');
  expect(editor.page.guides.x).toEqual([]);
});

test('without Ctrl a guide stands on whole units of the page', () => {
  const { editor, pointer } = opened();
  pointer.pull('y', at(100, 5));
  pointer.move(at(100, 101));
  pointer.up();
  expect(editor.page.guides.y[0]).toBeCloseTo(toPoints(36, 'mm'), 2);
});

test('a press on the ruler, and a guide let go over it, leave nothing behind', () => {
  const { editor, pointer } = opened();
  pointer.pull('x', at(5, 100));
  pointer.up();
  pointer.pull('x', at(5, 100));
  pointer.move(at(60, 100));
  pointer.move(at(8, 100));
  pointer.up();
  expect(editor.state.history.past).toEqual([]);
});

test('a guide is moved, and thrown back into its ruler it is gone', () => {
  const { editor, pointer } = pulled(200);
  pointer.down(at(201, 500));
  pointer.move(at(250, 500, { mod: true }));
  pointer.up();
  expect(editor.page.guides.x).toEqual([250]);
  pointer.down(at(250, 500));
  pointer.move(at(10, 500));
  pointer.up();
  expect(editor.page.guides.x).toEqual([]);
});

test('a locked guide stays; all are cleared by one command', () => {
  const { editor, pointer } = pulled(200);
  runCommand(editor, 'toggle_guides_lock');
  pointer.down(at(200, 500));
  pointer.move(at(250, 500));
  pointer.up();
  expect(editor.page.guides).toMatchObject({ x: [200], locked: true });
  runCommand(editor, 'clear_guides');
  expect(editor.page.guides).toEqual({ x: [], y: [], locked: false });
});

test('an element is caught by a guide in sight, and not by one out of sight', () => {
  for (const [rulers, x] of [
    [true, 200],
    [false, 203],
  ] as const) {
    const { editor, pointer } = pulled(200);
    editor.view({ rulers });
    select(editor, ['a']);
    pointer.down(at(305, 305));
    pointer.move(at(208, 405));
    pointer.up();
    expect(editor.selected[0]?.x).toBe(x);
  }
});
