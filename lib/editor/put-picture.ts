import type { Page } from '../document/design-document';
import { WHOLE } from '../document/place-picture';
import { insertElement } from './add-elements';
import { withEach, withPage } from './edit-document';
import type { Editor } from './editor';
import type { Point } from './geometry/box';
import { elementAt } from './geometry/hit-test';
import { withPictureSheets, type PictureSheet } from './picture-sheets';
import { withProperties } from './properties';

/** What a picture does that is let go over the page: it lies there, takes another picture's place, or becomes the background. */
export type DropTarget =
  { readonly kind: 'place'; readonly at: Point } | { readonly kind: 'replace'; readonly element: string } | { readonly kind: 'background' };

/**
 * What letting a picture go at a point of the page means: on an image it takes that one's place, for it is what the hand points at. An
 * image that shows each person's own photo keeps it.
 */
export function dropTarget(page: Page, point: Point): DropTarget {
  const under = elementAt(page.elements, point);
  if (under?.type !== 'image' || !('source' in under)) return { kind: 'place', at: point };
  const { source } = under;
  const ofEachPerson = typeof source === 'object' && source !== null && 'variable' in source;
  return ofEachPerson ? { kind: 'place', at: point } : { kind: 'replace', element: under.id };
}

/** Puts a picture of the workspace where it was let go, or without a target in the middle of the page; its size in points. */
export function putPicture(
  editor: Editor,
  { asset, size }: { readonly asset: string; readonly size: { readonly width: number; readonly height: number } },
  target?: DropTarget,
): void {
  if (target?.kind === 'background') return setBackgroundPicture(editor, asset);
  if (target?.kind === 'replace') return replacePicture(editor, target.element, asset);
  insertElement(editor, 'image', { asset, size, ...(target && { at: target.at }) });
}

/** Lays a picture under the page in sight, where it lies as the one did whose place it takes; the `following` become pages after it. */
export function setBackgroundPicture(editor: Editor, asset: string, following: readonly PictureSheet[] = []): void {
  editor.change('page_properties', (document) => {
    const page = editor.page.id;
    const laid = withPage(document, page, (before) => ({
      ...before,
      background: { ...before.background, picture: { fit: 'fill', ...before.background.picture, asset } },
    }));
    return withPictureSheets(editor, laid, page, following);
  });
}

/** Shows another picture in an image, all of it, in the same frame. */
function replacePicture(editor: Editor, id: string, asset: string): void {
  editor.change(
    'properties',
    (document) =>
      withEach(document, editor.page.id, [id], (element) => withProperties(element, { source: { asset }, crop: WHOLE }) ?? element),
    { selection: [id], editing: null },
  );
}
