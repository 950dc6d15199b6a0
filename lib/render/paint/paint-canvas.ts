import { byAlpha, type EvenItems } from '../../drawing/color';
import type { DisplayGroup, DisplayItem, DisplayPage, GlyphRun, PathItem, PictureItem, Rect } from '../../drawing/display-list';
import { compose, type Matrix } from '../../drawing/matrix';
import { trimmedArea } from '../../drawing/page-area';
import { isPaintedOnce } from '../painted-once';
import type { Canvas2D, CanvasResources, OutlineBuilder } from './canvas';
import { outlinePath } from './outline-path';

/**
 * Paints a page where the context's present transform maps points to pixels, its top left corner at the origin; what stands out of the page, or
 * out of another `area` of it, is cut, as it is in a PDF. The same picture as the PDF: glyphs are filled outlines, never the canvas's own text.
 */
export function paintPage<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  page: DisplayPage,
  resources: CanvasResources<Drawable, OutlinePath>,
  area: Rect = trimmedArea(page),
): void {
  context.save();
  context.beginPath();
  context.rect(area.x, area.y, area.width, area.height);
  context.clip();
  for (const group of page.groups) paintGroup(context, group, resources);
  context.restore();
}

/** Paints one group of a page, with the context's transform as for {@link paintPage}; nothing of the context's state is changed. */
export function paintGroup<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  group: DisplayGroup,
  resources: CanvasResources<Drawable, OutlinePath>,
): void {
  if (group.opacity <= 0 || group.items.length === 0) return;
  const toPixels = compose(present(context), group.transform);
  const parts = byAlpha(group.items);
  const [even] = parts;
  if (even !== undefined && parts.length === 1) {
    paintEven(context, { ...even, alpha: even.alpha * group.opacity }, toPixels, resources);
    return;
  }
  const paint = (target: Canvas2D<Drawable, OutlinePath>) => {
    for (const part of parts) paintEven(target, part, toPixels, resources);
  };
  if (group.opacity >= 1) paint(context);
  else paintLayer(context, group.opacity, paint, resources);
}

/** Items made see-through as one: what would shine through itself is painted on a canvas of its own. */
function paintEven<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  { alpha, items }: EvenItems,
  toPixels: Matrix,
  resources: CanvasResources<Drawable, OutlinePath>,
): void {
  if (alpha <= 0) return;
  if (alpha < 1 && !isPaintedOnce({ items })) {
    paintLayer(context, alpha, (layer) => paintItems(layer, items, toPixels, resources), resources);
    return;
  }
  context.save();
  context.globalAlpha *= Math.min(alpha, 1);
  paintItems(context, items, toPixels, resources);
  context.restore();
}

/** Paints on a canvas of its own, and makes that see-through. */
function paintLayer<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  opacity: number,
  paint: (layer: Canvas2D<Drawable, OutlinePath>) => void,
  resources: CanvasResources<Drawable, OutlinePath>,
): void {
  const { width, height } = context.canvas;
  const layer = resources.createLayer(width, height);
  paint(layer.context);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha *= opacity;
  context.drawImage(layer.drawable, 0, 0, width, height);
  context.restore();
}

/** Leaves the transform changed: the caller restores it. */
function paintItems<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  items: readonly DisplayItem[],
  toPixels: Matrix,
  resources: CanvasResources<Drawable, OutlinePath>,
): void {
  for (const item of items) {
    context.setTransform(...toPixels);
    if (item.kind === 'glyphs') paintGlyphs(context, item, toPixels, resources);
    else if (item.kind === 'path') paintPath(context, item, resources);
    else paintPicture(context, item, resources);
  }
}

function paintGlyphs<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  { font, size, color, x, y, glyphs }: GlyphRun,
  toPixels: Matrix,
  { fonts, path2d }: CanvasResources<Drawable, OutlinePath>,
): void {
  const face = fonts.byKey(font);
  if (face === undefined) throw new Error(`font ${font} is not open`);
  const scale = size / face.unitsPerEm;
  context.fillStyle = color;
  for (const glyph of glyphs) {
    const path = face.outline(glyph.id);
    if (path.length === 0) continue;
    context.setTransform(...compose(toPixels, [scale, 0, 0, -scale, x + glyph.x, y + glyph.y]));
    context.fill(outlinePath(path, path2d));
  }
}

function paintPath<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  { path, fill, stroke }: PathItem,
  { path2d }: CanvasResources<Drawable, OutlinePath>,
): void {
  const outline = outlinePath(path, path2d);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(outline);
  }
  if (stroke === undefined || stroke.width <= 0) return;
  context.strokeStyle = stroke.color;
  context.lineWidth = stroke.width;
  context.lineCap = stroke.cap;
  // PDF's defaults; a canvas given by someone else may have others set.
  context.lineJoin = 'miter';
  context.miterLimit = 10;
  context.setLineDash([...(stroke.dash ?? [])]);
  context.stroke(outline);
}

function paintPicture<Drawable, OutlinePath extends OutlineBuilder>(
  context: Canvas2D<Drawable, OutlinePath>,
  { picture, matrix, clip }: PictureItem,
  resources: CanvasResources<Drawable, OutlinePath>,
): void {
  const drawable = resources.picture(picture);
  if (drawable === undefined) return;
  context.save();
  if (clip) context.clip(outlinePath(clip, resources.path2d));
  context.transform(...matrix);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(drawable, 0, 0, 1, 1);
  context.restore();
}

function present(context: Pick<Canvas2D, 'getTransform'>): Matrix {
  const { a, b, c, d, e, f } = context.getTransform();
  return [a, b, c, d, e, f];
}
