import type { Rect } from '../../drawing/display-list';
import { fromPoints } from '../../units';
import type { SnapDistance, SnapGuide } from './snap';
import { ACROSS, SIZE, type Axis } from './snap-targets';

/** What lies between two rectangles of a page. */
export interface Measured {
  readonly distances: readonly SnapDistance[];
  /** Lines that lead from the other rectangle to a distance that is drawn beside it. */
  readonly guides: readonly SnapGuide[];
}

/**
 * The free way between two rectangles along each axis on which they lie apart; where they cover each other on both, the ways between their
 * sides, so that of a rectangle within another all four are told.
 */
export function measuredDistances(from: Rect, to: Rect): Measured {
  const apart = (['x', 'y'] as const).flatMap((axis) => {
    const way = freeWay(from, to, axis);
    return way === undefined ? [] : [{ axis, way }];
  });
  if (apart.length === 0) {
    return { distances: [...sideWays(from, to, 'x'), ...sideWays(from, to, 'y')], guides: [] };
  }
  return {
    distances: apart.map(({ axis, way }) => distance(axis, heightOf(from, to, axis), way)),
    guides: apart.flatMap(({ axis }) => leading(from, to, axis)),
  };
}

type Way = readonly [from: number, to: number];

function span(rect: Rect, axis: Axis): Way {
  return [rect[axis], rect[axis] + rect[SIZE[axis]]];
}

function freeWay(from: Rect, to: Rect, axis: Axis): Way | undefined {
  const [one, other] = [span(from, axis), span(to, axis)];
  if (one[1] <= other[0]) return [one[1], other[0]];
  return other[1] <= one[0] ? [other[1], one[0]] : undefined;
}

/** Between the sides that look the same way; where they lie on each other there is nothing to tell. */
function sideWays(from: Rect, to: Rect, axis: Axis): readonly SnapDistance[] {
  const [one, other] = [span(from, axis), span(to, axis)];
  const at = heightOf(from, to, axis);
  return ([0, 1] as const)
    .map((side): Way => [Math.min(one[side], other[side]), Math.max(one[side], other[side])])
    .filter(([start, end]) => end - start > 1e-3)
    .map((way) => distance(axis, at, way));
}

/** Where a distance along the axis is drawn: through the middle of what both share, else of the first. */
function heightOf(from: Rect, to: Rect, axis: Axis): number {
  const [one, other] = [span(from, ACROSS[axis]), span(to, ACROSS[axis])];
  const [start, end] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return start < end ? (start + end) / 2 : (one[0] + one[1]) / 2;
}

/** From the other rectangle's facing side to the height at which the distance to it is drawn. */
function leading(from: Rect, to: Rect, axis: Axis): readonly SnapGuide[] {
  const [one, other] = [span(from, axis), span(to, axis)];
  const across = span(to, ACROSS[axis]);
  const height = heightOf(from, to, axis);
  if (height >= across[0] && height <= across[1]) return [];
  const at = one[1] <= other[0] ? other[0] : other[1];
  return [{ axis, at, from: Math.min(height, across[0]), to: Math.max(height, across[1]), kind: 'page' }];
}

function distance(axis: Axis, at: number, [from, to]: Way): SnapDistance {
  return { axis, at, from, to, millimetres: fromPoints(to - from, 'mm'), kind: 'measured' };
}
