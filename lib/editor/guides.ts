import type { Page } from '../document/design-document';
import { fromPoints, toPoints } from '../units';
import { withPage } from './edit-document';
import type { Editor } from './editor';
import type { Point } from './geometry/box';
import type { DragGesture } from './pointer/pointer-tool';
import type { Axis } from './snapping/snap-targets';

/** CSS pixels that a ruler takes of the view, at its top and at its left. */
export const RULER_WIDTH = 20;
/** CSS pixels beside a guide from which it is grabbed. */
const REACH = 4;
/** A page holds no more of one direction (the document's schema). */
const MOST_GUIDES = 100;
/** CSS pixels a unit from which a guide is placed by tenths of it. */
const FINE_FROM = 20;

/** A line of a page's own; `x`: an upright one. */
export interface GuideRef {
  readonly axis: Axis;
  readonly index: number;
}

/** The guide under a place of the page; none while guides are out of sight or locked. */
export function guideAt(editor: Editor, point: Point): GuideRef | undefined {
  const { viewport, rulers } = editor.state.session;
  const { guides } = editor.page;
  if (!rulers || guides.locked) return undefined;
  for (const axis of ['x', 'y'] as const) {
    const index = guides[axis].findIndex((at) => Math.abs(at - point[axis]) * viewport.zoom <= REACH);
    if (index >= 0) return { axis, index };
  }
  return undefined;
}

/**
 * Drags a guide: one of the page's, or a new one out of a ruler. It stands on whole units, or where Ctrl lets it; let go over its ruler, or
 * beyond the page's view, it is gone.
 */
export function guideGesture(editor: Editor, axis: Axis, index?: number): DragGesture {
  const page = editor.page;
  const before = page.guides[axis];
  const others = index === undefined ? before : before.toSpliced(index, 1);
  const set = (lines: readonly number[]) => setGuides(editor, page.id, { [axis]: lines.slice(0, MOST_GUIDES) });
  let gone = index === undefined;
  editor.begin('guides');
  return {
    move({ view, mod }, point) {
      gone = view[axis] < RULER_WIDTH;
      if (gone) {
        set(others);
        return {};
      }
      const at = mod ? point[axis] : onUnit(point[axis], page, editor.state.session.viewport.zoom);
      set([...others, Math.round(at * 1000) / 1000 + 0]);
      const across = axis === 'x' ? point.y : point.x;
      return { distances: [{ axis, at: across, from: 0, to: at, millimetres: Math.abs(fromPoints(at, 'mm')), kind: 'neighbour' }] };
    },
    end: () => (gone && index === undefined ? editor.cancel() : editor.commit()),
  };
}

/** Changes the guides of a page, in one step of its own unless a gesture is open. */
export function setGuides(editor: Editor, pageId: string, change: Partial<{ x: number[]; y: number[]; locked: boolean }>): void {
  editor.change('guides', (document) => withPage(document, pageId, (page) => ({ ...page, guides: { ...page.guides, ...change } })));
}

function onUnit(points: number, { unit }: Page, zoom: number): number {
  const whole = toPoints(1, unit);
  const step = whole * zoom >= FINE_FROM ? whole / 10 : whole;
  return Math.round(points / step) * step;
}
