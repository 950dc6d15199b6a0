import type { ImageElement } from '../../document/elements';
import { LEAST_CROP } from '../../document/elements/image';
import type { Rect } from '../../drawing/display-list';
import { withEach } from '../edit-document';
import type { Editor } from '../editor';
import { turned } from '../geometry/box';
import { croppedPicture, withFrame } from './cropped-picture';

export type Side = 'left' | 'top' | 'right' | 'bottom';

/** How much of the picture is cut off a side, 0–1. */
export function cutOff({ x, y, width, height }: Rect, side: Side): number {
  const parts = { left: x, top: y, right: 1 - x - width, bottom: 1 - y - height };
  return Math.max(0, parts[side]);
}

/** Cuts so much of the picture off one side, 0–1, in one step; the others and what is seen stay where they are. */
export function withCutOff(editor: Editor, element: ImageElement, side: Side, part: number): void {
  const cropped = croppedPicture(editor, element);
  if (cropped === undefined) return;
  const { whole } = cropped;
  const sides = { ...sidesOf(element.crop), [side]: part };
  const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
  sides[side] = Math.min(part, 1 - LEAST_CROP - sides[opposite[side]]);
  const [width, height] = [(1 - sides.left - sides.right) * whole.width, (1 - sides.top - sides.bottom) * whole.height];
  const off = turned(
    { x: ((sides.left - sides.right) * whole.width) / 2, y: ((sides.top - sides.bottom) * whole.height) / 2 },
    whole.rotation,
  );
  const [x, y] = [whole.x + (whole.width - width) / 2 + off.x, whole.y + (whole.height - height) / 2 + off.y];
  const frame = { x, y, width, height, rotation: whole.rotation };
  editor.change('crop', (document) => withEach(document, editor.page.id, [element.id], () => withFrame(element, whole, frame)));
}

function sidesOf(crop: Rect): Record<Side, number> {
  return { left: cutOff(crop, 'left'), top: cutOff(crop, 'top'), right: cutOff(crop, 'right'), bottom: cutOff(crop, 'bottom') };
}
