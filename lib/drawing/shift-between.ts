import type { DisplayGroup } from './display-list';

/** Points by which one of several may be off: places are kept to a thousandth, each rounded by itself. */
const ROUNDED = 0.002;

/** By how many points groups lie elsewhere than they did, all together and else unchanged; undefined when they are not the same picture. */
export function shiftBetween(
  before: readonly DisplayGroup[],
  after: readonly DisplayGroup[],
): { readonly dx: number; readonly dy: number } | undefined {
  const [first, moved] = [before[0], after[0]];
  if (before.length !== after.length || first === undefined || moved === undefined) return undefined;
  const dx = moved.transform[4] - first.transform[4];
  const dy = moved.transform[5] - first.transform[5];
  const same = before.every((group, at) => {
    const other = after[at];
    if (other === undefined || other.items !== group.items || other.opacity !== group.opacity) return false;
    const [a, b, c, d, x, y] = group.transform;
    const [p, q, r, s, u, v] = other.transform;
    return a === p && b === q && c === r && d === s && Math.abs(u - x - dx) <= ROUNDED && Math.abs(v - y - dy) <= ROUNDED;
  });
  return same ? { dx, dy } : undefined;
}
