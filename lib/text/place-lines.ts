import type { Glyph, GlyphRun, PathItem } from '../drawing/display-list';
import { rectangle } from '../drawing/path';
import { visualOrder } from './bidi';
import type { SetLine } from './set-lines';
import { cutWord, endsInSoftHyphen, type TextItem } from './shaped-line';
import type { StyleMetrics } from './style-metrics';
import type { TextLine } from './text-layout';

/** What one line draws. */
interface PlacedLine {
  /** In reading order. */
  readonly runs: readonly GlyphRun[];
  readonly rules: readonly PathItem[];
}

/** Glyphs of one line, and the lines under and through them, where the line stands in its box (points). */
export function placeLine(set: SetLine, at: TextLine, scale: number): PlacedLine {
  const { line, from, to, next } = set;
  if (next <= from) return { runs: [], rules: [] };
  const items = line.items.slice(line.itemAt[from], (line.itemAt[next - 1] ?? 0) + 1);
  const level = (item: TextItem) => (item.start >= to ? line.base : item.level);
  const mixed = line.base !== 0 || items.some((item) => item.level !== 0);
  const ordered = mixed ? visualOrder(items, items.map(level)) : items;
  const hanging = line.base % 2 === 1 ? items.filter((item) => item.start >= to).reduce((sum, item) => sum + item.width, 0) : 0;
  const gap = wordGap(set, at.width - set.width * scale);
  const groups: { run: GlyphRun; glyphs: Glyph[]; first: TextItem; order: number }[] = [];
  const ruled: { metrics: StyleMetrics; from: number; to: number }[] = [];
  let x = at.x - hanging * scale;
  for (const item of ordered) {
    let group = groups.at(-1);
    if (group === undefined || !sameRun(group.first, item) || level(group.first) !== level(item)) {
      const glyphs: Glyph[] = [];
      const { size, color } = item.metrics.style;
      const run: GlyphRun = { kind: 'glyphs', font: item.face.key, size: size * scale, color, x, y: at.baseline, glyphs };
      group = { run, glyphs, first: item, order: item.start };
      groups.push(group);
    }
    group.order = Math.min(group.order, item.start);
    const begins = x;
    x = placeItem(set, item, x, group.run.x, scale, group.glyphs) + (isGap(set, item) ? gap : 0);
    if (item.start >= to) continue;
    const last = ruled.at(-1);
    if (last?.metrics === item.metrics && last.to === begins) last.to = x;
    else ruled.push({ metrics: item.metrics, from: begins, to: x });
  }
  if (mixed) groups.sort((a, b) => a.order - b.order);
  return {
    runs: groups.map((group) => group.run),
    rules: ruled.flatMap((piece) => rulesOf(piece.metrics, piece.from, piece.to, at.baseline, scale)),
  };
}

/**
 * Points by which each gap between words of a justified line is wider; 0 for the last line of a paragraph, for one before a line break and
 * for any other alignment.
 * @param free Points between the line as it is and its box.
 */
export function wordGap(set: SetLine, free: number): number {
  const { line, from, to, next } = set;
  if (line.align !== 'justify' || next >= line.text.length || free <= 0) return 0;
  const gaps = line.items.slice(line.itemAt[from], (line.itemAt[to - 1] ?? -1) + 1).filter((item) => isGap(set, item)).length;
  return gaps === 0 ? 0 : free / gaps;
}

/** A space between two words of the line. */
function isGap({ line, from, to }: SetLine, item: TextItem): boolean {
  return item.end - item.start === 1 && item.start >= from && item.end <= to && line.text.charCodeAt(item.start) === 0x20;
}

/** Under a piece of a line and through it, as thick and as far from the baseline as its own font says. */
function rulesOf(metrics: StyleMetrics, from: number, to: number, baseline: number, scale: number): PathItem[] {
  const { style, face } = metrics;
  const unit = (style.size * scale) / face.unitsPerEm;
  const rule = ({ offset, size }: { offset: number; size: number }): PathItem => ({
    kind: 'path',
    path: rectangle(from, baseline - offset * unit, to - from, size * unit),
    fill: style.color,
  });
  return [...(style.underline === true ? [rule(face.underline)] : []), ...(style.strikethrough === true ? [rule(face.strikeout)] : [])];
}

function sameRun(a: TextItem, b: TextItem): boolean {
  return (
    a.face === b.face &&
    (a.metrics === b.metrics || (a.metrics.style.size === b.metrics.style.size && a.metrics.style.color === b.metrics.style.color))
  );
}

/** Adds the glyphs of an item at `x`, relative to the run's origin; gives the x after it. */
function placeItem({ line, from, to }: SetLine, item: TextItem, x: number, origin: number, scale: number, glyphs: Glyph[]): number {
  const word = item.start >= to ? item.word : cutWord(line, item, from, to);
  const hyphen = endsInSoftHyphen(line, item, to) ? to - Math.max(from, item.start) - 1 : -1;
  const unit = item.unit * scale;
  const spacing = item.metrics.spacing * scale;
  const { length } = word.glyphs;
  for (let index = 0; index < length; index++) {
    const glyph = word.glyphs[index];
    if (glyph === undefined) continue;
    const text = glyph.cluster === hyphen ? '\u00ad' : glyph.text;
    glyphs.push({ id: glyph.id, x: x + glyph.dx * unit - origin, y: glyph.dy === 0 ? 0 : -glyph.dy * unit, text });
    x += glyph.advance * unit;
    if (spacing !== 0 && word.glyphs[index + 1]?.cluster !== glyph.cluster) x += spacing;
  }
  return x;
}
