import type { Page } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import type { CroppedPicture } from '@/lib/editor/crop/cropped-picture';
import { cornersOf, type Box, type Point } from '@/lib/editor/geometry/box';
import { frameOf, gripsOf, type Frame } from '@/lib/editor/geometry/handles';
import { SAFE_MARGIN } from '@/lib/editor/pointer/snapping-of';
import type { PointerTraces } from '@/lib/editor/pointer/pointer-tool';
import type { Viewport } from '@/lib/editor/session';
import { fromPoints, toPoints } from '@/lib/units';
import type { SnapDistance, SnapGuide } from '@/lib/editor/snapping/snap';
import { formattedNumber } from './formatted-number';

/** What lies over the page: frames, handles, guides. Everything keeps its size on the screen whatever the zoom. */
export interface OverlayContents {
  readonly page: Page;
  readonly selected: readonly PageElement[];
  readonly viewport: Viewport;
  readonly traces: PointerTraces;
  /** Frames without handles while something is moved or typed in; of several that are moved only the one around them all. */
  readonly busy: boolean;
  /** What of the frame is told beside it while it is dragged. */
  readonly told: 'place' | 'size' | undefined;
  /** The page's unit, as people write it. */
  readonly unit: string;
  /** The image whose picture is being cropped, and the painter's own instructions for all of its picture. */
  readonly cropped: CroppedPicture | undefined;
  readonly paintWhole: (context: CanvasRenderingContext2D) => void;
  /** The page's guides and its safe area are in sight. */
  readonly rulers: boolean;
  readonly colors: OverlayColors;
  readonly locale: string;
}

export interface OverlayColors {
  readonly accent: string;
  readonly guide: string;
  /** Distances that are asked for. */
  readonly measure: string;
  /** The page's own guides, and the edge of its safe area. */
  readonly line: string;
  readonly surface: string;
}

/** Frames and guides are the same on light and dark screens: they lie on the page, which has colours of its own. */
export const OVERLAY_COLORS: OverlayColors = {
  accent: '#5b57e0',
  guide: '#e0338a',
  measure: '#d92d20',
  line: '#0891b2',
  surface: '#ffffff',
};

const HANDLE = 9;
/** Digits behind the point of lengths. */
const DIGITS = 1;
const FONT = '11px "Inter Variable", system-ui, sans-serif';

export function paintOverlay(context: CanvasRenderingContext2D, contents: OverlayContents): void {
  const { selected, viewport, traces, busy, colors } = contents;
  const place = ({ x, y }: Point): Point => ({ x: x * viewport.zoom + viewport.x, y: y * viewport.zoom + viewport.y });
  context.save();
  if (contents.rulers) paintPageLines(context, contents, place);
  context.lineWidth = 1.25;
  context.strokeStyle = colors.accent;
  if (selected.length > 1 && contents.told !== 'place') paintFrames(context, selected, place, 0.45);
  const frame = frameOf(selected);
  if (contents.cropped !== undefined) paintCrop(context, contents, contents.cropped, place);
  else if (frame !== undefined) {
    paintFrames(context, [frame], place, 1);
    const movable = frameOf(selected.filter(({ locked }) => !locked));
    if (!busy && movable !== undefined) paintGrips(context, movable, viewport, place, colors);
  }
  if (traces.measured !== null) paintMeasured(context, traces.measured, place, colors);
  for (const guide of traces.guides) paintGuide(context, guide, place, colors);
  for (const distance of traces.distances) paintDistance(context, distance, place, contents);
  if (traces.marquee) paintMarquee(context, { ...traces.marquee, rotation: 0 }, place);
  if (frame !== undefined) paintTold(context, contents, frame, below(frame, place));
  context.restore();
}

/** Where the frame lies, how large it is or how far it is turned, while that changes. */
function paintTold(
  context: CanvasRenderingContext2D,
  { told, traces, page, unit, colors, locale }: OverlayContents,
  frame: Box,
  at: Point,
): void {
  const length = (points: number) => formattedNumber(locale, fromPoints(points, page.unit), DIGITS);
  if (traces.angle !== null) paintLabel(context, `${Math.round(traces.angle)}°`, at, colors.accent);
  else if (told === 'place') paintLabel(context, `X ${length(frame.x)}   Y ${length(frame.y)} ${unit}`, at, colors.accent);
  else if (told === 'size') paintLabel(context, `${length(frame.width)} × ${length(frame.height)} ${unit}`, at, colors.accent);
}

/** All of the picture, pale where it is cut off; the frame over it with its handles. */
function paintCrop(
  context: CanvasRenderingContext2D,
  { viewport, colors, paintWhole }: OverlayContents,
  { whole, shown }: CroppedPicture,
  place: (point: Point) => Point,
): void {
  context.save();
  context.beginPath();
  for (const box of [whole, shown]) outline(context, box, place);
  context.clip('evenodd');
  context.translate(viewport.x, viewport.y);
  context.scale(viewport.zoom, viewport.zoom);
  paintWhole(context);
  context.restore();
  paintFrames(context, [whole], place, 0.45);
  paintFrames(context, [shown], place, 1);
  const frame = { ...shown, widthOnly: false };
  paintGrips(context, frame, viewport, place, colors, false);
}

/** What a person has put there to lay elements along, over the whole view, and what printers want free. */
function paintPageLines(
  context: CanvasRenderingContext2D,
  { page, viewport, colors }: OverlayContents,
  place: (point: Point) => Point,
): void {
  const margin = toPoints(SAFE_MARGIN, 'mm');
  context.strokeStyle = colors.line;
  context.lineWidth = 1;
  for (const at of page.guides.x.map((x) => place({ x, y: 0 }).x)) line(context, { x: at, y: 0 }, { x: at, y: viewport.height });
  for (const at of page.guides.y.map((y) => place({ x: 0, y }).y)) line(context, { x: 0, y: at }, { x: viewport.width, y: at });
  if (Math.min(page.width, page.height) <= 2 * margin) return;
  const [from, to] = [place({ x: margin, y: margin }), place({ x: page.width - margin, y: page.height - margin })];
  context.setLineDash([2, 4]);
  context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  context.setLineDash([]);
}

/** Adds a box's edge to the path. */
function outline(context: CanvasRenderingContext2D, box: Box, place: (point: Point) => Point): void {
  for (const [at, corner] of cornersOf(box).map(place).entries()) {
    if (at === 0) context.moveTo(corner.x, corner.y);
    else context.lineTo(corner.x, corner.y);
  }
  context.closePath();
}

/** All in one stroke: hundreds of them are painted anew with each move. */
function paintFrames(context: CanvasRenderingContext2D, boxes: readonly Box[], place: (point: Point) => Point, alpha: number): void {
  context.globalAlpha = alpha;
  context.beginPath();
  for (const box of boxes) outline(context, box, place);
  context.stroke();
  context.globalAlpha = 1;
}

/** What the distance to is told. */
function paintMeasured(context: CanvasRenderingContext2D, box: Box, place: (point: Point) => Point, colors: OverlayColors): void {
  context.save();
  context.strokeStyle = colors.measure;
  context.beginPath();
  outline(context, box, place);
  context.stroke();
  context.restore();
}

function paintMarquee(context: CanvasRenderingContext2D, box: Box, place: (point: Point) => Point): void {
  context.beginPath();
  outline(context, box, place);
  context.fillStyle = 'rgb(91 87 224 / 0.1)';
  context.fill();
  context.stroke();
}

function paintGrips(
  context: CanvasRenderingContext2D,
  frame: Frame,
  viewport: Viewport,
  place: (point: Point) => Point,
  colors: OverlayColors,
  turns = true,
): void {
  context.fillStyle = colors.surface;
  for (const { grip, at } of gripsOf(frame, viewport.zoom)) {
    if (grip === 'rotate' && !turns) continue;
    const { x, y } = place(at);
    context.beginPath();
    if (grip === 'rotate') context.arc(x, y, HANDLE / 2 + 1, 0, Math.PI * 2);
    else context.roundRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE, grip.length === 2 ? 2 : HANDLE / 2);
    context.fill();
    context.stroke();
  }
}

function paintGuide(context: CanvasRenderingContext2D, guide: SnapGuide, place: (point: Point) => Point, colors: OverlayColors): void {
  const [from, to] =
    guide.axis === 'x'
      ? [place({ x: guide.at, y: guide.from }), place({ x: guide.at, y: guide.to })]
      : [place({ x: guide.from, y: guide.at }), place({ x: guide.to, y: guide.at })];
  context.save();
  context.strokeStyle = colors.guide;
  context.lineWidth = 1;
  if (guide.kind !== 'element') context.setLineDash([4, 3]);
  line(context, from, to);
  context.restore();
}

function paintDistance(
  context: CanvasRenderingContext2D,
  distance: SnapDistance,
  place: (point: Point) => Point,
  { colors, locale }: OverlayContents,
): void {
  const across = distance.axis === 'x';
  const from = place(across ? { x: distance.from, y: distance.at } : { x: distance.at, y: distance.from });
  const to = place(across ? { x: distance.to, y: distance.at } : { x: distance.at, y: distance.to });
  const color = distance.kind === 'measured' ? colors.measure : colors.guide;
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 1;
  line(context, from, to);
  for (const end of [from, to]) {
    const tick = across ? { x: 0, y: 4 } : { x: 4, y: 0 };
    line(context, { x: end.x - tick.x, y: end.y - tick.y }, { x: end.x + tick.x, y: end.y + tick.y });
  }
  context.restore();
  const text = formattedNumber(locale, distance.millimetres, DIGITS);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  paintLabel(context, text, across ? { x: middle.x, y: middle.y + 6 } : { x: middle.x + 20, y: middle.y - 8 }, color);
}

function paintLabel(context: CanvasRenderingContext2D, text: string, at: Point, color: string): void {
  context.save();
  context.font = FONT;
  const width = widthOf(context, text) + 10;
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y, width, 17, 4);
  context.fill();
  context.fillStyle = '#ffffff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, at.x, at.y + 9);
  context.restore();
}

/** CSS pixels of each sign of the labels: measuring a whole label with each move takes as long as painting it. */
const signWidths = new Map<string, number>();

/** The text's width in {@link FONT}, which is the context's: numbers and units, whose signs stand side by side as they are. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  let width = 0;
  for (const sign of text) {
    const known = signWidths.get(sign) ?? context.measureText(sign).width;
    signWidths.set(sign, known);
    width += known;
  }
  return width;
}

function line(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** Under the middle of a frame. */
function below(frame: Box, place: (point: Point) => Point): Point {
  const corners = cornersOf(frame).map(place);
  const xs = corners.map(({ x }) => x);
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: Math.max(...corners.map(({ y }) => y)) + 10 };
}
