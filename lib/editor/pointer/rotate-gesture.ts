import { inBox, withEach } from '../edit-document';
import type { Editor } from '../editor';
import { centreOf, type Box, type Point } from '../geometry/box';
import { angleTo, rotatedBox, steppedAngle } from '../geometry/rotate';
import { changeable } from '../select';
import type { DragGesture } from './pointer-tool';

/** Degrees: the steps that Shift holds to, and those that catch what comes near. */
const STEP = 15;
const CATCH = 45;
const CATCH_REACH = 3;

/** Turns what is chosen about the middle of its frame. Shift turns in steps of 15°, Ctrl lets go of the catching at 45°. */
export function rotateGesture(editor: Editor, frame: Box, start: Point): DragGesture {
  editor.begin('rotate');
  const elements = new Map(changeable(editor).map((element) => [element.id, element]));
  const pivot = centreOf(frame);
  const from = angleTo(pivot, start);
  return {
    move({ shift, mod }, point) {
      const free = frame.rotation + angleTo(pivot, point) - from;
      const angle = shift ? steppedAngle(free, STEP) : steppedAngle(free, CATCH, mod ? 0 : CATCH_REACH);
      editor.change('rotate', (document) =>
        withEach(document, editor.page.id, [...elements.keys()], (element) => {
          const base = elements.get(element.id) ?? element;
          return inBox(base, rotatedBox(base, angle - frame.rotation, pivot));
        }),
      );
      return { angle };
    },
    end: () => editor.commit(),
  };
}
