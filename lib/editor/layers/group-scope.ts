import type { PageElement } from '../../document/elements';

/**
 * The group that one is in with these elements chosen, as ids from the outermost on: the deepest one that holds all of them and more. Empty:
 * on the page itself.
 */
export function scopeOf(elements: readonly PageElement[], chosen: readonly string[]): readonly string[] {
  const ids = new Set(chosen);
  const [first, ...rest] = elements.filter(({ id }) => ids.has(id));
  if (first === undefined) return [];
  const shared = rest.reduce((depth, element) => Math.min(depth, sharedDepth(element, idsOf(first))), first.groups.length);
  const around = idsOf(first).slice(0, shared);
  while (around.length > 0 && elements.every((element) => ids.has(element.id) || !isWithin(element, around))) around.pop();
  return around;
}

/** What a click on the element is about while one is in a group: the element, or the outermost group of it that one is not in. */
export function unitOf(elements: readonly PageElement[], element: PageElement, scope: readonly string[]): readonly PageElement[] {
  const depth = sharedDepth(element, scope);
  const group = element.groups[depth];
  return group === undefined ? [element] : elements.filter(({ groups }) => groups[depth]?.id === group.id);
}

/** One level further in: the part of the element's unit that holds it; undefined when the unit is the element itself. */
export function innerUnitOf(
  elements: readonly PageElement[],
  element: PageElement,
  scope: readonly string[],
): readonly PageElement[] | undefined {
  const whole = unitOf(elements, element, scope);
  const from = sharedDepth(element, scope) + 1;
  for (let depth = from; depth <= element.groups.length; depth++) {
    const part = unitOf(elements, element, idsOf(element).slice(0, depth));
    // A group of nothing but another group is no level that anybody would see.
    if (part.length < whole.length) return part;
  }
  return undefined;
}

/** Whether the element is in the group that these ids lead to. */
export function isWithin(element: PageElement, scope: readonly string[]): boolean {
  return sharedDepth(element, scope) === scope.length;
}

function sharedDepth({ groups }: PageElement, scope: readonly string[]): number {
  const differs = scope.findIndex((id, depth) => groups[depth]?.id !== id);
  return differs < 0 ? scope.length : differs;
}

function idsOf({ groups }: PageElement): string[] {
  return groups.map(({ id }) => id);
}
