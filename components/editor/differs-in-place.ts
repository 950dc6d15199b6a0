import type { PageElement } from '@/lib/document/elements';

/** Whether nothing about an element is another but where it lies. */
export function differsInPlaceOnly(one: PageElement, other: PageElement): boolean {
  const names = Object.keys(one) as (keyof PageElement)[];
  const same = names.every((name) => name === 'x' || name === 'y' || (Object.is(one[name], other[name]) && Object.hasOwn(other, name)));
  return same && names.length === Object.keys(other).length;
}
