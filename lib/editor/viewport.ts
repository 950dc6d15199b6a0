import type { Rect } from '../drawing/display-list';
import type { Point } from './geometry/box';
import type { Viewport } from './session';

/** CSS pixels a point at 100 %: a CSS pixel is 1/96 inch. */
export const FULL_SIZE = 96 / 72;

/** 10 % to 800 %. */
const LEAST = 0.1 * FULL_SIZE;
const MOST = 8 * FULL_SIZE;
/** CSS pixels left free around what is fitted. */
const MARGIN = 48;

/** Where a place in the view (CSS pixels from its corner) lies on the page, in points. */
export function toPage({ zoom, x, y }: Viewport, view: Point): Point {
  return { x: (view.x - x) / zoom, y: (view.y - y) / zoom };
}

/** Zooms to so many pixels a point; what lies under `still` (in the view) stays under it. */
export function zoomedAt(viewport: Viewport, zoom: number, still: Point = middleOf(viewport)): Viewport {
  const kept = Math.min(MOST, Math.max(LEAST, zoom));
  const page = toPage(viewport, still);
  return { ...viewport, zoom: kept, x: still.x - page.x * kept, y: still.y - page.y * kept };
}

/** Shows all of a rectangle of the page, in the middle of the view. An unmeasured view stays as it is. */
export function fittedTo(viewport: Viewport, rect: Rect): Viewport {
  const { width, height } = viewport;
  if (width === 0 || height === 0) return viewport;
  const margin = Math.min(MARGIN, width / 8, height / 8);
  const across = (width - 2 * margin) / Math.max(rect.width, 1);
  const zoom = Math.min(MOST, Math.max(LEAST, Math.min(across, (height - 2 * margin) / Math.max(rect.height, 1))));
  return { ...viewport, zoom, x: width / 2 - (rect.x + rect.width / 2) * zoom, y: height / 2 - (rect.y + rect.height / 2) * zoom };
}

/** Shows a page as wide as the view, from its upper edge on. An unmeasured view stays as it is. */
export function fittedAcross(viewport: Viewport, page: { readonly width: number }): Viewport {
  if (viewport.width === 0) return viewport;
  const margin = Math.min(MARGIN, viewport.width / 8);
  const zoom = Math.min(MOST, Math.max(LEAST, (viewport.width - 2 * margin) / Math.max(page.width, 1)));
  return { ...viewport, zoom, x: (viewport.width - page.width * zoom) / 2, y: margin };
}

/** Two places of the view at a time, as two fingers hold them. */
export type Pinch = readonly [Point, Point];

/** What two fingers hold goes with them: pushed about, and zoomed as they part. */
export function pinched(viewport: Viewport, before: Pinch, after: Pinch): Viewport {
  const [from, to] = [between(before), between(after)];
  const apart = ([one, other]: Pinch) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  const zoomed = zoomedAt(viewport, (viewport.zoom * apart(after)) / apart(before), from);
  return { ...zoomed, x: zoomed.x + to.x - from.x, y: zoomed.y + to.y - from.y };
}

function between([one, other]: Pinch): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

/** The view with the page's corner on a whole pixel of a screen that has so many to a CSS pixel: its edges are sharp there, as in a file. */
export function onWholePixels(viewport: Viewport, pixelRatio: number): Viewport {
  const [x, y] = [viewport.x, viewport.y].map((at) => Math.round(at * pixelRatio) / pixelRatio);
  return { ...viewport, x: x ?? 0, y: y ?? 0 };
}

/** The next of the usual steps up or down. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8].map((step) => step * FULL_SIZE);
  const further = direction === 1 ? steps.find((step) => step > zoom * 1.001) : steps.findLast((step) => step < zoom * 0.999);
  return further ?? zoom;
}

/** Whether all of a rectangle of the page is in the view. */
export function showsAll({ zoom, x, y, width, height }: Viewport, rect: Rect): boolean {
  const [left, top] = [x + rect.x * zoom, y + rect.y * zoom];
  return left >= 0 && top >= 0 && left + rect.width * zoom <= width && top + rect.height * zoom <= height;
}

function middleOf({ width, height }: Viewport): Point {
  return { x: width / 2, y: height / 2 };
}
