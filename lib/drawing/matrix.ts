/** An affine map `[a b c d e f]` as PDF and canvas write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Moves the origin to (x, y) and turns by `degrees` clockwise (y grows downwards) about the centre of a width × height box lying there. */
export function placedBox(box: { x: number; y: number; width: number; height: number; rotation: number }): Matrix {
  if (box.rotation % 360 === 0) return [1, 0, 0, 1, box.x, box.y];
  const angle = (box.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [box.width / 2, box.height / 2];
  return [cos, sin, -sin, cos, box.x + cx - cos * cx + sin * cy, box.y + cy - sin * cx - cos * cy];
}
