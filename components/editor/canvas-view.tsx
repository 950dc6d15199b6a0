'use client';

import type Konva from 'konva';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import type { Page } from '@/lib/document/design-document';
import type { DisplayPage } from '@/lib/drawing/display-list';
import type { Viewport } from '@/lib/editor/session';
import { fittedTo } from '@/lib/editor/viewport';
import type { PointerTool } from '@/lib/editor/pointer/pointer-tool';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import { elementNames } from '../preview/element-names';
import { elementTypeName } from '@/lib/i18n/documents/say';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { useLocale, useSay } from '../locale-context';
import { OVERLAY_COLORS, paintOverlay } from './canvas-overlay';
import { useEditorView } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { TextTyping } from './text-typing';
import { useCanvasPointer } from './use-canvas-pointer';

/** The page in sight, drawn by the painter that draws the files, and what is chosen on it. */
export function CanvasView({ pointer, drawer, canvas }: { pointer: PointerTool; drawer: PageDrawer; canvas: BrowserCanvasResources }) {
  const say = useSay();
  const locale = useLocale();
  const { editor, state, page, selected } = useEditorView();
  const { document, session, gesture } = state;
  const container = useRef<HTMLDivElement>(null);
  const size = useMeasuredView(container);
  const cursor = useCanvasPointer(container, editor, pointer);
  const traces = useSyncExternalStore(pointer.subscribe, () => pointer.traces);
  const at = document.pages.indexOf(page);
  const { viewport, editing } = session;
  const background = useMemo(() => drawer.background(document, at), [drawer, document, at]);
  const content = useMemo(() => drawer.content(document, at, editing), [drawer, document, at, editing]);
  const names = useMemo(() => elementNames(document, (type) => elementTypeName(locale, type)), [document, locale]);
  const typed = page.elements.find(({ id }) => id === editing);
  const overlay = useCallback(
    (context: Konva.Context) => {
      const busy = editing !== null || (gesture !== null && gesture.label === 'move');
      paintOverlay(context._context, { page, selected, viewport, traces, busy, colors: OVERLAY_COLORS, locale });
    },
    [page, selected, viewport, traces, editing, gesture, locale],
  );
  return (
    <div
      ref={container}
      data-canvas
      data-ready={size.width > 0 || undefined}
      role="application"
      tabIndex={0}
      aria-label={say('ui.editor.canvas', { number: at + 1 })}
      className="absolute inset-0 touch-none overflow-hidden outline-none select-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      style={{ cursor }}
    >
      <Stage width={size.width} height={size.height} listening={false}>
        <PageLayer page={background} viewport={viewport} canvas={canvas} shadow />
        <PageLayer page={content} viewport={viewport} canvas={canvas} />
        <Layer listening={false}>
          <Shape sceneFunc={overlay} perfectDrawEnabled={false} />
        </Layer>
      </Stage>
      {typed !== undefined && <TextTyping key={typed.id} element={typed} canvas={canvas} />}
      <p aria-live="polite" className="sr-only">
        {selected.map(({ id }) => names.get(id)).join(', ')}
      </p>
    </div>
  );
}

function PageLayer({
  page,
  viewport: { x, y, zoom },
  canvas,
  shadow = false,
}: {
  page: DisplayPage;
  viewport: { readonly x: number; readonly y: number; readonly zoom: number };
  canvas: BrowserCanvasResources;
  shadow?: boolean;
}) {
  const scene = useCallback(
    (context: Konva.Context) => {
      if (shadow) paintSheetShadow(context._context, page, zoom);
      paintPage(context._context, page, canvas);
    },
    [page, canvas, shadow, zoom],
  );
  return (
    <Layer listening={false}>
      <Shape x={x} y={y} scaleX={zoom} scaleY={zoom} sceneFunc={scene} perfectDrawEnabled={false} />
    </Layer>
  );
}

/** The sheet lies a little above the desk, the same at every zoom. */
function paintSheetShadow(context: CanvasRenderingContext2D, { width, height }: DisplayPage, zoom: number): void {
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 0.22)';
  context.shadowBlur = 18;
  context.shadowOffsetY = 4;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.restore();
  context.strokeStyle = 'rgb(0 0 0 / 0.08)';
  context.lineWidth = 1 / zoom;
  context.strokeRect(0, 0, width, height);
}

/** The view's size, told to the editor; a page is fitted when it is first seen. */
function useMeasuredView(container: React.RefObject<HTMLDivElement | null>) {
  const { editor, page } = useEditorView();
  const [size, setSize] = useState({ width: 0, height: 0 });
  const shown = page.id;
  useEffect(() => {
    const target = container.current;
    if (target === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = target;
      setSize({ width, height });
      editor.view({ viewport: resizedView(editor.state.session.viewport, { width, height }, editor.page) });
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [container, editor]);
  useEffect(() => {
    const { viewport } = editor.state.session;
    editor.view({ viewport: fittedTo(viewport, { x: 0, y: 0, width: editor.page.width, height: editor.page.height }) });
  }, [editor, shown]);
  return size;
}

/** The view in a window of another size: a page that was seen whole still is, otherwise its middle stays in the middle. */
function resizedView(before: Viewport, size: { readonly width: number; readonly height: number }, page: Page): Viewport {
  const sheet = { x: 0, y: 0, width: page.width, height: page.height };
  const whole = fittedTo(before, sheet);
  const seenWhole = before.width === 0 || (Math.abs(whole.zoom - before.zoom) < 1e-6 && Math.abs(whole.x - before.x) < 0.5);
  const after = { ...before, ...size };
  if (seenWhole) return fittedTo(after, sheet);
  return { ...after, x: before.x + (size.width - before.width) / 2, y: before.y + (size.height - before.height) / 2 };
}
