import type { Rect } from '../../drawing/display-list';
import { centreOf, turned, type Box, type Point } from './box';

/** The handles around a box, named by the compass of the unrotated box. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export interface ResizeTerms {
  /** Width and height stay in proportion. */
  readonly keepRatio?: boolean;
  /** The centre stays where it is instead of the opposite side or corner. */
  readonly fromCentre?: boolean;
  /** Points; no side becomes shorter. */
  readonly smallest?: number;
}

/** Which way a handle pulls: −1, 0 or 1 along the box's own axes. */
export function handleDirection(handle: Handle): Point {
  const x = handle.endsWith('w') ? -1 : handle.endsWith('e') ? 1 : 0;
  return { x, y: handle.startsWith('n') ? -1 : handle.startsWith('s') ? 1 : 0 };
}

/**
 * The box after its handle was dragged to `pointer` (page coordinates), whatever its rotation. The opposite side or corner stays exactly
 * where it is on the page; nothing ever turns inside out.
 */
export function resizedBox(box: Box, handle: Handle, pointer: Point, terms: ResizeTerms = {}): Box {
  const { keepRatio = false, fromCentre = false, smallest = 1 } = terms;
  const pull = handleDirection(handle);
  const centre = centreOf(box);
  const local = turned({ x: pointer.x - centre.x, y: pointer.y - centre.y }, -box.rotation);
  const span = (direction: number, at: number, length: number) => {
    if (direction === 0) return length;
    return Math.max(smallest, fromCentre ? direction * at * 2 : direction * at + length / 2);
  };
  let [width, height] = [span(pull.x, local.x, box.width), span(pull.y, local.y, box.height)];
  if (keepRatio && box.width > 0 && box.height > 0) {
    const scales = [...(pull.x === 0 ? [] : [width / box.width]), ...(pull.y === 0 ? [] : [height / box.height])];
    const scale = Math.max(...scales, smallest / Math.min(box.width, box.height));
    [width, height] = [box.width * scale, box.height * scale];
  }
  const shift = fromCentre ? { x: 0, y: 0 } : { x: (pull.x * (width - box.width)) / 2, y: (pull.y * (height - box.height)) / 2 };
  const moved = turned(shift, box.rotation);
  return { x: centre.x + moved.x - width / 2, y: centre.y + moved.y - height / 2, width, height, rotation: box.rotation };
}

/**
 * Boxes carried along when the rectangle around them changes from one to another. A box that stands askew keeps its shape, scaled by the
 * geometric mean: anything else would shear it.
 */
export function scaledBox(box: Box, from: Rect, to: Rect): Box {
  const [across, down] = [ratio(to.width, from.width), ratio(to.height, from.height)];
  const centre = centreOf(box);
  const [x, y] = [to.x + (centre.x - from.x) * across, to.y + (centre.y - from.y) * down];
  const turn = ((box.rotation % 180) + 180) % 180;
  const mean = Math.sqrt(across * down);
  const [byWidth, byHeight] = turn === 0 ? [across, down] : turn === 90 ? [down, across] : [mean, mean];
  const [width, height] = [box.width * byWidth, box.height * byHeight];
  return { x: x - width / 2, y: y - height / 2, width, height, rotation: box.rotation };
}

function ratio(length: number, of: number): number {
  return of === 0 ? 1 : length / of;
}
