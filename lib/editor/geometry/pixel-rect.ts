import type { Rect } from '../../drawing/display-list';
import type { Matrix } from '../../drawing/matrix';

/** The whole pixels that an upright rectangle touches, once a map that only scales and moves has made them pixels. */
export function pixelsOver({ x, y, width, height }: Rect, [scale, , , , dx, dy]: Matrix): Rect {
  const [left, top] = [Math.floor(x * scale + dx), Math.floor(y * scale + dy)];
  return { x: left, y: top, width: Math.ceil((x + width) * scale + dx) - left, height: Math.ceil((y + height) * scale + dy) - top };
}

/** What two rectangles share; without size when they share nothing. */
export function common(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const [right, bottom] = [Math.min(one.x + one.width, other.x + other.width), Math.min(one.y + one.height, other.y + other.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Whether all of a rectangle lies in another one; one without size always does. */
export function isWithin(one: Rect, other: Rect): boolean {
  const { width, height } = common(one, other);
  return one.width === 0 || one.height === 0 || (width === one.width && height === one.height);
}

/** Whether two rectangles share more than an edge. */
export function overlap(one: Rect, other: Rect): boolean {
  const { width, height } = common(one, other);
  return width > 0 && height > 0;
}

/** The smallest rectangle that holds all of them; those without size do not count. */
export function spanOf(rects: readonly Rect[]): Rect {
  const sized = rects.filter(({ width, height }) => width > 0 && height > 0);
  if (sized.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.min(...sized.map(({ x }) => x)), Math.min(...sized.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...sized.map(({ x, width }) => x + width)), Math.max(...sized.map(({ y, height }) => y + height))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle with so much more on each side. */
export function widened({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
