import { useLayoutEffect, useRef, useState } from 'react';
import type { TextElement } from '@/lib/document/elements';
import type { DisplayGroup, Rect } from '@/lib/drawing/display-list';
import { compose, placedBox, type Matrix } from '@/lib/drawing/matrix';
import { rectangle } from '@/lib/drawing/path';
import { common, pixelsOver } from '@/lib/editor/geometry/pixel-rect';
import type { Viewport } from '@/lib/editor/session';
import { TypedPicture, type UnderText } from '@/lib/editor/text/typed-picture';
import { inkBounds } from '@/lib/render/ink-bounds';
import type { TextLayout } from '@/lib/text/text-layout';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { OVERLAY_COLORS } from './canvas-overlay';
import { paintPills, type ChipMark } from './chip-marks';
import { useEditorView } from './editor-context';

/** The text itself on a canvas of its own, as large as it is, under the field; what is marked lies beneath its letters. */
export function TypedCanvas({
  element,
  layout,
  canvas,
  pills,
  marked,
}: {
  element: TextElement;
  layout: TextLayout;
  canvas: BrowserCanvasResources;
  pills: readonly ChipMark[];
  marked: readonly Rect[];
}) {
  const { state } = useEditorView();
  const { viewport } = state.session;
  const sheet = useRef<HTMLCanvasElement>(null);
  const [picture] = useState(() => new TypedPicture<CanvasImageSource, Path2D, CanvasRenderingContext2D>());
  useLayoutEffect(() => {
    const context = sheet.current?.getContext('2d');
    if (!sheet.current || !context) return;
    const { id, width, height, opacity } = element;
    const own = { element: id, transform: placedBox(element), opacity, readingOrder: 0, lang: '', width, height };
    const group: DisplayGroup = { ...own, items: [...layout.runs, ...layout.rules] };
    const under = [...pills.map((pill) => underPill(pill, viewport.zoom)), ...marked.map(underMarked)];
    const beneath = under.map((rect) => ({ kind: 'path', path: rectangle(rect.x, rect.y, rect.width, rect.height) }) as const);
    const bounds = inkBounds([{ ...own, items: [...group.items, ...beneath] }], canvas.fonts);
    const { toPixels, emptied } = placeOver(sheet.current, bounds, viewport);
    picture.paint(context, { group, under, toPixels }, canvas, emptied);
  }, [picture, element, layout, canvas, pills, marked, viewport]);
  return <canvas ref={sheet} aria-hidden className="pointer-events-none absolute max-w-none" />;
}

function underPill(pill: ChipMark, zoom: number): UnderText<CanvasRenderingContext2D> {
  return { ...pill, look: pill.state, paint: (context) => paintPills(context, [pill], zoom) };
}

function underMarked(rect: Rect): UnderText<CanvasRenderingContext2D> {
  const paint = (context: CanvasRenderingContext2D) => {
    context.fillStyle = `${OVERLAY_COLORS.accent}40`;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
  };
  return { ...rect, look: 'marked', paint };
}

/** Canvas pixels in whose steps a canvas lies and grows, so that it is not made anew with every letter. */
const STEP = 64;

/**
 * Lays a canvas over what of a part of the page is in sight, with a little around it; gives the map from the page to its pixels, and whether
 * it has been emptied for that.
 */
function placeOver(canvas: HTMLCanvasElement, bounds: Rect | undefined, viewport: Viewport) {
  const ratio = window.devicePixelRatio;
  const scale = viewport.zoom * ratio;
  const toView: Matrix = [scale, 0, 0, scale, viewport.x * ratio, viewport.y * ratio];
  const ink = pixelsOver(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, toView);
  const view = { x: 0, y: 0, width: Math.ceil(viewport.width * ratio), height: Math.ceil(viewport.height * ratio) };
  const part = common({ x: ink.x - 2, y: ink.y - 2, width: ink.width + 4, height: ink.height + 4 }, view);
  const [left, top] = [Math.floor(part.x / STEP) * STEP, Math.floor(part.y / STEP) * STEP];
  const [width, height] = [part.x + part.width - left, part.y + part.height - top].map((end) => Math.ceil(end / STEP) * STEP);
  const emptied = sizeTo(canvas, width ?? 0, height ?? 0);
  const { style } = canvas;
  [style.left, style.top] = [`${left / ratio}px`, `${top / ratio}px`];
  [style.width, style.height] = [`${canvas.width / ratio}px`, `${canvas.height / ratio}px`];
  return { toPixels: compose([1, 0, 0, 1, -left, -top], toView), emptied };
}

/** Gives a canvas its size; true when that has emptied it: its memory is only asked for anew when it has another one. */
function sizeTo(canvas: HTMLCanvasElement, width: number, height: number): boolean {
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  return true;
}
