'use client';

import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { DesignDocument, Page } from '@/lib/document/design-document';
import { areaWithBleed } from '@/lib/drawing/page-area';
import type { Viewport } from '@/lib/editor/session';
import { fittedTo } from '@/lib/editor/viewport';
import type { PointerTool } from '@/lib/editor/pointer/pointer-tool';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { KonvaCanvas } from './konva-canvas';
import { useSay } from '../locale-context';
import { onDemand } from '../ui/on-demand';
import { useEditorView } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { SheetView } from './sheet-view';
import { SpokenSelection } from './spoken-selection';
import { TextTyping } from './text-typing';
import { useCanvasPointer } from './use-canvas-pointer';
import { useMarks } from './use-marks';
import { useOverlay } from './use-overlay';
import { useRememberedView } from './use-remembered-view';
import { useSame } from './use-same';

const SpokenSteps = onDemand(async () => (await import('./spoken-steps')).SpokenSteps);
const Rulers = onDemand(async () => (await import('./rulers')).Rulers);

/** The page in sight, drawn by the painter that draws the files, and what is chosen on it. */
export function CanvasView({ pointer, drawer, canvas }: { pointer: PointerTool; drawer: PageDrawer; canvas: BrowserCanvasResources }) {
  const say = useSay();
  const { editor, state, page } = useEditorView();
  const { document, session, gesture } = state;
  const container = useRef<HTMLDivElement>(null);
  const size = useMeasuredView(container);
  const cursor = useCanvasPointer(container, editor, pointer);
  const at = document.pages.indexOf(page);
  const { viewport, editing, rulers } = session;
  useRememberedView(editor);
  const background = useMemo(() => drawer.background(document, at), [drawer, document, at]);
  const content = useMemo(() => drawer.content(document, at, editing), [drawer, document, at, editing]);
  const before = gesture?.before.document;
  const changed = useMemo(() => changedOn(page, before), [page, before]);
  const changing = useSame(changed, sameIds);
  const typed = page.elements.find(({ id }) => id === editing);
  const marks = useMarks(drawer, canvas.fonts, changing);
  const overlay = useOverlay(pointer, canvas);
  const begun = state.history.past.length + state.history.future.length > 0 || at > 0;
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
      <SheetView page={page.id} {...{ background, content, changing, marks, viewport, canvas }} />
      <KonvaCanvas width={size.width} height={size.height} paint={overlay} className="absolute inset-0" />
      {typed !== undefined && <TextTyping key={typed.id} element={typed} canvas={canvas} />}
      <Suspense>{rulers && <Rulers container={container} />}</Suspense>
      <SpokenSelection />
      <Suspense>{begun && <SpokenSteps />}</Suspense>
    </div>
  );
}

/** Ids of the elements that a gesture is changing: those that are not as they were before it. */
function changedOn(page: Page, before: DesignDocument | undefined): ReadonlySet<string> {
  if (before === undefined) return NOTHING;
  const kept = new Set(before.pages.find(({ id }) => id === page.id)?.elements);
  return new Set(page.elements.filter((element) => !kept.has(element)).map(({ id }) => id));
}

function sameIds(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((id) => others.has(id));
}

const NOTHING: ReadonlySet<string> = new Set();

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
    editor.view({ viewport: fittedTo(viewport, areaWithBleed(editor.page)) });
  }, [editor, shown]);
  return size;
}

/** The view in a window of another size: a page that was seen whole still is, otherwise its middle stays in the middle. */
function resizedView(before: Viewport, size: { readonly width: number; readonly height: number }, page: Page): Viewport {
  const sheet = areaWithBleed(page);
  const whole = fittedTo(before, sheet);
  const seenWhole = before.width === 0 || (Math.abs(whole.zoom - before.zoom) < 1e-6 && Math.abs(whole.x - before.x) < 0.5);
  const after = { ...before, ...size };
  if (seenWhole) return fittedTo(after, sheet);
  return { ...after, x: before.x + (size.width - before.width) / 2, y: before.y + (size.height - before.height) / 2 };
}
