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

/** A picture of a run, and by how many whole pixels the run lies elsewhere than on it. */
interface Placed<Drawable> {
  readonly picture: Picture<Drawable>;
  readonly shift: Point;
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
      const run = before[at];
      const hasOnlyMoved = () => isShifted(run?.groups ?? [], groups) || isShifted(standing(stood, groups), groups);
      const placed =
        stillGood(run?.picture, groups, toPixels, view) ?? (hasOnlyMoved() ? painted(groups, toPixels, view, canvas) : undefined);
      if (placed === undefined) for (const group of groups) paintGroup(context, group, canvas);
      else paintPicture(context, placed, toPixels);
      return { groups, picture: placed?.picture };
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
function standing(stood: readonly DisplayGroup[], groups: readonly DisplayGroup[]): readonly DisplayGroup[] {
  const elements = new Set(groups.map(({ element }) => element));
  return stood.filter(({ element }) => elements.has(element));
}

function isShifted(before: readonly DisplayGroup[], after: readonly DisplayGroup[]): boolean {
  return shiftBetween(before, after) !== undefined;
}

/** A run's picture from before, if the run has only moved and all of it that is seen now is painted. */
function stillGood<Drawable>(
  picture: Picture<Drawable> | undefined,
  groups: readonly DisplayGroup[],
  [scale]: Matrix,
  view: Rect,
): Placed<Drawable> | undefined {
  const moved = picture && shiftBetween(picture.groups, groups);
  if (picture === undefined || moved === undefined) return undefined;
  const shift = { x: Math.round(moved.dx * scale), y: Math.round(moved.dy * scale) };
  const seen = common(picture.ink, { ...view, x: -shift.x, y: -shift.y });
  return isWithin(seen, picture.part) ? { picture, shift } : undefined;
}

/** The picture of a run; undefined when it draws nothing. */
function painted<Drawable, OutlinePath extends OutlineBuilder>(
  groups: readonly DisplayGroup[],
  toPixels: Matrix,
  view: Rect,
  canvas: CanvasResources<Drawable, OutlinePath>,
): Placed<Drawable> | undefined {
  const bounds = inkBounds(groups, canvas.fonts);
  if (bounds === undefined) return undefined;
  const ink = pixelsOver(bounds, toPixels);
  const [across, down] = [Math.ceil(view.width * AROUND), Math.ceil(view.height * AROUND)];
  const around = { x: -across, y: -down, width: view.width + 2 * across, height: view.height + 2 * down };
  const part = common(ink, around);
  const { context, drawable } = canvas.createLayer(Math.max(1, part.width), Math.max(1, part.height));
  context.setTransform(...compose([1, 0, 0, 1, -part.x, -part.y], toPixels));
  for (const group of groups) paintGroup(context, group, canvas);
  return { picture: { groups, ink, part, drawable }, shift: { x: 0, y: 0 } };
}

function paintPicture<Drawable>(
  context: Canvas2D<Drawable>,
  { picture: { part, drawable }, shift }: Placed<Drawable>,
  toPixels: Matrix,
): void {
  if (part.width === 0 || part.height === 0) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(drawable, part.x + shift.x, part.y + shift.y, part.width, part.height);
  context.setTransform(...toPixels);
}
