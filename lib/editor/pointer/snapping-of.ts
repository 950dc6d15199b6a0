import type { Editor } from '../editor';
import { boundsOf } from '../geometry/box';
import { snapTargets, type SnapTargets } from '../snapping/snap-targets';
import { toPoints } from '../../units';

/** CSS pixels from which something is caught. */
const REACH = 7;
/** Millimetres that printers want free on each side. */
export const SAFE_MARGIN = 5;

/** What the chosen elements may snap to: the page, its safe margin, the edge of its bleed, guides in sight, and every other visible element. */
export function targetsFor(editor: Editor): SnapTargets {
  const { page, state } = editor;
  const chosen = new Set(state.session.selection);
  const others = page.elements.filter(({ id, hidden }) => !hidden && !chosen.has(id)).map(boundsOf);
  const { width, height, bleed, guides } = page;
  const margin = toPoints(SAFE_MARGIN, 'mm');
  return snapTargets({ width, height, margin, bleed, ...(state.session.rulers && { guides }) }, others);
}

/** Points from which something is caught at the present zoom. */
export function reachOf(editor: Editor): number {
  return REACH / editor.state.session.viewport.zoom;
}
