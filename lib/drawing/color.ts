import type { Color, DisplayItem } from './display-list';

/** How much of a colour covers what lies under it, 0–1. */
export function alphaOf(color: Color): number {
  return color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
}

/** The colour as `#rrggbb`, covering all. */
export function opaqueColor(color: Color): Color {
  return color.slice(0, 7);
}

/** The colour, covering this part (0–1) of what lies under it. */
export function withAlpha(color: Color, alpha: number): Color {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return byte === 255 ? opaqueColor(color) : `${opaqueColor(color)}${byte.toString(16).padStart(2, '0')}`;
}

/** Items that lie one after the other and cover alike: made see-through as one, nothing shines through where they overlap. */
export interface EvenItems {
  /** 0–1. */
  readonly alpha: number;
  /** Without see-through colours of their own. */
  readonly items: readonly DisplayItem[];
}

/** Items parted where they cover otherwise than those before. Both painters go by this, so that they make the same see-through as one. */
export function byAlpha(items: readonly DisplayItem[]): readonly EvenItems[] {
  if (!items.some(isSeeThrough)) return [{ alpha: 1, items }];
  const parts: { alpha: number; items: DisplayItem[] }[] = [];
  for (const item of items.flatMap(fillAndStroke)) {
    const alpha = alphaOf(colorOf(item));
    const last = parts.at(-1);
    if (last?.alpha === alpha) last.items.push(opaqueItem(item));
    else parts.push({ alpha, items: [opaqueItem(item)] });
  }
  return parts;
}

function isSeeThrough(item: DisplayItem): boolean {
  if (item.kind === 'path') return (item.fill?.length ?? 0) > 7 || (item.stroke?.color.length ?? 0) > 7;
  return item.kind === 'glyphs' && item.color.length > 7;
}

/** A path whose fill and stroke cover differently is two. */
function fillAndStroke(item: DisplayItem): readonly DisplayItem[] {
  if (item.kind !== 'path' || item.fill === undefined || item.stroke === undefined) return [item];
  const { path, fill, stroke } = item;
  return alphaOf(fill) === alphaOf(stroke.color)
    ? [item]
    : [
        { kind: 'path', path, fill },
        { kind: 'path', path, stroke },
      ];
}

/** The one colour that says how much an item covers; pictures have none. */
function colorOf(item: DisplayItem): Color {
  if (item.kind === 'glyphs') return item.color;
  return item.kind === 'path' ? (item.fill ?? item.stroke?.color ?? '') : '';
}

function opaqueItem(item: DisplayItem): DisplayItem {
  if (item.kind === 'glyphs') return { ...item, color: opaqueColor(item.color) };
  if (item.kind === 'picture') return item;
  const { fill, stroke } = item;
  return {
    ...item,
    ...(fill !== undefined && { fill: opaqueColor(fill) }),
    ...(stroke !== undefined && { stroke: { ...stroke, color: opaqueColor(stroke.color) } }),
  };
}
