import type { Rect } from '../../drawing/display-list';
import { fromPoints } from '../../units';
import { ACROSS, overlap, SIZE, type Axis, type SnapGap, type SnapLine, type SnapTargets } from './snap-targets';

/** A line shown while something lies on it; points. */
export interface SnapGuide {
  /** `x`: an upright line at this x. */
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: SnapLine['kind'];
}

/** A distance shown with its length; it runs along `axis`. */
export interface SnapDistance {
  readonly axis: Axis;
  /** Where on the other axis it is drawn; points. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly millimetres: number;
  /** `equal`: one of several gaps that are now the same; `measured`: asked for with Alt. */
  readonly kind: 'equal' | 'neighbour' | 'measured';
}

export interface Snapped {
  /** The rectangle, moved or resized to where it was caught. */
  readonly rect: Rect;
  readonly guides: readonly SnapGuide[];
  readonly distances: readonly SnapDistance[];
}

/** Which sides of a rectangle are being dragged. */
export interface DraggedSides {
  readonly x: 'start' | 'end' | null;
  readonly y: 'start' | 'end' | null;
}

/** Catches a moving rectangle at lines and equal gaps no farther away than `reach` points (screen pixels by zoom). */
export function snapMove(rect: Rect, targets: SnapTargets, reach: number): Snapped {
  const dx = moveOffset(rect, 'x', targets, reach);
  const dy = moveOffset(rect, 'y', targets, reach);
  const caught = { ...rect, x: rect.x + dx, y: rect.y + dy };
  return { rect: caught, ...explain(caught, targets, ['start', 'middle', 'end'], ['start', 'middle', 'end']) };
}

/** Catches the dragged sides of an upright rectangle at lines and where gaps become equal; the other sides stay. */
export function snapResize(rect: Rect, sides: DraggedSides, targets: SnapTargets, reach: number): Snapped {
  const caught = { ...rect };
  for (const axis of ['x', 'y'] as const) {
    const side = sides[axis];
    if (side === null) continue;
    const at = rect[axis] + (side === 'end' ? rect[SIZE[axis]] : 0);
    const toGap = shortest(resizeGapOffsets(rect, axis, side, targets.gaps[axis]), reach);
    const offset = lineOrGap(nearestOffset([at], targets.lines[axis], reach), toGap);
    const length = rect[SIZE[axis]] + (side === 'end' ? offset : -offset);
    if (length <= 0) continue;
    if (side === 'start') caught[axis] += offset;
    caught[SIZE[axis]] = length;
  }
  return { rect: caught, ...explain(caught, targets, sides.x === null ? [] : [sides.x], sides.y === null ? [] : [sides.y]) };
}

type Spot = 'start' | 'middle' | 'end';

function spotOf(rect: Rect, axis: Axis, spot: Spot): number {
  return rect[axis] + rect[SIZE[axis]] * { start: 0, middle: 0.5, end: 1 }[spot];
}

function moveOffset(rect: Rect, axis: Axis, { lines, gaps }: SnapTargets, reach: number): number {
  const toLine = nearestOffset([spotOf(rect, axis, 'middle'), spotOf(rect, axis, 'start'), spotOf(rect, axis, 'end')], lines[axis], reach);
  return lineOrGap(toLine, shortest(gapOffsets(rect, axis, gaps[axis]), reach));
}

/** A line wins a tie: what lies on it is easier to see than what is far from it alike. */
function lineOrGap(toLine: number | undefined, toGap: number | undefined): number {
  if (toLine === undefined) return toGap ?? 0;
  return toGap !== undefined && Math.abs(toGap) < Math.abs(toLine) - 1e-9 ? toGap : toLine;
}

function shortest(offsets: readonly number[], reach: number): number | undefined {
  return offsets.filter((offset) => Math.abs(offset) <= reach).sort((one, other) => Math.abs(one) - Math.abs(other))[0];
}

/** The shortest way from one of the places to a line, within reach; lines are sorted. */
function nearestOffset(places: readonly number[], lines: readonly SnapLine[], reach: number): number | undefined {
  let best: number | undefined;
  for (const place of places) {
    const next = firstFrom(lines, place);
    for (const line of [lines[next - 1], lines[next]]) {
      if (line === undefined) continue;
      const offset = line.at - place;
      if (Math.abs(offset) <= reach && (best === undefined || Math.abs(offset) < Math.abs(best))) best = offset;
    }
  }
  return best;
}

/** Index of the first line at or after the place. */
function firstFrom(lines: readonly SnapLine[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ways that would make gaps equal: in the middle of a gap, or beyond it as far away as it is wide. */
function gapOffsets(rect: Rect, axis: Axis, gaps: readonly SnapGap[]): readonly number[] {
  const size = SIZE[axis];
  const [start, length] = [rect[axis], rect[size]];
  return gaps.flatMap(({ before, after, size: gap }) => {
    if (!overlap(rect, before, ACROSS[axis]) || !overlap(rect, after, ACROSS[axis])) return [];
    const end = before[axis] + before[size];
    const between = gap > length ? [end + (gap - length) / 2 - start] : [];
    return [...between, after[axis] + after[size] + gap - start, before[axis] - gap - length - start];
  });
}

/** Ways of one side that would make gaps equal: as far from its neighbour as the other side is from its own, or as two neighbours are. */
function resizeGapOffsets(rect: Rect, axis: Axis, side: 'start' | 'end', gaps: readonly SnapGap[]): readonly number[] {
  const size = SIZE[axis];
  const [start, end] = [rect[axis], rect[axis] + rect[size]];
  return gaps.flatMap(({ before, after, size: gap }) => {
    if (!overlap(rect, before, ACROSS[axis]) || !overlap(rect, after, ACROSS[axis])) return [];
    const [gapStart, gapEnd] = [before[axis] + before[size], after[axis]];
    const between = start > gapStart && end < gapEnd;
    if (side === 'end') return [...(between ? [gapEnd - (start - gapStart) - end] : []), before[axis] - gap - end];
    return [...(between ? [gapStart + (gapEnd - end) - start] : []), after[axis] + after[size] + gap - start];
  });
}

/** Less than a thousandth of a point off counts as on the line. */
const SAME = 1e-3;

/** What to draw for a rectangle that has been caught: the lines it lies on, and distances. */
function explain(rect: Rect, { lines, gaps }: SnapTargets, x: readonly Spot[], y: readonly Spot[]) {
  const guides: SnapGuide[] = [];
  const distances: SnapDistance[] = [];
  for (const [axis, spots] of [['x', x] as const, ['y', y] as const]) {
    for (const spot of spots) {
      const at = spotOf(rect, axis, spot);
      const met: SnapLine[] = [];
      for (let index = firstFrom(lines[axis], at - SAME); ; index++) {
        const line = lines[axis][index];
        if (line === undefined || line.at > at + SAME) break;
        met.push(line);
      }
      if (met.length === 0) continue;
      guides.push(guideOver(rect, axis, met));
      distances.push(...toNeighbour(rect, axis, met));
    }
    if (spots.length > 0) distances.push(...equalGaps(rect, axis, gaps[axis]));
  }
  return { guides, distances };
}

/** One guide over the rectangle and all that lies on the same line. */
function guideOver(rect: Rect, axis: Axis, met: readonly SnapLine[]): SnapGuide {
  const across = ACROSS[axis];
  const kind = met.find((line) => line.kind !== 'element')?.kind ?? 'element';
  return {
    axis,
    at: met[0]?.at ?? 0,
    from: Math.min(rect[across], ...met.map(({ from }) => from)),
    to: Math.max(rect[across] + rect[SIZE[across]], ...met.map(({ to }) => to)),
    kind,
  };
}

/** The way along the guide to the nearest element on it. */
function toNeighbour(rect: Rect, axis: Axis, met: readonly SnapLine[]): readonly SnapDistance[] {
  const along = ACROSS[axis];
  const [start, end] = [rect[along], rect[along] + rect[SIZE[along]]];
  const ways = met
    .filter((line) => line.rect !== undefined)
    .flatMap(({ from, to }) => (to < start ? [[to, start] as const] : from > end ? [[end, from] as const] : []))
    .sort((one, other) => one[1] - one[0] - (other[1] - other[0]));
  return ways.slice(0, 1).map(([from, to]) => distance(along, met[0]?.at ?? 0, from, to, 'neighbour'));
}

function equalGaps(rect: Rect, axis: Axis, gaps: readonly SnapGap[]): readonly SnapDistance[] {
  const size = SIZE[axis];
  const [start, end] = [rect[axis], rect[axis] + rect[size]];
  for (const { before, after, size: gap } of gaps) {
    if (!overlap(rect, before, ACROSS[axis]) || !overlap(rect, after, ACROSS[axis])) continue;
    const [gapStart, gapEnd] = [before[axis] + before[size], after[axis]];
    const beyond = after[axis] + after[size];
    const ways = [
      Math.abs(start - gapStart - (gapEnd - end)) < SAME && start > gapStart ? [gapStart, start, end, gapEnd] : [],
      Math.abs(start - beyond - gap) < SAME ? [gapStart, gapEnd, beyond, start] : [],
      Math.abs(before[axis] - end - gap) < SAME ? [end, before[axis], gapStart, gapEnd] : [],
    ].find((found) => found.length > 0);
    const [a, b, c, d] = ways ?? [];
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const at = middleOfShared(rect, before, ACROSS[axis]);
    return [distance(axis, at, a, b, 'equal'), distance(axis, at, c, d, 'equal')];
  }
  return [];
}

function middleOfShared(one: Rect, other: Rect, axis: Axis): number {
  const size = SIZE[axis];
  return (Math.max(one[axis], other[axis]) + Math.min(one[axis] + one[size], other[axis] + other[size])) / 2;
}

function distance(axis: Axis, at: number, from: number, to: number, kind: SnapDistance['kind']): SnapDistance {
  return { axis, at, from, to, millimetres: fromPoints(to - from, 'mm'), kind };
}
