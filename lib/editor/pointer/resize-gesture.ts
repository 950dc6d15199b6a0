import { elementTypes, isKnownElement, type PageElement } from '../../document/elements';
import { inBox, withEach } from '../edit-document';
import type { Editor } from '../editor';
import type { Box, Point } from '../geometry/box';
import { handleDirection, resizedBox, scaledBox, type Handle } from '../geometry/resize';
import { changeable } from '../select';
import { snapResize } from '../snapping/snap';
import type { DragGesture, PointerInput } from './pointer-tool';
import { reachOf, targetsFor } from './snapping-of';

/**
 * Drags a handle of the frame around what is chosen. Corners of pictures and codes keep their ratio, and Shift turns that about; Alt
 * resizes from the centre, Ctrl switches snapping off.
 */
export function resizeGesture(editor: Editor, frame: Box, handle: Handle, start: Point): DragGesture {
  editor.begin('resize');
  const elements = new Map(changeable(editor).map((element) => [element.id, element]));
  const targets = targetsFor(editor);
  const corner = handle.length === 2;
  const keeps = [...elements.values()].some((element) => keepsRatio(element, elements.size));
  const grab = grabOffset(frame, handle, start);
  return {
    move(input, point) {
      const pointer = { x: point.x - grab.x, y: point.y - grab.y };
      const keepRatio = corner ? keeps !== input.shift : input.shift;
      const resized = resizedBox(frame, handle, pointer, { keepRatio, fromCentre: input.alt });
      const caught = snaps(frame, input, keepRatio) ? snapResize(resized, sidesOf(handle), targets, reachOf(editor)) : undefined;
      const to = caught ? { ...caught.rect, rotation: 0 } : resized;
      editor.change('resize', (document) =>
        withEach(document, editor.page.id, [...elements.keys()], (element) => {
          const base = elements.get(element.id) ?? element;
          return inBox(base, elements.size === 1 ? to : scaledBox(base, frame, to));
        }),
      );
      return caught ? { guides: caught.guides, distances: caught.distances } : {};
    },
    end: () => editor.commit(),
  };
}

/** Several at once keep theirs when one of them would be sheared otherwise. */
function keepsRatio(element: PageElement, count: number): boolean {
  if (count > 1 && element.rotation % 90 !== 0) return true;
  return isKnownElement(element) && elementTypes[element.type].keepRatio;
}

/** A handle is seldom grabbed in its very middle; the frame must not jump there. */
function grabOffset(frame: Box, handle: Handle, start: Point): Point {
  const pull = handleDirection(handle);
  const unmoved = resizedBox(frame, handle, start);
  const [dx, dy] = [unmoved.width - frame.width, unmoved.height - frame.height];
  const angle = (frame.rotation * Math.PI) / 180;
  const [x, y] = [pull.x * dx, pull.y * dy];
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}

/** Only the sides of an upright frame lie along lines; in proportion, or from the centre, catching one side would move the others. */
function snaps(frame: Box, { mod, alt }: PointerInput, keepRatio: boolean): boolean {
  return !mod && !alt && !keepRatio && frame.rotation % 360 === 0;
}

function sidesOf(handle: Handle) {
  const side = (pull: number) => (pull === 0 ? null : pull < 0 ? ('start' as const) : ('end' as const));
  const { x, y } = handleDirection(handle);
  return { x: side(x), y: side(y) };
}
