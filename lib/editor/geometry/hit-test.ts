import type { PageElement } from '../../document/elements';
import type { Rect } from '../../drawing/display-list';
import { containsPoint, touchesRect, type Point } from './box';

interface Reach {
  /** Points around a box that still count as it: thin lines must be caught, also with a finger. */
  readonly slack?: number;
  /** Locked elements too, which clicks pass through; the menu of what lies here shows them. */
  readonly locked?: boolean;
}

/** The visible elements under a point, the topmost first. */
export function elementsAt(
  elements: readonly PageElement[],
  point: Point,
  { slack = 0, locked = false }: Reach = {},
): readonly PageElement[] {
  return elements.filter((element) => !element.hidden && (locked || !element.locked) && containsPoint(element, point, slack)).toReversed();
}

/** The element that a click catches; with `behind` the next one below that (round to the top again), for what lies under a stamp. */
export function elementAt(
  elements: readonly PageElement[],
  point: Point,
  { behind, slack = 0 }: { readonly behind?: string | undefined; readonly slack?: number } = {},
): PageElement | undefined {
  const stack = elementsAt(elements, point, { slack });
  const above = behind === undefined ? -1 : stack.findIndex((element) => element.id === behind);
  return stack[(above + 1) % Math.max(1, stack.length)];
}

/** The visible, unlocked elements that a marquee touches, the lowest first. */
export function elementsTouching(elements: readonly PageElement[], marquee: Rect): readonly PageElement[] {
  return elements.filter((element) => !element.hidden && !element.locked && touchesRect(element, marquee));
}
