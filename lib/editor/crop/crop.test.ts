import { expect, test } from 'vitest';
import { newElement } from '../../document/new-document';
import { isCroppable } from './cropped-picture';
import { cutOff, withCutOff } from './cut-off';
import { runCommand } from '../commands/registry';
import { PointerTool } from '../pointer/pointer-tool';
import { select } from '../select';
import { documentOf, testEditor } from '../test-editor';

const ASSET = 'a'.repeat(64);
const INPUT = { shift: false, alt: false, mod: false, touch: false, pan: false };

/** An image of a picture twice as wide as high, being cropped. */
function cropping(overrides: object = {}) {
  const image = newElement('image', { id: 'i', x: 100, y: 100, width: 200, height: 100, source: { asset: ASSET }, ...overrides });
  const { editor } = testEditor(documentOf(image));
  const pointer = new PointerTool(editor);
  select(editor, ['i']);
  runCommand(editor, 'crop');
  const drag = ([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) => {
    pointer.down({ view: { x, y }, ...INPUT });
    pointer.move({ view: { x: (x + toX) / 2, y: (y + toY) / 2 }, ...INPUT });
    pointer.move({ view: { x: toX, y: toY }, ...INPUT });
    pointer.up();
  };
  const shown = () => editor.page.elements[0];
  return { editor, drag, shown };
}

test('a side dragged inwards cuts the picture there, and the rest of it stays where it was', () => {
  const { drag, shown } = cropping();
  drag([100, 150], [150, 150]);
  expect(shown()).toMatchObject({ x: 150, y: 100, width: 150, height: 100, crop: { x: 0.25, y: 0, width: 0.75, height: 1 } });
});

test('a frame goes no farther than its picture', () => {
  const { drag, shown } = cropping();
  drag([300, 200], [900, 900]);
  expect(shown()).toMatchObject({ x: 100, y: 100, width: 200, height: 100, crop: { x: 0, y: 0, width: 1, height: 1 } });
});

test('the picture is dragged about within its frame, which it always fills', () => {
  const { editor, drag, shown } = cropping({ crop: { x: 0.25, y: 0, width: 0.5, height: 1 }, width: 100 });
  drag([150, 150], [170, 150]);
  expect(shown()).toMatchObject({ x: 100, width: 100, crop: { x: 0.15, y: 0, width: 0.5, height: 1 } });
  drag([150, 150], [500, 400]);
  expect(shown()).toMatchObject({ x: 100, width: 100, height: 100, crop: { x: 0, y: 0, width: 0.5, height: 1 } });
  editor.undo();
  editor.undo();
  expect(shown()).toMatchObject({ crop: { x: 0.25 } });
});

test('what covers its box shows the same before and after it is cropped', () => {
  const { drag, shown } = cropping({ width: 100, fit: 'cover' });
  drag([200, 150], [175, 150]);
  expect(shown()).toMatchObject({ x: 100, width: 75, height: 100, crop: { x: 0.25, width: 0.375, height: 1 } });
});

test('a picture that stands turned is cropped along its own sides', () => {
  const { drag, shown } = cropping({ rotation: 90 });
  // Its left side now lies at the top: (200, 50).
  drag([200, 50], [200, 100]);
  expect(shown()).toMatchObject({ x: 125, y: 125, width: 150, height: 100, crop: { x: 0.25, width: 0.75 } });
});

test('a press beside the picture, Escape, and choosing something else end cropping', () => {
  for (const end of ['press', 'escape', 'choose'] as const) {
    const { editor, drag } = cropping();
    expect(editor.state.session.cropping).toBe('i');
    if (end === 'press') drag([600, 500], [600, 500]);
    else if (end === 'escape') runCommand(editor, 'step_out');
    else editor.view({ selection: [] });
    expect(editor.state.session.cropping).toBeNull();
  }
});

test('all of the picture can be had back, as large as it was', () => {
  const { editor, drag, shown } = cropping();
  drag([100, 150], [150, 150]);
  runCommand(editor, 'reset_crop');
  expect(shown()).toMatchObject({ x: 100, width: 200, crop: { x: 0, y: 0, width: 1, height: 1 } });
});

test('a side is cut by numbers, and something is always left', () => {
  const { editor, shown } = cropping();
  const cut = (side: 'left' | 'bottom', part: number) => {
    const element = shown();
    if (isCroppable(element)) withCutOff(editor, element, side, part);
  };
  cut('left', 0.5);
  cut('bottom', 5);
  const element = shown();
  expect(element).toMatchObject({ x: 200, y: 100, width: 100, height: 1, crop: { x: 0.5, y: 0, width: 0.5, height: 0.01 } });
  expect(isCroppable(element) && cutOff(element.crop, 'right')).toBe(0);
});

test('a picture by variable is not cropped, nor is a locked one', () => {
  for (const overrides of [{ source: { variable: 'photo' } }, { locked: true }]) {
    expect(cropping(overrides).editor.state.session.cropping).toBeNull();
  }
});
