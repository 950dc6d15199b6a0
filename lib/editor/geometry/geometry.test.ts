import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newElement } from '../../document/new-document';
import { alignOffset, distributeOffsets, EDGES } from './align';
import { boundsOf, boundsOfAll, centreOf, containsPoint, cornersOf, rectBetween, touchesRect, turned, type Box, type Point } from './box';
import { frameOf, gripAt, gripsOf } from './handles';
import { elementAt, elementsAt, elementsTouching } from './hit-test';
import { handleDirection, HANDLES, resizedBox, scaledBox } from './resize';
import { angleTo, rotatedBox, steppedAngle } from './rotate';

const place = fc.double({ min: -500, max: 500, noNaN: true });
const length = fc.double({ min: 2, max: 500, noNaN: true });
const anyBox = fc.record({ x: place, y: place, width: length, height: length, rotation: fc.double({ min: -360, max: 360, noNaN: true }) });
const anyPoint = fc.record({ x: place, y: place });
const anyHandle = fc.constantFrom(...HANDLES);

/** Where a spot of the unrotated box (−1…1 from its centre) lies on the page. */
function spot(box: Box, { x, y }: Point): Point {
  const arm = turned({ x: (x * box.width) / 2, y: (y * box.height) / 2 }, box.rotation);
  const centre = centreOf(box);
  return { x: centre.x + arm.x, y: centre.y + arm.y };
}

function expectSame(one: Point, other: Point): void {
  expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeLessThan(1e-6);
}

test('what is opposite the handle stays where it is on the page, at any rotation', () => {
  fc.assert(
    fc.property(anyBox, anyHandle, anyPoint, fc.boolean(), (box, handle, pointer, keepRatio) => {
      const pull = handleDirection(handle);
      const opposite = { x: -pull.x, y: -pull.y };
      expectSame(spot(resizedBox(box, handle, pointer, { keepRatio }), opposite), spot(box, opposite));
    }),
  );
});

test('resizing from the centre leaves the centre', () => {
  fc.assert(
    fc.property(anyBox, anyHandle, anyPoint, fc.boolean(), (box, handle, pointer, keepRatio) => {
      expectSame(centreOf(resizedBox(box, handle, pointer, { keepRatio, fromCentre: true })), centreOf(box));
    }),
  );
});

test('a handle dragged outwards lies under the pointer afterwards', () => {
  fc.assert(
    fc.property(anyBox, anyHandle, fc.double({ min: 1, max: 300, noNaN: true }), fc.boolean(), (box, handle, out, fromCentre) => {
      const pull = handleDirection(handle);
      const arm = turned({ x: pull.x * out, y: pull.y * out }, box.rotation);
      const from = spot(box, pull);
      const pointer = { x: from.x + arm.x, y: from.y + arm.y };
      expectSame(spot(resizedBox(box, handle, pointer, { fromCentre }), pull), pointer);
    }),
  );
});

test('kept in proportion, the ratio of the sides never changes, and no side gets shorter than the smallest', () => {
  fc.assert(
    fc.property(anyBox, anyHandle, anyPoint, (box, handle, pointer) => {
      const { width, height } = resizedBox(box, handle, pointer, { keepRatio: true, smallest: 1 });
      expect(width / height / (box.width / box.height)).toBeCloseTo(1, 6);
      expect(Math.min(width, height)).toBeGreaterThan(1 - 1e-9);
    }),
  );
});

test('a side handle leaves the other length alone', () => {
  const box = { x: 10, y: 20, width: 100, height: 50, rotation: 0 };
  expect(resizedBox(box, 'e', { x: 160, y: 500 })).toEqual({ ...box, width: 150 });
  expect(resizedBox(box, 'n', { x: 0, y: 0 })).toEqual({ ...box, y: 0, height: 70 });
});

test('a box dragged beyond its opposite side does not turn inside out', () => {
  expect(resizedBox({ x: 0, y: 0, width: 100, height: 50, rotation: 0 }, 'e', { x: -40, y: 0 })).toMatchObject({ x: 0, width: 1 });
});

test('boxes are carried along with the rectangle around them', () => {
  const from = { x: 0, y: 0, width: 100, height: 100 };
  const to = { x: 10, y: 0, width: 200, height: 50 };
  expect(scaledBox({ x: 50, y: 50, width: 50, height: 50, rotation: 0 }, from, to)).toEqual({
    x: 110,
    y: 25,
    width: 100,
    height: 25,
    rotation: 0,
  });
  expect(boundsOf(scaledBox({ x: 25, y: 0, width: 50, height: 100, rotation: 90 }, from, to)).width).toBeCloseTo(200);
  expect(scaledBox({ x: 0, y: 0, width: 10, height: 20, rotation: 30 }, from, to)).toMatchObject({ width: 10, height: 20 });
});

test('the bounds hold every corner and touch the outermost ones', () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const { x, y, width, height } = boundsOf(box);
      const xs = cornersOf(box).map((corner) => corner.x);
      expect(Math.min(...xs)).toBeCloseTo(x, 6);
      expect(Math.max(...xs)).toBeCloseTo(x + width, 6);
      expect(Math.max(...cornersOf(box).map((corner) => corner.y))).toBeCloseTo(y + height, 6);
    }),
  );
  expect(boundsOfAll([])).toBeUndefined();
});

test('a point in the box is found whatever its rotation, one outside is not', () => {
  fc.assert(
    fc.property(anyBox, fc.double({ min: -0.99, max: 0.99, noNaN: true }), (box, at) => {
      expect(containsPoint(box, spot(box, { x: at, y: -at }))).toBe(true);
      expect(containsPoint(box, spot(box, { x: 1.5, y: at }))).toBe(false);
    }),
  );
});

test('a marquee catches what it touches, not what only its bounds do', () => {
  const diamond = { x: 0, y: 0, width: 100, height: 100, rotation: 45 };
  expect(touchesRect(diamond, { x: -15, y: -15, width: 20, height: 20 })).toBe(false);
  expect(touchesRect(diamond, { x: -15, y: 45, width: 20, height: 20 })).toBe(true);
  expect(touchesRect(diamond, { x: 45, y: 45, width: 1, height: 1 })).toBe(true);
  expect(rectBetween({ x: 5, y: 9 }, { x: 1, y: 2 })).toEqual({ x: 1, y: 2, width: 4, height: 7 });
});

const stamp = newElement('rectangle', { id: 'stamp', x: 0, y: 0, width: 100, height: 100 });
const name = newElement('text', { id: 'name', x: 20, y: 20, width: 40, height: 20 });
const secret = newElement('line', { id: 'secret', x: 0, y: 30, width: 100, height: 1, hidden: true });
const frame = newElement('rectangle', { id: 'frame', x: 0, y: 0, width: 100, height: 100, locked: true });
const stack = [frame, name, stamp, secret];

test('a click catches the topmost element, select-behind the next one below and then the top again', () => {
  expect(elementAt(stack, { x: 30, y: 30 })?.id).toBe('stamp');
  expect(elementAt(stack, { x: 30, y: 30 }, { behind: 'stamp' })?.id).toBe('name');
  expect(elementAt(stack, { x: 30, y: 30 }, { behind: 'name' })?.id).toBe('stamp');
  expect(elementAt(stack, { x: 300, y: 30 })).toBeUndefined();
});

test('clicks and marquees pass by what is hidden or locked; the menu of what lies here shows what is locked', () => {
  expect(elementsTouching(stack, { x: 0, y: 0, width: 100, height: 100 }).map(({ id }) => id)).toEqual(['name', 'stamp']);
  expect(elementsAt(stack, { x: 30, y: 30 }, { locked: true }).map(({ id }) => id)).toEqual(['stamp', 'name', 'frame']);
});

test('a thin line is caught a few points beside it', () => {
  const line = newElement('line', { id: 'line', x: 0, y: 50, width: 100, height: 1 });
  expect(elementAt([line], { x: 50, y: 54 })).toBeUndefined();
  expect(elementAt([line], { x: 50, y: 54 }, { slack: 4 })?.id).toBe('line');
});

test('the rotation handle says 0° above the centre and goes clockwise; steps catch it', () => {
  expect([
    angleTo({ x: 0, y: 0 }, { x: 0, y: -9 }),
    angleTo({ x: 0, y: 0 }, { x: 9, y: 0 }),
    angleTo({ x: 0, y: 0 }, { x: 0, y: 9 }),
  ]).toEqual([0, 90, 180]);
  expect(steppedAngle(52, 15)).toBe(45);
  expect(steppedAngle(358, 15)).toBe(0);
  expect(steppedAngle(47, 45, 3)).toBe(45);
  expect(steppedAngle(52, 45, 3)).toBe(52);
});

test('a box turned about a pivot and back lies where it lay', () => {
  fc.assert(
    fc.property(anyBox, anyPoint, fc.integer({ min: -360, max: 360 }), (box, pivot, degrees) => {
      const back = rotatedBox(rotatedBox(box, degrees, pivot), -degrees, pivot);
      expectSame(back, box);
    }),
  );
});

test.each(EDGES)('aligned at its %s a rectangle shares that line with the frame', (edge) => {
  const rect = { x: 7, y: 9, width: 20, height: 10 };
  const frame = { x: 100, y: 200, width: 50, height: 80 };
  const { dx, dy } = alignOffset(rect, frame, edge);
  expect({ left: [93, 0], center: [108, 0], right: [123, 0], top: [0, 191], middle: [0, 226], bottom: [0, 261] }[edge]).toEqual([dx, dy]);
});

test('distributed boxes have equal gaps, and the outermost stay', () => {
  const rects = [
    { x: 200, y: 0, width: 20, height: 1 },
    { x: 0, y: 0, width: 10, height: 1 },
    { x: 15, y: 0, width: 30, height: 1 },
  ];
  expect(distributeOffsets(rects, 'x')).toEqual([0, 0, 75]);
  expect(distributeOffsets(rects.slice(1), 'x')).toEqual([0, 0]);
});

test('a frame around one element turns with it, one around several is upright', () => {
  expect(frameOf([{ ...stamp, rotation: 30 }])).toMatchObject({ width: 100, rotation: 30, widthOnly: false });
  expect(frameOf([{ ...stamp, rotation: 30 }, name])?.rotation).toBe(0);
  expect(frameOf([])).toBeUndefined();
});

test('a growing text has handles for its width alone, and a small frame leaves room to grab it between its handles', () => {
  const frame = frameOf([name]);
  expect(frame && gripsOf(frame, 1).map(({ grip }) => grip)).toEqual(['w', 'e', 'rotate']);
  expect(frame && gripAt(frame, 1, { x: 40, y: 30 })).toBeUndefined();
  expect(frame && gripAt(frame, 1, { x: 61, y: 31 })).toBe('e');
  expect(frame && gripAt(frame, 1, { x: 40, y: -6 })).toBe('rotate');
});
