import type { DisplayGroup, DisplayPage, Rect } from '../drawing/display-list';
import { IDENTITY } from '../drawing/matrix';
import { areaWithBleed } from '../drawing/page-area';
import { inkBounds } from '../render/ink-bounds';
import { remembered } from '../remembered';
import type { CanvasResources, OutlineBuilder } from '../render/paint/canvas';
import { paintPage } from '../render/paint/paint-canvas';
import type { FontBook } from '../text/font-face';
import { CarriedRuns } from './carried-runs';
import { mappedBounds } from './geometry/box';
import { common, overlap, pixelsOver, spanOf, widened } from './geometry/pixel-rect';
import { beginPart, type Clearable } from './repainted-part';
import type { Viewport } from './session';

/** Something over all that is on a page, such as the lines under a text's variables; the same object for as long as it looks the same. */
export interface OverPage<Context> {
  /** Points of the page. */
  readonly area: Rect;
  /** Paints it where the context maps points of the page. `zoom`: CSS pixels a point. */
  paint(context: Context, zoom: number): void;
}

/** What painting needs, with further canvases of the same kind. */
interface OwnResources<
  Drawable,
  OutlinePath extends OutlineBuilder,
  Context extends Clearable<Drawable, OutlinePath>,
> extends CanvasResources<Drawable, OutlinePath> {
  createLayer(width: number, height: number): { readonly context: Context; readonly drawable: Drawable };
}

/** What is to be seen of a page. */
export interface SeenSheet<Drawable, OutlinePath extends OutlineBuilder, Context extends Clearable<Drawable, OutlinePath>> {
  /** Paints what lies under everything, all over the canvas; the same object for as long as it looks the same. */
  readonly base: { paint(context: Context): void };
  /** A group is the same object for as long as it looks the same. */
  readonly content: DisplayPage;
  /** Ids of the elements that change with every frame. */
  readonly changing: ReadonlySet<string>;
  readonly over: readonly OverPage<Context>[];
  /** Another view is another object. */
  readonly viewport: Viewport;
  readonly canvas: OwnResources<Drawable, OutlinePath, Context>;
}

type Piece<Context> = DisplayGroup | OverPage<Context>;

/** What is on the canvas, in its pixels. */
interface Painted {
  /** What stays, from the lowest to the highest, and the pixels that each of it may touch. */
  readonly staying: ReadonlyMap<object, Rect>;
  /** The pixels of what changes with every frame. */
  readonly changing: Rect;
  /** All groups, as they are seen. */
  readonly groups: readonly DisplayGroup[];
}

/** A picture as large as the canvas, and what is painted on it. */
interface Picture<Drawable> {
  readonly of: readonly object[];
  /** Undefined: there is nothing to show. */
  readonly drawable: Drawable | undefined;
}

/**
 * Keeps the picture of a page up to date on one canvas, which nothing else may empty. Only the part that changes is painted anew; while
 * elements change with every frame, what lies under and over them is shown by pictures that are made once.
 */
export class SheetPainter<Drawable, OutlinePath extends OutlineBuilder, Context extends Clearable<Drawable, OutlinePath>> {
  private readonly carried = new CarriedRuns<Drawable, OutlinePath>();
  private place: readonly unknown[] = [];
  private areas = new WeakMap<object, Rect>();
  /** By a group's items, in its own coordinates; for each set of fonts. */
  private readonly inks = remembered<FontBook, WeakMap<object, { readonly bounds: Rect | undefined }>>(() => new WeakMap());
  private painted: Painted | undefined;
  private patched = false;
  private under: Picture<Drawable> | undefined;
  private above: Picture<Drawable> | undefined;

  /** Whether what is on the canvas was painted at several times: along the edges of the parts letters may be a shade off. */
  get isPatched(): boolean {
    return this.patched;
  }

  /** The next picture is painted as a whole. */
  startAnew(): void {
    this.painted = this.under = this.above = undefined;
  }

  /** The context maps CSS pixels of the view. */
  paint(context: Context, sheet: SeenSheet<Drawable, OutlinePath, Context>): void {
    const { content, changing, over, viewport, canvas } = sheet;
    const { width, height } = context.canvas;
    const ratio = context.getTransform().a;
    this.startAnewElsewhere([
      context.canvas,
      width,
      height,
      ratio,
      sheet.base,
      viewport,
      canvas,
      content.width,
      content.height,
      content.bleed,
    ]);
    const [below, between, above] = inThree(content.groups, changing);
    const areaOf = (piece: Piece<Context>) => this.areaOf(piece, sheet, ratio);
    const now: Painted = {
      staying: new Map([...below, ...above, ...over].map((piece) => [piece, areaOf(piece)])),
      // Others with each frame: not worth being kept.
      changing: spanOf(between.map((group) => this.measured(group, sheet, ratio))),
      groups: content.groups,
    };
    const whole = { x: 0, y: 0, width, height };
    const part = this.painted === undefined ? whole : common(whole, changedPart(this.painted, now) ?? whole);
    const stood = this.painted?.groups;
    this.patched = this.painted !== undefined && (this.patched || part.width * part.height > 0);
    this.painted = now;
    if (part.width === 0 || part.height === 0) return;
    beginPart(context, part);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (between.length === 0) {
      const isTouched = (piece: Piece<Context>) => overlap(areaOf(piece), part);
      const done = this.paintLowest(context, below, sheet);
      paintPieces(context, below.slice(done).filter(isTouched), over.filter(isTouched), sheet);
    } else {
      this.paintUnder(context, below, sheet);
      this.carried.paint(context, { ...content, groups: between }, changing, viewport, canvas, stood);
      this.paintAbove(context, above, sheet);
    }
    context.restore();
  }

  /** Nothing that was painted for another canvas, view, size or background is of use. */
  private startAnewElsewhere(place: readonly unknown[]): void {
    if (place.every((part, at) => part === this.place[at])) return;
    this.place = place;
    this.areas = new WeakMap();
    this.startAnew();
  }

  private areaOf(piece: Piece<Context>, sheet: SeenSheet<Drawable, OutlinePath, Context>, ratio: number): Rect {
    let area = this.areas.get(piece);
    if (area === undefined) this.areas.set(piece, (area = this.measured(piece, sheet, ratio)));
    return area;
  }

  private measured(
    piece: Piece<Context>,
    { viewport: { zoom, x, y }, canvas }: SeenSheet<Drawable, OutlinePath, Context>,
    ratio: number,
  ): Rect {
    const bounds = 'items' in piece ? this.boundsOf(piece, canvas) : piece.area;
    const pixels = bounds && pixelsOver(bounds, [zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio]);
    // A soft edge, a thin line around it, and a picture of it put on whole pixels may touch those beside.
    return pixels === undefined ? NOWHERE : widened(pixels, Math.ceil(2 * ratio));
  }

  /** What a group draws is measured once, wherever it is moved. */
  private boundsOf({ items, transform, ...group }: DisplayGroup, { fonts }: CanvasResources): Rect | undefined {
    const inks = this.inks(fonts);
    let ink = inks.get(items);
    if (ink === undefined) inks.set(items, (ink = { bounds: inkBounds([{ ...group, items, transform: IDENTITY }], fonts) }));
    return ink.bounds && mappedBounds(transform, [ink.bounds]);
  }

  /** Shows what the picture under a drag that has just ended still has of these groups; returns how many of the lowest that are. */
  private paintLowest(context: Context, groups: readonly DisplayGroup[], sheet: SeenSheet<Drawable, OutlinePath, Context>): number {
    const { under } = this;
    if (under !== undefined && isOf(under, groups.slice(0, under.of.length))) {
      show(context, under);
      return under.of.length;
    }
    sheet.base.paint(context);
    return 0;
  }

  private paintUnder(context: Context, groups: readonly DisplayGroup[], sheet: SeenSheet<Drawable, OutlinePath, Context>): void {
    if (groups.length === 0) return sheet.base.paint(context);
    if (!isOf(this.under, groups)) {
      const paint = (own: Context) => {
        sheet.base.paint(own);
        paintPieces(own, groups, [], sheet);
      };
      this.under = { of: groups, drawable: pictureOn(context, paint, sheet) };
    }
    show(context, this.under);
  }

  private paintAbove(context: Context, groups: readonly DisplayGroup[], sheet: SeenSheet<Drawable, OutlinePath, Context>): void {
    const of = [...groups, ...sheet.over];
    if (!isOf(this.above, of)) {
      const paint = (own: Context) => paintPieces(own, groups, sheet.over, sheet);
      this.above = { of, drawable: of.length === 0 ? undefined : pictureOn(context, paint, sheet) };
    }
    show(context, this.above);
  }
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** What lies under the changing elements, they themselves with all that lies between them, and what lies over them. */
function inThree(
  groups: readonly DisplayGroup[],
  changing: ReadonlySet<string>,
): readonly [below: readonly DisplayGroup[], between: readonly DisplayGroup[], above: readonly DisplayGroup[]] {
  const isChanging = ({ element }: DisplayGroup) => changing.has(element);
  const first = changing.size === 0 ? -1 : groups.findIndex(isChanging);
  if (first < 0) return [groups, [], []];
  const end = groups.findLastIndex(isChanging) + 1;
  return [groups.slice(0, first), groups.slice(first, end), groups.slice(end)];
}

/** The pixels of all that has gone, come or changes with every frame; undefined when what stays lies over each other otherwise. */
function changedPart(before: Painted, now: Painted): Rect | undefined {
  const kept = [...before.staying.keys()].filter((piece) => now.staying.has(piece));
  const known = [...now.staying.keys()].filter((piece) => before.staying.has(piece));
  if (kept.some((piece, at) => piece !== known[at])) return undefined;
  const missingIn = (others: ReadonlyMap<object, Rect>) => (entry: readonly [object, Rect]) => !others.has(entry[0]);
  const changed = [...[...before.staying].filter(missingIn(now.staying)), ...[...now.staying].filter(missingIn(before.staying))];
  return spanOf([before.changing, now.changing, ...changed.map(([, area]) => area)]);
}

/** Where the context maps CSS pixels of the view. */
function paintPieces<Drawable, OutlinePath extends OutlineBuilder, Context extends Clearable<Drawable, OutlinePath>>(
  context: Context,
  groups: readonly DisplayGroup[],
  over: readonly OverPage<Context>[],
  { content, viewport: { zoom, x, y }, canvas }: SeenSheet<Drawable, OutlinePath, Context>,
): void {
  context.save();
  context.transform(zoom, 0, 0, zoom, x, y);
  paintPage(context, { ...content, groups }, canvas, areaWithBleed(content));
  for (const piece of over) piece.paint(context, zoom);
  context.restore();
}

/** A picture as large as the canvas of a context; `paint` is given one that maps the same. */
function pictureOn<Drawable, OutlinePath extends OutlineBuilder, Context extends Clearable<Drawable, OutlinePath>>(
  like: Context,
  paint: (context: Context) => void,
  { canvas }: SeenSheet<Drawable, OutlinePath, Context>,
): Drawable {
  const { context, drawable } = canvas.createLayer(like.canvas.width, like.canvas.height);
  const { a, d } = like.getTransform();
  context.setTransform(a, 0, 0, d, 0, 0);
  paint(context);
  return drawable;
}

function isOf(picture: Picture<unknown> | undefined, of: readonly object[]): picture is Picture<unknown> {
  return picture?.of.length === of.length && picture.of.every((piece, at) => piece === of[at]);
}

function show<Drawable>(context: Clearable<Drawable, unknown>, { drawable }: Picture<Drawable>): void {
  const { width, height } = context.canvas;
  if (drawable === undefined) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(drawable, 0, 0, width, height);
  context.restore();
}
