import type { DisplayGroup, DisplayPage, Rect } from '../drawing/display-list';
import { compose, type Matrix } from '../drawing/matrix';
import { areaWithBleed } from '../drawing/page-area';
import { shiftBetween } from '../drawing/shift-between';
import { inkBounds } from '../render/ink-bounds';
import type { Canvas2D, CanvasResources, OutlineBuilder } from '../render/paint/canvas';
import { paintGroup } from '../render/paint/paint-canvas';
import type { Point } from './geometry/box';
import { common, isWithin, pixelsOver } from './geometry/pixel-rect';
import type { Viewport } from './session';

/** Neighbours in z-order that all move, or all stay. */
interface Run<Drawable> {
  readonly groups: readonly DisplayGroup[];
  readonly picture: Picture<Drawable> | undefined;
}

/** A run as it was painted once. Places are canvas pixels of the view at that time. */
interface Picture<Drawable> {
  readonly groups: readonly DisplayGroup[];
  /** All that the run draws, and the part of it that is painted. */
  readonly ink: Rect;
  readonly part: Rect;
  readonly drawable: Drawable;
}

/** Of the view's size: how far around what is seen a picture reaches, so that it seldom has to be painted again. */
const AROUND = 0.5;

/**
 * Paints what is carried about with the pointer, and what lies between. A run of elements that is seen to move as a whole is shown by a
 * picture of it, on whole pixels, until something else about it changes; any other is painted itself.
 */
export class CarriedRuns<Drawable, OutlinePath extends OutlineBuilder> {
  private runs: readonly Run<Drawable>[] = [];
  private viewport: Viewport | undefined;
  private canvas: CanvasResources<Drawable, OutlinePath> | undefined;

  /**
   * The context maps CSS pixels of the view. Ids of what moves in `moving`; another view is another object. `stood`: the groups as they were
   * seen before this.
   */
  paint(
    context: Canvas2D<Drawable, OutlinePath>,
    page: DisplayPage,
    moving: ReadonlySet<string>,
    viewport: Viewport,
    canvas: CanvasResources<Drawable, OutlinePath>,
    stood: readonly DisplayGroup[] = [],
  ): void {
    const before = this.viewport === viewport && this.canvas === canvas ? this.runs : [];
    [this.viewport, this.canvas] = [viewport, canvas];
    const ratio = context.getTransform().a;
    const scale = viewport.zoom * ratio;
    const toPixels: Matrix = [scale, 0, 0, scale, viewport.x * ratio, viewport.y * ratio];
    const view = { x: 0, y: 0, width: context.canvas.width, height: context.canvas.height };
    context.save();
    context.setTransform(...toPixels);
    context.beginPath();
    const area = areaWithBleed(page);
    context.rect(area.x, area.y, area.width, area.height);
    context.clip();
    this.runs = runsOf(page.groups, moving).map((groups, at) => {
      const known = [before[at], standing(stood, groups)].find((run) => run && shiftBetween(run.groups, groups) !== undefined);
      const picture = known && pictureOf(known, groups, toPixels, view, canvas);
      if (picture === undefined) for (const group of groups) paintGroup(context, group, canvas);
      else paintPicture(context, picture, groups, toPixels);
      return { groups, picture };
    });
    context.restore();
  }
}

function runsOf(groups: readonly DisplayGroup[], moving: ReadonlySet<string>): readonly (readonly DisplayGroup[])[] {
  const runs: DisplayGroup[][] = [];
  let moved: boolean | undefined;
  for (const group of groups) {
    const run = moving.has(group.element) === moved ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([group]);
    else run.push(group);
    moved = moving.has(group.element);
  }
  return runs;
}

/** A run's elements as they stood before. */
function standing(stood: readonly DisplayGroup[], groups: readonly DisplayGroup[]): Run<never> | undefined {
  if (stood.length === 0) return undefined;
  const elements = new Set(groups.map(({ element }) => element));
  return { groups: stood.filter(({ element }) => elements.has(element)), picture: undefined };
}

/** The picture to show a run by that has only moved; undefined when it draws nothing. */
function pictureOf<Drawable, OutlinePath extends OutlineBuilder>(
  { picture }: Run<Drawable>,
  groups: readonly DisplayGroup[],
  toPixels: Matrix,
  view: Rect,
  canvas: CanvasResources<Drawable, OutlinePath>,
): Picture<Drawable> | undefined {
  const shift = picture && pixelShift(picture, groups, toPixels);
  if (picture === undefined || shift === undefined) return painted(groups, toPixels, view, canvas);
  const seen = common(picture.ink, { ...view, x: -shift.x, y: -shift.y });
  return isWithin(seen, picture.part) ? picture : painted(groups, toPixels, view, canvas);
}

function painted<Drawable, OutlinePath extends OutlineBuilder>(
  groups: readonly DisplayGroup[],
  toPixels: Matrix,
  view: Rect,
  canvas: CanvasResources<Drawable, OutlinePath>,
): Picture<Drawable> | undefined {
  const bounds = inkBounds(groups, canvas.fonts);
  if (bounds === undefined) return undefined;
  const ink = pixelsOver(bounds, toPixels);
  const [across, down] = [Math.ceil(view.width * AROUND), Math.ceil(view.height * AROUND)];
  const around = { x: -across, y: -down, width: view.width + 2 * across, height: view.height + 2 * down };
  const part = common(ink, around);
  const { context, drawable } = canvas.createLayer(Math.max(1, part.width), Math.max(1, part.height));
  context.setTransform(...compose([1, 0, 0, 1, -part.x, -part.y], toPixels));
  for (const group of groups) paintGroup(context, group, canvas);
  return { groups, ink, part, drawable };
}

function paintPicture<Drawable>(
  context: Canvas2D<Drawable>,
  picture: Picture<Drawable>,
  groups: readonly DisplayGroup[],
  toPixels: Matrix,
): void {
  const { part, drawable } = picture;
  const shift = pixelShift(picture, groups, toPixels);
  if (part.width === 0 || part.height === 0 || shift === undefined) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(drawable, part.x + shift.x, part.y + shift.y, part.width, part.height);
  context.setTransform(...toPixels);
}

/** By how many whole pixels a run lies elsewhere than on its picture. */
function pixelShift(picture: Pick<Picture<unknown>, 'groups'>, groups: readonly DisplayGroup[], [scale]: Matrix): Point | undefined {
  const shift = shiftBetween(picture.groups, groups);
  return shift && { x: Math.round(shift.dx * scale), y: Math.round(shift.dy * scale) };
}
