import type { PageElement } from '@/lib/document/elements';

/** Whether nothing about an element is another but where it lies. */
export function differsInPlaceOnly(one: PageElement, other: PageElement): boolean {
  const [settings, others] = [Object.entries(one), new Map(Object.entries(other))];
  const same = settings.every(([name, value]) => name === 'x' || name === 'y' || Object.is(value, others.get(name)));
  return same && settings.length === others.size;
}
