import type { Rect } from '../../drawing/display-list';
import { ACROSS, SIZE, type Axis } from '../snapping/snap-targets';

/** Points by which gaps may differ and still count as equal. */
const SAME = 0.02;

/** The gap between all neighbours along the axis, in points; undefined when gaps differ, or some lie over each other. */
export function commonGap(rects: readonly Rect[], axis: Axis): number | undefined {
  const gaps = gapsOf(alongAxis(rects, axis), axis);
  const [first] = gaps;
  return first !== undefined && first > -SAME && gaps.every((gap) => Math.abs(gap - first) < SAME) ? Math.max(0, first) : undefined;
}

/** How far each rectangle has to go along the axis for each to follow the one before it at this gap, in points; the first one stays. */
export function spacedOffsets(rects: readonly Rect[], axis: Axis, gap: number): readonly number[] {
  const order = alongAxis(rects, axis);
  const offsets = new Map<Rect, number>();
  let at = order[0]?.[axis] ?? 0;
  for (const rect of order) {
    offsets.set(rect, at - rect[axis]);
    at += rect[SIZE[axis]] + gap;
  }
  return rects.map((rect) => offsets.get(rect) ?? 0);
}

/** Points between what is tidied up where there was no gap to go by. */
const USUAL_GAP = 12;

/**
 * Where each rectangle's top left corner has to lie for all of them to stand in rows and columns with equal gaps, as they roughly do
 * already. The topmost row and the leftmost column stay.
 */
export function tidiedPlaces(rects: readonly Rect[]): readonly { readonly x: number; readonly y: number }[] {
  const rows = rowsOf(rects);
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.width ?? 0)),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const across = usualGap(rows.flatMap((row) => gapsOf(row, 'x')));
  const down = usualGap(gapsOf(rows.map(around), 'y'));
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const places = new Map<Rect, { x: number; y: number }>();
  for (const [rowAt, row] of rows.entries()) {
    const y = top + startOf(heights, rowAt, down);
    for (const [columnAt, rect] of row.entries()) places.set(rect, { x: left + startOf(columns, columnAt, across), y });
  }
  return rects.map((rect) => places.get(rect) ?? rect);
}

/** Rectangles whose middle lies beside the first of a row are in it; rows from the top, each from the left. */
function rowsOf(rects: readonly Rect[]): readonly (readonly Rect[])[] {
  const rows: Rect[][] = [];
  for (const rect of alongAxis(rects, 'y')) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && middle(rect, 'y') < first.y + first.height) rows.at(-1)?.push(rect);
    else rows.push([rect]);
  }
  return rows.map((row) => alongAxis(row, 'x'));
}

function around(row: readonly Rect[]): Rect {
  const top = Math.min(...row.map(({ y }) => y));
  return { x: 0, y: top, width: 0, height: Math.max(...row.map(({ y, height }) => y + height)) - top };
}

function startOf(lengths: readonly number[], at: number, gap: number): number {
  return lengths.slice(0, at).reduce((sum, length) => sum + length + gap, 0);
}

/** The middle one of those that are no overlaps. */
function usualGap(gaps: readonly number[]): number {
  const free = gaps.filter((gap) => gap >= 0).sort((one, other) => one - other);
  return free[Math.floor((free.length - 1) / 2)] ?? USUAL_GAP;
}

function alongAxis(rects: readonly Rect[], axis: Axis): readonly Rect[] {
  return rects.toSorted((one, other) => middle(one, axis) - middle(other, axis) || one[ACROSS[axis]] - other[ACROSS[axis]]);
}

function gapsOf(order: readonly Rect[], axis: Axis): readonly number[] {
  return order.slice(1).map((rect, at) => {
    const before = order[at];
    return before === undefined ? 0 : rect[axis] - (before[axis] + before[SIZE[axis]]);
  });
}

function middle(rect: Rect, axis: Axis): number {
  return rect[axis] + rect[SIZE[axis]] / 2;
}
