import { expect, test } from 'vitest';
import { newElement } from '../../document/new-document';
import { runCommand } from '../commands/registry';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { PointerTool, type PointerInput } from './pointer-tool';

/** A view in which a point is a pixel and the page begins at its corner. */
function desk(...elements: Parameters<typeof documentOf>) {
  const { editor } = testEditor(documentOf(...elements));
  const pointer = new PointerTool(editor);
  const input = (x: number, y: number, held: Partial<PointerInput> = {}): PointerInput => ({
    view: { x, y },
    shift: false,
    alt: false,
    mod: false,
    touch: false,
    pan: false,
    ...held,
  });
  function drag(from: readonly [number, number], to: readonly [number, number], held: Partial<PointerInput> = {}): void {
    pointer.down(input(...from, held));
    pointer.move(input((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, held));
    pointer.move(input(...to, held));
    pointer.up();
  }
  const click = (x: number, y: number, held: Partial<PointerInput> = {}) => (pointer.down(input(x, y, held)), pointer.up());
  const chosen = () => editor.state.session.selection;
  return { editor, pointer, input, drag, click, chosen };
}

const stamp = rectangleAt('stamp', 100, 100, 80, 60);
const under = rectangleAt('under', 110, 110, 40, 30);
const far = rectangleAt('far', 400, 301, 33, 33);

test('a click chooses the topmost element, with Shift one more, beside all none', () => {
  const { click, chosen } = desk(under, stamp, far);
  click(120, 120);
  expect(chosen()).toEqual(['stamp']);
  click(410, 310, { shift: true });
  expect(chosen()).toEqual(['stamp', 'far']);
  click(600, 400);
  expect(chosen()).toEqual([]);
});

test('Alt and a click choose what lies behind', () => {
  const { click, chosen } = desk(under, stamp);
  click(120, 120);
  click(120, 120, { alt: true });
  expect(chosen()).toEqual(['under']);
});

test('a drag moves what it begins on, as one step; a tremble is none', () => {
  const { editor, drag } = desk(stamp);
  drag([140, 130], [142, 131]);
  expect(editor.state.history.past).toEqual([]);
  drag([140, 130], [177, 151], { mod: true });
  expect(editor.page.elements).toMatchObject([{ x: 137, y: 121 }]);
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['move']);
});

test('Shift keeps a drag on one axis', () => {
  const { editor, drag } = desk(stamp);
  drag([140, 130], [190, 142], { shift: true, mod: true });
  expect(editor.page.elements).toMatchObject([{ x: 150, y: 100 }]);
});

test('Alt and a drag leave the original and carry a copy, in one step', () => {
  const { editor, drag, chosen } = desk(stamp);
  drag([140, 130], [240, 130], { alt: true, mod: true });
  expect(editor.page.elements).toMatchObject([{ id: 'stamp', x: 100 }, { x: 200 }]);
  expect(chosen()).not.toContain('stamp');
  editor.undo();
  expect(editor.page.elements).toEqual([stamp]);
});

test('a drag is caught by another element’s edge, and Ctrl switches that off', () => {
  const { editor, pointer, input } = desk(stamp, far);
  pointer.down(input(140, 130));
  pointer.move(input(160, 150));
  pointer.move(input(437, 153));
  expect(editor.page.elements[0]?.x).toBe(400);
  expect(pointer.traces.guides.length).toBeGreaterThan(0);
  pointer.move(input(437, 153, { mod: true }));
  expect(editor.page.elements[0]?.x).toBe(397);
  pointer.up();
  expect(pointer.traces.guides).toEqual([]);
});

test('a marquee chooses what it touches', () => {
  const { drag, chosen } = desk(under, stamp, far);
  drag([390, 290], [405, 305]);
  expect(chosen()).toEqual(['far']);
  drag([90, 90], [105, 105], { shift: true });
  expect(chosen()).toEqual(['far', 'stamp']);
});

test('a corner of a rectangle resizes freely, of a QR code in proportion', () => {
  const { editor, click, drag } = desk(stamp, newElement('qr', { id: 'qr', x: 300, y: 300, width: 80, height: 80 }));
  click(140, 130);
  drag([180, 160], [211, 173], { mod: true });
  expect(editor.page.elements[0]).toMatchObject({ x: 100, y: 100, width: 111, height: 73 });
  click(340, 340);
  drag([380, 380], [400, 385], { mod: true });
  expect(editor.page.elements[1]).toMatchObject({ width: 100, height: 100 });
});

test('a handle grabbed beside its middle does not make the frame jump', () => {
  const { editor, click, drag } = desk(stamp);
  click(140, 130);
  drag([184, 133], [194, 133], { mod: true });
  expect(editor.page.elements).toMatchObject([{ width: 90, height: 60 }]);
});

test('the handle above turns it, Shift in steps of 15°, and the angle is shown', () => {
  const { editor, click, pointer, input } = desk(stamp);
  click(140, 130);
  pointer.down(input(140, 74));
  pointer.move(input(160, 80, { shift: true }));
  pointer.move(input(177, 86, { shift: true }));
  expect(pointer.traces.angle).toBe(45);
  pointer.up();
  expect(editor.page.elements).toMatchObject([{ rotation: 45, x: 100, y: 100 }]);
});

test('several are resized together', () => {
  const { editor, drag } = desk(rectangleAt('a', 100, 100, 50, 50), rectangleAt('b', 150, 150, 50, 50));
  runCommand(editor, 'select_all');
  drag([200, 200], [300, 300], { mod: true });
  expect(editor.page.elements).toMatchObject([
    { x: 100, width: 100 },
    { x: 200, width: 100 },
  ]);
});

test('a locked element is passed by, and has no handles', () => {
  const { editor, drag, chosen } = desk({ ...stamp, locked: true });
  drag([140, 130], [200, 200]);
  expect(chosen()).toEqual([]);
  editor.view({ selection: ['stamp'] });
  drag([180, 160], [220, 190]);
  expect(editor.page.elements).toMatchObject([{ width: 80 }]);
});

test('the hand pushes the view about and changes nothing', () => {
  const { editor, drag } = desk(stamp);
  runCommand(editor, 'tool_hand');
  drag([140, 130], [190, 150]);
  expect(editor.state.session.viewport).toMatchObject({ x: 50, y: 20 });
  expect(editor.page.elements).toEqual([stamp]);
});

test('a drag that is cancelled leaves everything as it was', () => {
  const { editor, pointer, input } = desk(stamp);
  pointer.down(input(140, 130));
  pointer.move(input(190, 190));
  pointer.cancel();
  expect(editor.page.elements).toEqual([stamp]);
});

test('held near the edge of the view, a drag pushes the view on, the faster the nearer, and carries the element along at any zoom', () => {
  const { editor, pointer, input } = desk(stamp);
  editor.view({ viewport: { zoom: 2, x: 0, y: 0, width: 800, height: 600 } });
  pointer.down(input(240, 240));
  pointer.move(input(500, 240, { mod: true }));
  expect(pointer.drifts).toBe(false);
  const reached = [780, 799].map((x) => {
    pointer.move(input(x, 240, { mod: true }));
    const before = editor.state.session.viewport.x;
    pointer.drift(16);
    expect(editor.page.elements[0]?.x).toBeCloseTo(100 + (x - editor.state.session.viewport.x - 240) / 2, 2);
    return before - editor.state.session.viewport.x;
  });
  expect(reached[0]).toBeGreaterThan(0);
  expect(reached[1]).toBeGreaterThan(reached[0] ?? Infinity);
  pointer.up();
  expect(pointer.drifts).toBe(false);
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['move']);
});

test('a drag that begins at the edge of the view and leads away from it leaves the view alone', () => {
  const { editor, pointer, input } = desk(rectangleAt('edge', 770, 100, 40, 40));
  editor.view({ viewport: { zoom: 1, x: 0, y: 0, width: 800, height: 600 } });
  pointer.down(input(790, 120));
  pointer.move(input(780, 120));
  expect(pointer.drifts).toBe(false);
  pointer.cancel();
});

test('with Alt held, the ways from what is chosen to what is pointed at are told, else to the page; without it none', () => {
  const { editor, pointer, input } = desk(stamp, far);
  editor.view({ selection: ['stamp'] });
  pointer.hover(input(410, 310));
  expect(pointer.traces.distances).toEqual([]);
  pointer.measure(true);
  expect(pointer.traces.measured).toEqual(far);
  expect(pointer.traces.distances.map(({ axis, from, to }) => [axis, from, to])).toEqual([
    ['x', 180, 400],
    ['y', 160, 301],
  ]);
  pointer.hover(input(600, 20, { alt: true }));
  expect(pointer.traces.distances).toHaveLength(4);
  pointer.measure(false);
  expect(pointer.traces).toMatchObject({ measured: null, distances: [], guides: [] });
});
