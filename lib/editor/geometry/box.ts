import type { Rect } from '../../drawing/display-list';
import { apply, placedBox, type Matrix } from '../../drawing/matrix';

/** A place on a page; points, y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element's box as stored: unrotated, in points, turned by `rotation` degrees clockwise about its centre. */
export interface Box extends Rect {
  readonly rotation: number;
}

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The vector turned by `degrees` clockwise. */
export function turned({ x, y }: Point, degrees: number): Point {
  if (degrees % 360 === 0) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The box's corners on the page: top left, top right, bottom right, bottom left of the unrotated box. */
export function cornersOf(box: Box): readonly [Point, Point, Point, Point] {
  return mappedCorners(placedBox(box), { x: 0, y: 0, width: box.width, height: box.height });
}

function mappedCorners(map: Matrix, { x, y, width, height }: Rect): readonly [Point, Point, Point, Point] {
  const at = (px: number, py: number): Point => {
    const [mappedX, mappedY] = apply(map, px, py);
    return { x: mappedX, y: mappedY };
  };
  return [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
}

/** The smallest upright rectangle around the turned box. */
export function boundsOf(box: Box): Rect {
  if (box.rotation % 360 === 0) return { x: box.x, y: box.y, width: box.width, height: box.height };
  const corners = cornersOf(box);
  return rectOver(corners);
}

/** The smallest upright rectangle around all of them; undefined for none. */
export function boundsOfAll(boxes: readonly Box[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  return rectAround(boxes.map(boundsOf));
}

/** The smallest upright rectangle around rectangles that a map has put somewhere; there is at least one. */
export function mappedBounds(map: Matrix, rects: readonly Rect[]): Rect {
  const [across, skew, lean, down, dx, dy] = map;
  // Most elements are only put somewhere, and with hundreds of them this is asked for each frame.
  if (across !== 1 || skew !== 0 || lean !== 0 || down !== 1) return rectOver(rects.flatMap((rect) => mappedCorners(map, rect)));
  const { x, y, width, height } = rectAround(rects);
  return { x: x + dx, y: y + dy, width, height };
}

/** The upright rectangle between two of its opposite corners. */
export function rectBetween(one: Point, other: Point): Rect {
  return rectOver([one, other]);
}

/** Whether the point lies in the turned box, or not farther than `slack` points from it. */
export function containsPoint(box: Box, point: Point, slack = 0): boolean {
  const centre = centreOf(box);
  const { x, y } = turned({ x: point.x - centre.x, y: point.y - centre.y }, -box.rotation);
  return Math.abs(x) <= box.width / 2 + slack && Math.abs(y) <= box.height / 2 + slack;
}

/** Whether the turned box and the upright rectangle have a point in common (separating axes of both). */
export function touchesRect(box: Box, rect: Rect): boolean {
  const upright = { ...rect, rotation: 0 };
  const both = [cornersOf(box), cornersOf(upright)] as const;
  const axes = [0, 90, box.rotation, box.rotation + 90].map((degrees) => turned({ x: 1, y: 0 }, degrees));
  return axes.every((axis) => {
    const [one, other] = both.map((corners) => corners.map(({ x, y }) => x * axis.x + y * axis.y));
    return one !== undefined && other !== undefined && Math.max(...one) >= Math.min(...other) && Math.max(...other) >= Math.min(...one);
  });
}

function rectAround(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function rectOver(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
