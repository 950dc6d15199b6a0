import type { Glyph, GlyphRun } from '../drawing/display-list';
import { visualOrder } from './bidi';
import type { SetLine } from './set-lines';
import { cutWord, endsInSoftHyphen, type TextItem } from './shaped-line';

/** Glyph runs of one line, the left end of whose content and whose baseline are given in points. In reading order. */
export function placeLine(set: SetLine, left: number, baseline: number, scale: number): readonly GlyphRun[] {
  const { line, from, to, next } = set;
  if (next <= from) return [];
  const items = line.items.slice(line.itemAt[from], (line.itemAt[next - 1] ?? 0) + 1);
  const level = (item: TextItem) => (item.start >= to ? line.base : item.level);
  const mixed = line.base !== 0 || items.some((item) => item.level !== 0);
  const ordered = mixed ? visualOrder(items, items.map(level)) : items;
  const hanging = line.base % 2 === 1 ? items.filter((item) => item.start >= to).reduce((sum, item) => sum + item.width, 0) : 0;
  const groups: { run: GlyphRun; glyphs: Glyph[]; first: TextItem; order: number }[] = [];
  let x = left - hanging * scale;
  for (const item of ordered) {
    let group = groups.at(-1);
    if (group === undefined || !sameRun(group.first, item) || level(group.first) !== level(item)) {
      const glyphs: Glyph[] = [];
      const { size, color } = item.metrics.style;
      const run: GlyphRun = { kind: 'glyphs', font: item.face.key, size: size * scale, color, x, y: baseline, glyphs };
      group = { run, glyphs, first: item, order: item.start };
      groups.push(group);
    }
    group.order = Math.min(group.order, item.start);
    x = placeItem(set, item, x, group.run.x, scale, group.glyphs);
  }
  if (mixed) groups.sort((a, b) => a.order - b.order);
  return groups.map((group) => group.run);
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
