import { graphemeStarts } from './graphemes';
import type { BreakPlace } from './line-breaks';
import { lineWidth, type ShapedLine } from './shaped-line';

/** One line as broken: its content is `from`–`to`, spaces up to `next` hang after it. */
export interface SetLine {
  readonly line: ShapedLine;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  /** Points at scale 1. */
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/** All lines of a text broken for one width. Points at scale 1. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
  /** The least width above the one given at which a line may be broken elsewhere; infinite when none can. */
  readonly nextWidth: number;
}

/**
 * Breaks lines greedily, as browsers do: each takes all that fits.
 *
 * @param width Points at scale 1.
 * @param breakWords Whether a word wider than the line is broken between graphemes; otherwise it stands out.
 */
export function setLines(shaped: readonly ShapedLine[], width: number, breakWords: boolean): SetText {
  const lines: SetLine[] = [];
  let nextWidth = Infinity;
  for (const line of shaped) {
    let from = 0;
    let place = 0;
    do {
      const taken = takeLine(line, from, place, width, breakWords);
      nextWidth = Math.min(nextWidth, taken.nextWidth);
      lines.push(lineOf(line, from, taken.to, taken.next));
      from = taken.next;
      while (place < line.breaks.length - 1 && (line.breaks[place]?.at ?? 0) <= from) place++;
    } while (from < line.text.length);
  }
  return { ...textOf(lines), nextWidth };
}

/** Lines as they are broken, as one text. */
export function textOf(lines: readonly SetLine[]): SetText {
  let height = 0;
  let width = 0;
  for (const line of lines) {
    height += line.above + line.below + gapAfter(line);
    width = Math.max(width, line.width);
  }
  return { lines, height, width, nextWidth: Infinity };
}

/** Points at scale 1 that are left free below a line: where its paragraph ends. */
export function gapAfter({ line, next }: SetLine): number {
  return next >= line.text.length ? line.after : 0;
}

interface Taken {
  readonly to: number;
  readonly next: number;
  readonly nextWidth: number;
}

/** The content of the line that begins at `from`; `place` is the first break place after it. */
function takeLine(line: ShapedLine, from: number, place: number, width: number, breakWords: boolean): Taken {
  let good: BreakPlace | undefined;
  let poor: BreakPlace | undefined;
  for (let index = place; index < line.breaks.length; index++) {
    const here = line.breaks[index];
    if (here === undefined) break;
    const needed = lineWidth(line, from, here.end);
    if (needed > width) {
      const best = good ?? poor;
      if (best !== undefined) return { to: best.end, next: best.at, nextWidth: needed };
      if (breakWords) return breakWord(line, from, here, width);
      return { to: here.end, next: here.at, nextWidth: nextNeeded(line, from, index + 1) };
    }
    if (here.poor) poor = here;
    else good = here;
  }
  return { to: line.breaks.at(-1)?.end ?? 0, next: line.text.length, nextWidth: Infinity };
}

/** The width at which a line that one word overfills would take the next one too. */
function nextNeeded(line: ShapedLine, from: number, index: number): number {
  const next = line.breaks[index];
  return next === undefined ? Infinity : lineWidth(line, from, next.end);
}

/** Breaks a word that is wider than the line after the last grapheme that fits; a line takes at least one. */
function breakWord(line: ShapedLine, from: number, here: BreakPlace, width: number): Taken {
  const starts = graphemeStarts(line.text.slice(from, here.end));
  let fits = 1;
  let tooMany = starts.length - 1;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (lineWidth(line, from, from + (starts[middle] ?? 0)) <= width) fits = middle;
    else tooMany = middle;
  }
  if (starts.length <= 2) return { to: here.end, next: here.at, nextWidth: lineWidth(line, from, here.end) };
  const cut = from + (starts[fits] ?? 0);
  return { ...spacesHang(line.text, from, cut), nextWidth: lineWidth(line, from, from + (starts[fits + 1] ?? 0)) };
}

/** Spaces on both sides of a cut hang after the line, so that neither line is placed by them; a line of spaces only keeps them. */
function spacesHang(text: string, from: number, cut: number): { to: number; next: number } {
  let [to, next] = [cut, cut];
  while (to > from && text[to - 1] === ' ') to--;
  if (to === from) return { to: cut, next: cut };
  while (text[next] === ' ') next++;
  return { to, next };
}

/** The line that holds the text `from`–`to`; what stands up to `next` hangs after it. */
export function lineOf(line: ShapedLine, from: number, to: number, next = to): SetLine {
  const width = lineWidth(line, from, to);
  if (to <= from) return { line, from, to, next, width: 0, ...emptyHeight(line, from) };
  let above = -Infinity;
  let below = -Infinity;
  const last = line.itemAt[to - 1] ?? 0;
  for (let index = line.itemAt[from] ?? 0; index <= last; index++) {
    const metrics = line.items[index]?.metrics;
    if (metrics === undefined) continue;
    above = Math.max(above, metrics.above);
    below = Math.max(below, metrics.below);
  }
  return { line, from, to, next, width, above, below };
}

/** A line without content is as high as the style that stands there. */
function emptyHeight(line: ShapedLine, from: number): { above: number; below: number } {
  const { above, below } = line.items[line.itemAt[from] ?? 0]?.metrics ?? line.metrics;
  return { above, below };
}
