import { addElements, freshCopies } from '../add-elements';
import { movedBy, withEach } from '../edit-document';
import type { Editor } from '../editor';
import { boundsOfAll, type Point } from '../geometry/box';
import { changeable } from '../select';
import { snapMove } from '../snapping/snap';
import type { DragGesture } from './pointer-tool';
import { reachOf, targetsFor } from './snapping-of';

/**
 * Carries what is chosen along; with `copy` a copy of it, and the originals stay. Shift keeps it on one axis, Ctrl switches snapping off.
 */
export function moveGesture(editor: Editor, start: Point, { copy }: { readonly copy: boolean }): DragGesture {
  editor.begin(copy ? 'duplicate' : 'move');
  if (copy) addElements(editor, freshCopies(editor.selected, editor.ports.newId), 'duplicate');
  const carried = new Map(changeable(editor).map((element) => [element.id, element]));
  const bounds = boundsOfAll([...carried.values()]);
  const targets = targetsFor(editor);
  return {
    move({ shift, mod }, point) {
      if (bounds === undefined) return {};
      const across = Math.abs(point.x - start.x) >= Math.abs(point.y - start.y);
      const dx = shift && !across ? 0 : point.x - start.x;
      const dy = shift && across ? 0 : point.y - start.y;
      const wanted = { ...bounds, x: bounds.x + dx, y: bounds.y + dy };
      const caught = mod ? { rect: wanted, guides: [], distances: [] } : snapMove(wanted, targets, reachOf(editor));
      const byX = shift && !across ? 0 : caught.rect.x - bounds.x;
      const byY = shift && across ? 0 : caught.rect.y - bounds.y;
      editor.change('move', (document) =>
        withEach(document, editor.page.id, [...carried.keys()], (element) => movedBy(carried.get(element.id) ?? element, byX, byY)),
      );
      return { guides: caught.guides, distances: caught.distances };
    },
    end: () => editor.commit(),
  };
}
