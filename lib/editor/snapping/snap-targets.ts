import type { Rect } from '../../drawing/display-list';

export type Axis = 'x' | 'y';

/** A line that edges and middles are caught by. */
export interface SnapLine {
  /** Where it crosses its axis: the x of an upright line. Points. */
  readonly at: number;
  readonly kind: 'page' | 'margin' | 'guide' | 'element';
  /** What it reaches along: a page's whole side, an element's own. */
  readonly from: number;
  readonly to: number;
  /** The element it belongs to. */
  readonly rect?: Rect;
}

/** A free space between two elements that face each other along an axis. */
export interface SnapGap {
  readonly before: Rect;
  readonly after: Rect;
  /** Points, more than 0. */
  readonly size: number;
}

/** Everything there is to snap to, sorted once at the beginning of a gesture so that each move is quick. */
export interface SnapTargets {
  /** By `at`, ascending; `x`: upright lines. */
  readonly lines: Readonly<Record<Axis, readonly SnapLine[]>>;
  readonly gaps: Readonly<Record<Axis, readonly SnapGap[]>>;
}

/** What a page offers besides its elements. */
export interface SnapPage {
  readonly width: number;
  readonly height: number;
  /** Points that printers want free at each side; 0: no such lines. */
  readonly margin?: number;
  /** Points by which it goes on beyond each edge. */
  readonly bleed?: number;
  /** Lines that a person has put there. */
  readonly guides?: Readonly<Record<Axis, readonly number[]>>;
}

/** Lines of the page and of the upright bounds of elements that stay where they are, and the gaps between those. */
export function snapTargets(page: SnapPage, others: readonly Rect[]): SnapTargets {
  const of = (axis: Axis) =>
    [...pageLines(page, axis), ...others.flatMap((rect) => elementLines(rect, axis))].sort((one, other) => one.at - other.at);
  return { lines: { x: of('x'), y: of('y') }, gaps: { x: gapsBetween(others, 'x'), y: gapsBetween(others, 'y') } };
}

/** The names of a rectangle's length along an axis, and of the axis across. */
export const SIZE = { x: 'width', y: 'height' } as const;
export const ACROSS = { x: 'y', y: 'x' } as const;

function pageLines({ width, height, margin = 0, bleed = 0, guides }: SnapPage, axis: Axis): readonly SnapLine[] {
  const [length, to] = axis === 'x' ? [width, height] : [height, width];
  const line = (kind: SnapLine['kind']) => (at: number) => ({ at, kind, from: 0, to });
  const inset = margin > 0 && margin * 2 < length ? [margin, length - margin] : [];
  const outset = bleed > 0 ? [-bleed, length + bleed] : [];
  return [
    ...[0, length / 2, length].map(line('page')),
    ...[...inset, ...outset].map(line('margin')),
    ...(guides?.[axis] ?? []).map(line('guide')),
  ];
}

function elementLines(rect: Rect, axis: Axis): readonly SnapLine[] {
  const [start, length, across] = [rect[axis], rect[SIZE[axis]], ACROSS[axis]];
  const [from, to] = [rect[across], rect[across] + rect[SIZE[across]]];
  return [start, start + length / 2, start + length].map((at) => ({ at, kind: 'element' as const, from, to, rect }));
}

/** Each element's gap to its nearest neighbour further on that faces it. */
function gapsBetween(rects: readonly Rect[], axis: Axis): readonly SnapGap[] {
  const order = rects.toSorted((one, other) => one[axis] - other[axis]);
  return order.flatMap((before, at) => {
    const end = before[axis] + before[SIZE[axis]];
    const after = order.find((rect, place) => place > at && rect[axis] > end && overlap(before, rect, ACROSS[axis]));
    return after === undefined ? [] : [{ before, after, size: after[axis] - end }];
  });
}

/** Whether two rectangles share more than a point along the axis. */
export function overlap(one: Rect, other: Rect, axis: Axis): boolean {
  const size = SIZE[axis];
  return one[axis] < other[axis] + other[size] && other[axis] < one[axis] + one[size];
}
