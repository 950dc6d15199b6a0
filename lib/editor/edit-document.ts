import type { DesignDocument, Page } from '../document/design-document';
import type { PageElement } from '../document/elements';
import type { Box } from './geometry/box';

/** The document with one page changed; the same object when the edit changes nothing. */
export function withPage(document: DesignDocument, pageId: string, edit: (page: Page) => Page): DesignDocument {
  const pages = document.pages.map((page) => (page.id === pageId ? edit(page) : page));
  return pages.every((page, at) => page === document.pages[at]) ? document : { ...document, pages };
}

/** The document with other elements on a page. */
export function withElements(
  document: DesignDocument,
  pageId: string,
  edit: (elements: readonly PageElement[]) => readonly PageElement[],
): DesignDocument {
  return withPage(document, pageId, (page) => {
    const elements = edit(page.elements);
    return elements.length === page.elements.length && elements.every((element, at) => element === page.elements[at])
      ? page
      : { ...page, elements: [...elements] };
  });
}

/** The document with these elements of a page changed. */
export function withEach(
  document: DesignDocument,
  pageId: string,
  ids: readonly string[],
  edit: (element: PageElement) => PageElement,
): DesignDocument {
  const chosen = new Set(ids);
  return withElements(document, pageId, (elements) => elements.map((element) => (chosen.has(element.id) ? edit(element) : element)));
}

/** The farthest from the page's corner that a stored length may lie (the document's schema), in points. */
const FARTHEST = 100_000;

/**
 * The element in another box: kept to a thousandth of a point, which nobody sees and which keeps stored documents short, and within what
 * a document may hold.
 */
export function inBox<Element extends PageElement>(element: Element, box: Partial<Box>): Element {
  const { x = element.x, y = element.y, width = element.width, height = element.height, rotation = element.rotation } = box;
  const kept = {
    x: length(x, -FARTHEST),
    y: length(y, -FARTHEST),
    width: length(width, 0),
    height: length(height, 0),
    rotation: length(rotation, -FARTHEST),
  };
  const same = kept.x === element.x && kept.y === element.y && kept.width === element.width && kept.height === element.height;
  return same && kept.rotation === element.rotation ? element : { ...element, ...kept };
}

/** The element moved by so many points. */
export function movedBy<Element extends PageElement>(element: Element, dx: number, dy: number): Element {
  return dx === 0 && dy === 0 ? element : inBox(element, { x: element.x + dx, y: element.y + dy });
}

function length(points: number, least: number): number {
  const whole = Math.round(Math.min(FARTHEST, Math.max(least, points)) * 1000) / 1000;
  // A stored −0 would come back from JSON as 0.
  return Number.isFinite(whole) ? whole + 0 : 0;
}
