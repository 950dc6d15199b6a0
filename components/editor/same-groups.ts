import type { DisplayPage } from '@/lib/drawing/display-list';

/** Whether two pages are drawn alike, as far as that is told by their groups being the same objects. */
export function sameGroups(one: DisplayPage, other: DisplayPage): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.bleed === other.bleed &&
    one.groups.length === other.groups.length &&
    one.groups.every((group, at) => group === other.groups[at])
  );
}
