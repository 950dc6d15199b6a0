import type { PageElement } from '../../document/elements';
import type { Rect } from '../../drawing/display-list';
import type { Editor } from '../editor';
import { frameGesture, slideGesture } from '../crop/crop-gestures';
import { pictureBeingCropped } from '../crop/cropped-picture';
import { boundsOf, boundsOfAll, containsPoint, rectBetween, type Box, type Point } from '../geometry/box';
import { frameOf, gripAt } from '../geometry/handles';
import { guideAt, guideGesture } from '../guides';
import { elementAt, elementsAt, elementsTouching } from '../geometry/hit-test';
import { changeable, select, withGroupMates } from '../select';
import { measuredDistances } from '../snapping/measure';
import type { SnapDistance, SnapGuide } from '../snapping/snap';
import type { Axis } from '../snapping/snap-targets';
import { toPage } from '../viewport';
import { edgeSpeed } from './edge-scroll';
import { moveGesture } from './move-gesture';
import { resizeGesture } from './resize-gesture';
import { rotateGesture } from './rotate-gesture';

/** What a view tells of its pointer. */
export interface PointerInput {
  /** CSS pixels from the view's top left corner. */
  readonly view: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or ⌘. */
  readonly mod: boolean;
  /** A finger is broader than a mouse. */
  readonly touch: boolean;
  /** The middle button is down, or the space bar. */
  readonly pan: boolean;
}

/** What the pointer's doings show over the page; points. */
export interface PointerTraces {
  readonly marquee: Rect | null;
  readonly guides: readonly SnapGuide[];
  readonly distances: readonly SnapDistance[];
  /** What the distance to is told, while Alt is held over it. */
  readonly measured: Box | null;
  /** Degrees, while something is turned. */
  readonly angle: number | null;
}

/** One way of dragging, from the moment it has gone far enough to be one. */
export interface DragGesture {
  move(input: PointerInput, point: Point): Partial<PointerTraces>;
  end(): void;
}

const NO_TRACES: PointerTraces = { marquee: null, guides: [], distances: [], measured: null, angle: null };

/** CSS pixels that a press may waver before it is a drag. */
const THRESHOLD = 4;
/** CSS pixels beside an element that still count as it. */
const SLACK = 4;

interface Press {
  readonly from: Point;
  readonly start: Point;
  /** Whether the view goes on by itself while it is dragged near an edge. */
  readonly scrolls: boolean;
  /** What a press that was no drag means. */
  readonly click: () => void;
  readonly drag: (input: PointerInput) => DragGesture;
  gesture: DragGesture | null;
}

/** Turns what a pointer does on the page into choosing, moving, resizing, turning and panning. It knows no screen. */
export class PointerTool {
  private readonly editor: Editor;
  private readonly listeners = new Set<() => void>();
  private press: Press | null = null;
  /** Where the pointer was last, pressed or not. */
  private last: PointerInput | null = null;
  private shown = NO_TRACES;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  get traces(): PointerTraces {
    return this.shown;
  }

  /** Bound, for `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  down(input: PointerInput): void {
    const { viewport, tool } = this.editor.state.session;
    const point = toPage(viewport, input.view);
    const press = (click: () => void, drag: Press['drag'], { scrolls = true } = {}) => {
      this.press = { from: input.view, start: point, scrolls, click, drag, gesture: null };
    };
    this.measure(false);
    if (input.pan || tool === 'hand') return press(nothing, () => this.panning(input.view), { scrolls: false });
    const cropped = pictureBeingCropped(this.editor);
    if (cropped !== undefined) {
      const handle = gripAt({ ...cropped.shown, widthOnly: false }, viewport.zoom, point, input.touch ? 1.8 : 1);
      if (handle !== undefined && handle !== 'rotate') return press(nothing, () => frameGesture(this.editor, cropped, handle));
      if (containsPoint(cropped.whole, point)) return press(nothing, () => slideGesture(this.editor, cropped, point));
      this.editor.view({ cropping: null });
    }
    const frame = frameOf(changeable(this.editor));
    const grip = frame && gripAt(frame, viewport.zoom, point, input.touch ? 1.8 : 1);
    if (frame !== undefined && grip === 'rotate') return press(nothing, () => rotateGesture(this.editor, frame, point), { scrolls: false });
    if (frame !== undefined && grip !== undefined && grip !== 'rotate')
      return press(nothing, () => resizeGesture(this.editor, frame, grip, point));
    const slack = (input.touch ? 3 * SLACK : SLACK) / viewport.zoom;
    const element = elementAt(this.editor.page.elements, point, { slack });
    const guide = element === undefined ? guideAt(this.editor, point) : undefined;
    if (guide !== undefined) return press(nothing, () => guideGesture(this.editor, guide.axis, guide.index), { scrolls: false });
    if (element === undefined)
      return press(
        () => this.clickNothing(input),
        () => this.marqueeing(point, input),
      );
    const click = this.pick(element, point, slack, input);
    press(click, ({ alt }) => {
      if (!this.editor.state.session.selection.includes(element.id)) select(this.editor, [element.id]);
      return moveGesture(this.editor, point, { copy: alt });
    });
  }

  /** A press on a ruler: a guide across the axis comes out of it. */
  pull(axis: Axis, { view }: PointerInput): void {
    const start = toPage(this.editor.state.session.viewport, view);
    this.press = { from: view, start, scrolls: false, click: nothing, drag: () => guideGesture(this.editor, axis), gesture: null };
  }

  move(input: PointerInput): void {
    const { press } = this;
    if (press === null) return;
    if (press.gesture === null) {
      if (Math.hypot(input.view.x - press.from.x, input.view.y - press.from.y) < THRESHOLD) return;
      press.gesture = press.drag(input);
    }
    this.last = input;
    this.show({ ...NO_TRACES, ...press.gesture.move(input, toPage(this.editor.state.session.viewport, input.view)) });
  }

  /** Whether something is being dragged near an edge of the view, which goes on then: `drift` is to be called with each frame. */
  get drifts(): boolean {
    const { x, y } = this.driftSpeed();
    return x !== 0 || y !== 0;
  }

  /** Pushes the view on under what is being dragged near its edge. `elapsed`: milliseconds since the frame before. */
  drift(elapsed: number): void {
    const { x, y } = this.driftSpeed();
    const { viewport } = this.editor.state.session;
    this.editor.view({ viewport: { ...viewport, x: viewport.x - x * elapsed, y: viewport.y - y * elapsed } });
    if (this.last !== null) this.move(this.last);
  }

  private driftSpeed(): Point {
    const { press, last } = this;
    if (last === null || !press?.gesture || !press.scrolls) return { x: 0, y: 0 };
    return edgeSpeed(this.editor.state.session.viewport, press.from, last.view);
  }

  /**
   * The pointer goes over the page without being pressed. With Alt the ways from what is chosen to what lies under it are told: to another
   * element, or to the page.
   */
  hover(input: PointerInput): void {
    this.last = input;
    this.measure(input.alt);
  }

  /** The pointer has left the page's view. */
  leave(): void {
    this.last = null;
    this.measure(false);
  }

  /** Alt was pressed, or let go, while the pointer rests. */
  measure(on: boolean): void {
    const from = on && this.press === null ? boundsOfAll(this.editor.selected) : undefined;
    if (from === undefined || this.last === null) {
      if (this.shown.measured !== null) this.show(NO_TRACES);
      return;
    }
    const { page, state } = this.editor;
    const under = elementsAt(page.elements, toPage(state.session.viewport, this.last.view), { locked: true });
    const other = under.find(({ id }) => !state.session.selection.includes(id));
    const measured = other ?? { x: 0, y: 0, width: page.width, height: page.height, rotation: 0 };
    this.show({ ...NO_TRACES, ...measuredDistances(from, boundsOf(measured)), measured });
  }

  up(): void {
    const { press } = this;
    this.press = null;
    if (press?.gesture) press.gesture.end();
    else press?.click();
    this.show(NO_TRACES);
  }

  /** Ends the drag as if it had not begun. */
  cancel(): void {
    this.press = null;
    this.editor.cancel();
    this.show(NO_TRACES);
  }

  /** Chooses on pressing, so that a drag carries the element along; what is chosen already waits for the click to be sure. */
  private pick(element: PageElement, point: Point, slack: number, { shift, alt, mod }: PointerInput): () => void {
    const { editor } = this;
    const chosen = editor.state.session.selection.includes(element.id);
    if (alt) {
      return () => {
        const behind = editor.state.session.selection[0];
        const next = elementAt(editor.page.elements, point, { slack, behind });
        if (next !== undefined) select(editor, [next.id]);
      };
    }
    if (mod) {
      // Into a group: this one element alone.
      editor.view({ selection: [element.id], editing: null });
      return nothing;
    }
    if (!chosen) {
      select(editor, [element.id], { add: shift });
      return nothing;
    }
    return () => select(editor, [element.id], { add: shift });
  }

  private clickNothing({ shift }: PointerInput): void {
    if (!shift) this.editor.view({ selection: [], editing: null });
  }

  private marqueeing(start: Point, { shift }: PointerInput): DragGesture {
    const { editor } = this;
    const before = shift ? editor.state.session.selection : [];
    return {
      move(_, point) {
        const marquee = rectBetween(start, point);
        const touched = elementsTouching(editor.page.elements, marquee).map(({ id }) => id);
        editor.view({ selection: [...new Set([...before, ...withGroupMates(editor.page, touched)])], editing: null });
        return { marquee };
      },
      end: nothing,
    };
  }

  private panning(from: Point): DragGesture {
    const { editor } = this;
    const { viewport } = editor.state.session;
    return {
      move({ view }) {
        editor.view({ viewport: { ...viewport, x: viewport.x + view.x - from.x, y: viewport.y + view.y - from.y } });
        return {};
      },
      end: nothing,
    };
  }

  private show(traces: PointerTraces): void {
    this.shown = traces;
    for (const listener of [...this.listeners]) listener();
  }
}

function nothing(): void {
  // A press that means nothing by itself.
}
