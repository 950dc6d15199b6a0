import type { Path } from './path';

/** Distance of a Bézier control point from its corner end that comes nearest to a quarter circle, as a part of the radius. */
export const CIRCLE = 0.5522847498;

/** The outline of an ellipse that fills this box, from its top clockwise. */
export function ellipse(left: number, top: number, width: number, height: number): Path {
  const [rx, ry] = [width / 2, height / 2];
  const [cx, cy, right, bottom] = [left + rx, top + ry, left + width, top + height];
  const [kx, ky] = [rx * CIRCLE, ry * CIRCLE];
  return [
    ['M', cx, top],
    ['C', cx + kx, top, right, cy - ky, right, cy],
    ['C', right, cy + ky, cx + kx, bottom, cx, bottom],
    ['C', cx - kx, bottom, left, cy + ky, left, cy],
    ['C', left, cy - ky, cx - kx, top, cx, top],
    ['Z'],
  ];
}
