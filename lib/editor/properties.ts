import { pageElement } from '../document/design-document';
import type { PageElement } from '../document/elements';
import { withEach } from './edit-document';
import type { Editor } from './editor';

/** New values of an element's own properties or frame, by name. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * The element with these properties; undefined when one has a value that its type does not allow. Properties that its type does not have
 * are passed over, so that elements of several types can be changed at once.
 */
export function withProperties(element: PageElement, properties: Properties): PageElement | undefined {
  const known = Object.fromEntries(Object.entries(properties).filter(([name]) => name in element && name !== 'id' && name !== 'type'));
  const read = pageElement.safeParse({ ...element, ...known });
  return read.success ? read.data : undefined;
}

/**
 * Sets properties of the chosen elements in one step; false when a value was refused, and nothing has changed then. `burst` joins steps of
 * one control, such as a colour being dragged about.
 */
export function setProperties(editor: Editor, properties: Properties, burst?: string): boolean {
  const ids = editor.state.session.selection;
  if (editor.selected.some((element) => withProperties(element, properties) === undefined)) return false;
  editor.change(
    'properties',
    (document) => withEach(document, editor.page.id, ids, (element) => withProperties(element, properties) ?? element),
    {},
    burst,
  );
  return true;
}
