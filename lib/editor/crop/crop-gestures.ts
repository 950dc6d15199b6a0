import { withEach } from '../edit-document';
import type { Editor } from '../editor';
import { centreOf, turned, type Point } from '../geometry/box';
import { resizedBox, type Handle } from '../geometry/resize';
import type { DragGesture } from '../pointer/pointer-tool';
import { withFrame, type CroppedPicture } from './cropped-picture';

/** Drags the picture about inside its frame, which it always fills. */
export function slideGesture(editor: Editor, { element, whole, shown }: CroppedPicture, start: Point): DragGesture {
  editor.begin('crop');
  const [frame, picture] = [centreOf(shown), centreOf(whole)];
  const between = turned({ x: picture.x - frame.x, y: picture.y - frame.y }, -shown.rotation);
  const reach = { x: Math.max(0, (whole.width - shown.width) / 2), y: Math.max(0, (whole.height - shown.height) / 2) };
  return {
    move(_, point) {
      const way = turned({ x: point.x - start.x, y: point.y - start.y }, -shown.rotation);
      const to = turned({ x: kept(between.x + way.x, reach.x), y: kept(between.y + way.y, reach.y) }, shown.rotation);
      const moved = { ...whole, x: frame.x + to.x - whole.width / 2, y: frame.y + to.y - whole.height / 2 };
      editor.change('crop', (document) => withEach(document, editor.page.id, [element.id], () => withFrame(element, moved, shown)));
      return {};
    },
    end: () => editor.commit(),
  };
}

/** Drags a side or corner of the frame over the picture, which stays; Shift keeps the frame's shape. */
export function frameGesture(editor: Editor, { element, whole, shown }: CroppedPicture, handle: Handle): DragGesture {
  editor.begin('crop');
  return {
    move({ shift }, point) {
      const frame = resizedBox(shown, handle, point, { keepRatio: shift });
      editor.change('crop', (document) => withEach(document, editor.page.id, [element.id], () => withFrame(element, whole, frame)));
      return {};
    },
    end: () => editor.commit(),
  };
}

function kept(value: number, reach: number): number {
  return Math.min(reach, Math.max(-reach, value));
}
