import { withEach } from './edit-document';
import type { Editor } from './editor';

/** Locks or hides all of these elements of the page in sight, unless all of them are; then none is any more. */
export function switchElements(editor: Editor, ids: readonly string[], property: 'locked' | 'hidden'): void {
  const meant = new Set(ids);
  const on = !editor.page.elements.every((element) => element[property] || !meant.has(element.id));
  editor.change(property === 'locked' ? 'lock' : 'hide', (document) =>
    withEach(document, editor.page.id, ids, (element) => (element[property] === on ? element : { ...element, [property]: on })),
  );
}
