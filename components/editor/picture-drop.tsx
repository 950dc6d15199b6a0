'use client';

import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { placedBox } from '@/lib/drawing/matrix';
import { dropTarget, type DropTarget } from '@/lib/editor/put-picture';
import type { Viewport } from '@/lib/editor/session';
import { toPage } from '@/lib/editor/viewport';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { draggedKind, readDragged } from './dragged-picture';
import { useEditor, useEditorState } from './editor-context';
import type { Pictures } from './inspector';

/** What is held over the page just now. */
interface Held {
  readonly target: DropTarget;
  /** CSS pixels from the corner of the view. */
  readonly x: number;
  readonly y: number;
}

/** The canvas as a place to let pictures go on: while one is held over it, it says what letting go there will do. */
export function PictureDrop({ pictures, children }: { pictures: Pictures; children: ReactNode }) {
  const editor = useEditor();
  const view = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held>();

  function read(event: DragEvent): Held | undefined {
    const kind = draggedKind(event.dataTransfer);
    const box = view.current?.getBoundingClientRect();
    // What lies over the canvas may have a use of its own for it.
    if (kind === undefined || box === undefined || event.isDefaultPrevented()) return undefined;
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const onBackground = event.target instanceof Element && event.target.closest('[data-drop="background"]') !== null;
    if (onBackground) return { target: { kind: 'background' }, x, y };
    const target = dropTarget(editor.page, toPage(editor.state.session.viewport, { x, y }));
    return { target: kind === 'pdf' && target.kind === 'place' ? { kind: 'background' } : target, x, y };
  }

  function drop(event: DragEvent) {
    const now = read(event);
    setHeld(undefined);
    if (now === undefined) return;
    event.preventDefault();
    const listed = readDragged(event.dataTransfer);
    if (listed === undefined) void pictures.insert([...event.dataTransfer.files], now.target);
    else pictures.put(pictures.take(listed), now.target);
  }

  return (
    <div
      ref={view}
      className="relative min-h-0 flex-1"
      onDragOver={(event) => {
        const now = read(event);
        setHeld(now);
        if (now === undefined) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setHeld(undefined);
      }}
      onDrop={drop}
    >
      {children}
      {held !== undefined && <DropHint {...held} />}
    </div>
  );
}

/** What letting go will do, at the pointer and around what it is done to; and the place that makes a background of it. */
function DropHint({ target, x, y }: Held) {
  const say = useSay();
  const editor = useEditor();
  const viewport = useEditorState(({ session }) => session.viewport);
  const { page } = editor;
  const whole = { x: 0, y: 0, width: page.width, height: page.height, rotation: 0 };
  const replaced = target.kind === 'replace' ? page.elements.find(({ id }) => id === target.element) : undefined;
  const outlined = target.kind === 'background' ? whole : replaced;
  return (
    <div className="pointer-events-none absolute inset-0 z-20 overflow-hidden" data-drop-hint={target.kind}>
      {outlined !== undefined && (
        <span
          className="absolute top-0 left-0 origin-top-left rounded-[1px] bg-accent/15 outline-2 outline-accent"
          style={styleOf(outlined, viewport)}
        />
      )}
      <span
        className="absolute rounded-md bg-accent px-2 py-1 text-fine font-medium whitespace-nowrap text-accent-ink shadow-lift-high"
        style={{ left: x + 14, top: y + 18 }}
      >
        {say(`ui.editor.drop.${target.kind}`)}
      </span>
      <span
        data-drop="background"
        className={`pointer-events-auto absolute top-3 left-1/2 flex -translate-x-1/2 items-center gap-2 rounded-xl border-2 border-dashed px-5 py-3.5 text-small font-medium shadow-lift-high ${target.kind === 'background' ? 'border-accent bg-accent-soft text-accent-text' : 'border-line-strong bg-surface text-ink'}`}
      >
        <Icon name="picture" className="size-4.5" />
        {say('ui.editor.drop.background')}
      </span>
    </div>
  );
}

/** A box of the page as it lies in the view. */
function styleOf(box: Parameters<typeof placedBox>[0], { zoom, x, y }: Viewport) {
  const [a, b, c, d, e, f] = placedBox({ ...box, x: box.x * zoom, y: box.y * zoom, width: box.width * zoom, height: box.height * zoom });
  return { width: box.width * zoom, height: box.height * zoom, transform: `matrix(${a}, ${b}, ${c}, ${d}, ${e + x}, ${f + y})` };
}
