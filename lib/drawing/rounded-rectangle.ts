import type { Rect } from './display-list';
import { CIRCLE } from './ellipse';
import { rectangle, type Path } from './path';

/** The outline of a rectangle with round corners; their radius is never more than half the shorter side. */
export function roundedRectangle({ x: left, y: top, width, height }: Rect, wanted: number): Path {
  const radius = Math.min(wanted, width / 2, height / 2);
  if (radius <= 0) return rectangle(left, top, width, height);
  const [right, bottom] = [left + width, top + height];
  const reach = radius * (1 - CIRCLE);
  return [
    ['M', left + radius, top],
    ['L', right - radius, top],
    ['C', right - reach, top, right, top + reach, right, top + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - reach, right - reach, bottom, right - radius, bottom],
    ['L', left + radius, bottom],
    ['C', left + reach, bottom, left, bottom - reach, left, bottom - radius],
    ['L', left, top + radius],
    ['C', left, top + reach, left + reach, top, left + radius, top],
    ['Z'],
  ];
}
