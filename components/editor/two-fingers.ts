import type { Editor } from '@/lib/editor/editor';
import type { Point } from '@/lib/editor/geometry/box';
import type { PointerTool } from '@/lib/editor/pointer/pointer-tool';
import { pinched } from '@/lib/editor/viewport';

/**
 * Two fingers push the page about and zoom it where they lie; what the first of them had begun is taken back. Each function says whether
 * the event was theirs, and so is no concern of anybody else.
 */
export function twoFingers(editor: Editor, pointer: PointerTool, viewPoint: (event: PointerEvent) => Point) {
  const fingers = new Map<number, Point>();
  /** Until the last finger is lifted: one that is left over drags nothing. */
  let pinching = false;

  function down(event: PointerEvent): boolean {
    if (event.pointerType !== 'touch') return false;
    fingers.set(event.pointerId, viewPoint(event));
    if (fingers.size === 2 && !pinching) {
      pinching = true;
      pointer.cancel();
    }
    return pinching;
  }

  function move(event: PointerEvent): boolean {
    if (!pinching || !fingers.has(event.pointerId)) return false;
    const before = [...fingers.values()];
    fingers.set(event.pointerId, viewPoint(event));
    const after = [...fingers.values()];
    const [one, other, oneNow, otherNow] = [before[0], before[1], after[0], after[1]];
    if (one && other && oneNow && otherNow) {
      editor.view({ viewport: pinched(editor.state.session.viewport, [one, other], [oneNow, otherNow]) });
    }
    return true;
  }

  function up(event: PointerEvent): boolean {
    fingers.delete(event.pointerId);
    const ours = pinching;
    if (fingers.size === 0) pinching = false;
    return ours;
  }
  return { down, move, up };
}
