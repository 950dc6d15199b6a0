import type { Page } from '../document/design-document';
import type { PageElement } from '../document/elements';
import { apply, placedBox } from '../drawing/matrix';

interface Place {
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

const orders = new WeakMap<Page, ReadonlyMap<string, number>>();

/**
 * Place of each visible element in the order in which a page is read: from top to bottom, and from left to right where boxes stand side by side.
 * Z-order says who covers whom, not who comes first. The background is 0, the first element 1. It goes by the stored boxes, so it is the
 * same for every file.
 */
export function readingOrder(page: Page): ReadonlyMap<string, number> {
  const known = orders.get(page);
  if (known) return known;
  const ids = inRows(page.elements.filter((element) => !element.hidden).map(placeOf)).map(({ id }) => id);
  const order = new Map(ids.map((id, at) => [id, at + 1]));
  orders.set(page, order);
  return order;
}

/** Boxes stand in one row when their tops differ by no more than half the lower one's height. */
function inRows(places: readonly Place[]): readonly Place[] {
  const rest = places.toSorted((a, b) => a.top - b.top);
  const ordered: Place[] = [];
  while (rest.length > 0) {
    const first = rest[0];
    const length = rest.findIndex((place) => first !== undefined && place.top - first.top > Math.min(place.height, first.height) / 2);
    const row = rest.splice(0, length < 0 ? rest.length : length);
    ordered.push(...row.sort((a, b) => a.left - b.left));
  }
  return ordered;
}

function placeOf(element: PageElement): Place {
  const { width, height } = element;
  const transform = placedBox(element);
  const corners = [apply(transform, 0, 0), apply(transform, width, 0), apply(transform, 0, height), apply(transform, width, height)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const top = Math.min(...ys);
  return { id: element.id, top, left: Math.min(...xs), height: Math.max(...ys) - top };
}
