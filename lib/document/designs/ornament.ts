import type { PageElement } from '../elements';
import { newElement } from '../new-document';

/* Ornaments are locked: they stay where they are while texts above them are worked on. */

interface Rosette {
  /** Points; the ornament's centre. */
  readonly x: number;
  readonly y: number;
  /** Half of what it measures across, in points. */
  readonly radius: number;
  /** How wide each loop is, as a share of its length: 0.5 is a slim one. */
  readonly slim: number;
  readonly loops: number;
  readonly color: string;
  /** Points. */
  readonly line: number;
}

/** Slim ellipses turned about one centre, as on banknotes. */
export function rosette(id: string, { x, y, radius, slim, loops, color, line }: Rosette): PageElement[] {
  const width = radius * 2;
  const height = width * slim;
  return Array.from({ length: loops }, (_, at) =>
    newElement('ellipse', {
      id: `${id}-${at}`,
      locked: true,
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      rotation: (at * 180) / loops,
      fill: null,
      stroke: { color, width: line },
    }),
  );
}

/** A filled circle about a point. */
export function disc(id: string, x: number, y: number, radius: number, fill: string, opacity = 1): PageElement {
  return newElement('ellipse', { id, locked: true, x: x - radius, y: y - radius, width: radius * 2, height: radius * 2, fill, opacity });
}

/** A circle that is only a line, `width` points wide, its outer edge `radius` from the centre. */
export function ring(id: string, x: number, y: number, radius: number, color: string, width: number, opacity = 1): PageElement {
  return newElement('ellipse', {
    id,
    locked: true,
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
    fill: null,
    stroke: { color, width },
    opacity,
  });
}

/** A square standing on its corner, `radius` points from centre to corner. */
export function diamond(id: string, x: number, y: number, radius: number, fill: string): PageElement {
  const side = radius * Math.SQRT2;
  return newElement('rectangle', { id, locked: true, x: x - side / 2, y: y - side / 2, width: side, height: side, rotation: 45, fill });
}

/** A filled rectangle without an outline. */
export function block(id: string, x: number, y: number, width: number, height: number, fill: string, radius = 0): PageElement {
  return newElement('rectangle', { id, locked: true, x, y, width, height, fill, radius });
}

/** A straight line to the right from a point, `width` points thick. */
export function rule(id: string, x: number, y: number, length: number, color: string, width: number): PageElement {
  return newElement('line', { id, locked: true, x, y: y - 2, width: length, height: 4, stroke: { color, width } });
}

/** A rectangle that is only a line, `inset` points inside a page of this size. */
export function frame(
  id: string,
  sheet: { readonly width: number; readonly height: number },
  inset: number,
  stroke: { readonly color: string; readonly width: number; readonly dash?: 'dotted' },
): PageElement {
  return newElement('rectangle', {
    id,
    locked: true,
    x: inset,
    y: inset,
    width: sheet.width - inset * 2,
    height: sheet.height - inset * 2,
    fill: null,
    stroke,
  });
}

/** A leaf: a slim ellipse that begins at a point and lies in the direction of `angle`, degrees clockwise from the right. */
export function leaf(
  id: string,
  [x, y]: readonly [number, number],
  angle: number,
  [length, width]: readonly [number, number],
  fill: string,
): PageElement {
  const turn = (angle * Math.PI) / 180;
  const [cx, cy] = [x + (Math.cos(turn) * length) / 2, y + (Math.sin(turn) * length) / 2];
  return newElement('ellipse', {
    id,
    locked: true,
    x: cx - length / 2,
    y: cy - width / 2,
    width: length,
    height: width,
    rotation: angle,
    fill,
  });
}
