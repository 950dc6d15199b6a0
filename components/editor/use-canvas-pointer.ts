import { useEffect, useState, type RefObject } from 'react';
import { runCommand } from '@/lib/editor/commands/registry';
import type { Editor } from '@/lib/editor/editor';
import { pictureBeingCropped } from '@/lib/editor/crop/cropped-picture';
import { containsPoint } from '@/lib/editor/geometry/box';
import { frameOf, gripAt, type Grip } from '@/lib/editor/geometry/handles';
import { elementAt } from '@/lib/editor/geometry/hit-test';
import { guideAt } from '@/lib/editor/guides';
import type { PointerInput, PointerTool } from '@/lib/editor/pointer/pointer-tool';
import { changeable, select, stepInto } from '@/lib/editor/select';
import type { Axis } from '@/lib/editor/snapping/snap-targets';
import { isText } from '@/lib/editor/text/restyle';
import { toPage, zoomedAt } from '@/lib/editor/viewport';
import { twoFingers } from './two-fingers';

const CURSORS: Readonly<Record<Grip, string>> = {
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  rotate: 'grab',
};

/** Hands the canvas' pointer and wheel to the editor; gives the cursor that says what a press would do. */
export function useCanvasPointer(container: RefObject<HTMLDivElement | null>, editor: Editor, pointer: PointerTool): string {
  const [cursor, setCursor] = useState('default');
  useEffect(() => {
    const target = container.current;
    if (target === null) return;
    const input = inputReader(target);
    const drifting = drifter(pointer);
    const { signal, abort } = endable();
    const on = <Type extends keyof HTMLElementEventMap>(type: Type, listener: (event: HTMLElementEventMap[Type]) => void) =>
      target.addEventListener(type, listener, { signal, passive: false });
    const fingers = twoFingers(editor, pointer, input.viewPoint);
    on('pointerdown', (event) => {
      if (event.button > 1 || isTyping(event) || fingers.down(event)) return;
      target.focus({ preventScroll: true });
      target.setPointerCapture(event.pointerId);
      if (editor.state.session.editing !== null) editor.view({ editing: null });
      const axis = rulerOf(event);
      if (axis === undefined) pointer.down(input.read(event));
      else pointer.pull(axis, input.read(event));
    });
    on('pointermove', (event) => {
      if (isTyping(event) || fingers.move(event)) return;
      const read = input.read(event);
      if (event.buttons === 0) {
        pointer.hover(read);
        return setCursor(cursorAt(editor, read));
      }
      pointer.move(read);
      drifting.wake();
    });
    on('pointerleave', () => pointer.leave());
    window.addEventListener('keydown', (event) => event.key === 'Alt' && pointer.measure(true), { signal });
    window.addEventListener('keyup', (event) => event.key === 'Alt' && pointer.measure(false), { signal });
    on('pointerup', (event) => !fingers.up(event) && !isTyping(event) && pointer.up());
    on('pointercancel', (event) => {
      fingers.up(event);
      pointer.cancel();
    });
    on('dblclick', (event) => !isTyping(event) && rulerOf(event) === undefined && goInto(editor, input.read(event)));
    on('contextmenu', (event) => chooseUnder(editor, input.read(event)));
    on('wheel', (event) => turnWheel(editor, event, input.viewPoint(event)));
    return () => {
      input.end();
      drifting.end();
      abort();
    };
  }, [container, editor, pointer]);
  return cursor;
}

function endable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** While something is dragged near the edge of the view, the view goes on with each frame, also when the pointer is held still. */
function drifter(pointer: PointerTool) {
  let frame = 0;
  let before = 0;
  const step = (now: number) => {
    frame = pointer.drifts ? requestAnimationFrame(step) : 0;
    if (frame !== 0) pointer.drift(Math.min(LONGEST_FRAME, now - before));
    before = now;
  };
  const wake = () => {
    if (frame !== 0 || !pointer.drifts) return;
    before = performance.now();
    frame = requestAnimationFrame(step);
  };
  return { wake, end: () => cancelAnimationFrame(frame) };
}

/** Milliseconds; after a longer pause the view does not leap. */
const LONGEST_FRAME = 50;

/** Presses in the text that is being typed in belong to its own field. */
function isTyping(event: Event): boolean {
  return event.target instanceof HTMLTextAreaElement;
}

/** The direction of the guides that come out of the ruler under the pointer. */
function rulerOf({ target }: Event): Axis | undefined {
  const ruler = target instanceof Element ? target.closest('[data-ruler]')?.getAttribute('data-ruler') : undefined;
  return ruler === 'x' || ruler === 'y' ? ruler : undefined;
}

/** Reads events as the editor takes them; it also watches the space bar, which pushes the view about while it is down. */
function inputReader(target: HTMLElement) {
  let space = false;
  const watch = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    space = event.type === 'keydown';
    if (event.target === target) event.preventDefault();
  };
  window.addEventListener('keydown', watch);
  window.addEventListener('keyup', watch);
  const viewPoint = (event: MouseEvent) => {
    const { left, top } = target.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const read = (event: MouseEvent): PointerInput => ({
    view: viewPoint(event),
    shift: event.shiftKey,
    alt: event.altKey,
    mod: event.ctrlKey || event.metaKey,
    touch: event instanceof PointerEvent && event.pointerType === 'touch',
    pan: space || event.button === 1,
  });
  const end = () => {
    window.removeEventListener('keydown', watch);
    window.removeEventListener('keyup', watch);
  };
  return { read, viewPoint, end };
}

function cursorAt(editor: Editor, { view, pan }: PointerInput): string {
  const { viewport, tool } = editor.state.session;
  if (pan || tool === 'hand') return 'grab';
  const point = toPage(viewport, view);
  const cropped = pictureBeingCropped(editor);
  const frame = cropped === undefined ? frameOf(changeable(editor)) : { ...cropped.shown, widthOnly: false };
  const grip = frame && gripAt(frame, viewport.zoom, point);
  if (cropped !== undefined && (grip === undefined || grip === 'rotate')) return containsPoint(cropped.whole, point) ? 'move' : 'default';
  // The sign of a side lies along its own box only while that stands nearly upright.
  if (frame !== undefined && grip !== undefined) return grip === 'rotate' || frame.rotation % 90 === 0 ? CURSORS[grip] : 'crosshair';
  if (elementAt(editor.page.elements, point) !== undefined) return 'move';
  const guide = guideAt(editor, point);
  return guide === undefined ? 'default' : guide.axis === 'x' ? 'ew-resize' : 'ns-resize';
}

/** One level into what lies under the pointer: into a chosen group, typing in a text, cropping a picture. */
function goInto(editor: Editor, { view }: PointerInput): void {
  const element = elementAt(editor.page.elements, toPage(editor.state.session.viewport, view));
  if (element === undefined || element.id === editor.state.session.cropping) return;
  if (stepInto(editor, element)) return;
  editor.view({ selection: [element.id] });
  runCommand(editor, isText(element) ? 'edit_text' : 'crop');
}

/** The menu under the right button is about what lies under the pointer. */
function chooseUnder(editor: Editor, { view }: PointerInput): void {
  const element = elementAt(editor.page.elements, toPage(editor.state.session.viewport, view));
  if (element !== undefined && !editor.state.session.selection.includes(element.id)) select(editor, [element.id]);
}

/** With Ctrl, and on a trackpad by pinching, the wheel zooms at the pointer; without, it pushes the page. */
function turnWheel(editor: Editor, event: WheelEvent, at: { readonly x: number; readonly y: number }): void {
  event.preventDefault();
  const { viewport } = editor.state.session;
  if (event.ctrlKey || event.metaKey) {
    editor.view({ viewport: zoomedAt(viewport, viewport.zoom * Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) * 0.005), at) });
    return;
  }
  const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
  editor.view({ viewport: { ...viewport, x: viewport.x - dx, y: viewport.y - dy } });
}
