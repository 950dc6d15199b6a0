import type { DisplayGroup } from '../drawing/display-list';

/**
 * Whether nothing in the group can overlap itself, so that making the one paint see-through looks the same as making the finished group
 * see-through. Both painters ask here, since only the second way is always right and only the first is cheap.
 */
export function isPaintedOnce({ items }: Pick<DisplayGroup, 'items'>): boolean {
  const [item] = items;
  if (item === undefined || items.length > 1) return false;
  switch (item.kind) {
    case 'picture':
      return true;
    case 'path':
      return item.fill === undefined || item.stroke === undefined;
    case 'glyphs':
      return item.glyphs.length === 1;
  }
}
