import type { Point } from '../geometry/box';
import type { Viewport } from '../session';

/** CSS pixels from an edge of the view in which a drag pushes the view on. */
const EDGE = 36;
/** CSS pixels a millisecond, at the edge and beyond it; half of that half way to it. */
const FASTEST = 1.1;

/**
 * How fast the view goes on under a drag that is held near its edge, in CSS pixels a millisecond and the more the nearer. Only towards an
 * edge that the pointer has come nearer to since it was pressed, so that what lies at the edge can be grabbed in peace.
 */
export function edgeSpeed({ width, height }: Viewport, from: Point, to: Point): Point {
  return { x: speedAlong(width, from.x, to.x), y: speedAlong(height, from.y, to.y) };
}

function speedAlong(length: number, from: number, to: number): number {
  const edge = Math.min(EDGE, length / 4);
  if (edge <= 0) return 0;
  const [before, after] = [edge - to, to - (length - edge)];
  if (before > 0 && to < from) return -FASTEST * Math.min(1, before / edge);
  if (after > 0 && to > from) return FASTEST * Math.min(1, after / edge);
  return 0;
}
