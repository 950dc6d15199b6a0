import type { Rect } from '../../drawing/display-list';

export const EDGES = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

/** How far a rectangle has to go, in points, for its edge or middle to lie on the frame's. */
export function alignOffset(rect: Rect, frame: Rect, edge: Edge): { readonly dx: number; readonly dy: number } {
  const across = { left: 0, center: 0.5, right: 1, top: undefined, middle: undefined, bottom: undefined }[edge];
  const down = { top: 0, middle: 0.5, bottom: 1, left: undefined, center: undefined, right: undefined }[edge];
  return {
    dx: across === undefined ? 0 : frame.x + frame.width * across - (rect.x + rect.width * across),
    dy: down === undefined ? 0 : frame.y + frame.height * down - (rect.y + rect.height * down),
  };
}

/**
 * How far each rectangle has to go along the axis for all gaps between neighbours to be equal; the outermost two stay. In the order given.
 * Fewer than three stay as they are.
 */
export function distributeOffsets(rects: readonly Rect[], axis: 'x' | 'y'): readonly number[] {
  const size = axis === 'x' ? 'width' : 'height';
  const order = rects.map((rect, at) => ({ rect, at })).sort((one, other) => middle(one.rect) - middle(other.rect));
  const [first, last] = [order[0]?.rect, order.at(-1)?.rect];
  const offsets = rects.map(() => 0);
  if (first === undefined || last === undefined || rects.length < 3) return offsets;
  const filled = rects.reduce((sum, rect) => sum + rect[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - filled) / (rects.length - 1);
  let at = first[axis];
  for (const entry of order) {
    offsets[entry.at] = at - entry.rect[axis];
    at += entry.rect[size] + gap;
  }
  return offsets;

  function middle(rect: Rect): number {
    return rect[axis] + rect[size] / 2;
  }
}
