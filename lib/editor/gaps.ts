import type { Editor } from './editor';
import { commonGap, spacedOffsets, tidiedPlaces } from './geometry/spacing';
import { moveUnits } from './move-units';
import { units } from './select';
import type { Axis } from './snapping/snap-targets';

const boundsOfChosen = (editor: Editor) => units(editor).map(({ bounds }) => bounds);

/** Points between what is chosen, where they are the same between all along the axis. */
export function gapOf(editor: Editor, axis: Axis): number | undefined {
  return commonGap(boundsOfChosen(editor), axis);
}

/** Sets what is chosen apart by so many points along the axis, one after another as they lie; the first stays. */
export function setGap(editor: Editor, axis: Axis, gap: number): void {
  const offsets = spacedOffsets(boundsOfChosen(editor), axis, gap);
  moveUnits(editor, 'distribute', units(editor), (_, at) => {
    const way = offsets[at] ?? 0;
    return axis === 'x' ? { dx: way, dy: 0 } : { dx: 0, dy: way };
  });
}

/** Lets what is chosen stand in even rows and columns, as it roughly does already. */
export function tidyUp(editor: Editor): void {
  const places = tidiedPlaces(boundsOfChosen(editor));
  moveUnits(editor, 'distribute', units(editor), ({ bounds }, at) => {
    const place = places[at] ?? bounds;
    return { dx: place.x - bounds.x, dy: place.y - bounds.y };
  });
}
