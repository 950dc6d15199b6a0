import type { DisplayGroup, DisplayItem, Rect } from '../../drawing/display-list';
import type { Matrix } from '../../drawing/matrix';
import { rectangle } from '../../drawing/path';
import { inkBounds } from '../../render/ink-bounds';
import type { CanvasResources, OutlineBuilder } from '../../render/paint/canvas';
import { paintGroup } from '../../render/paint/paint-canvas';
import { common, overlap, pixelsOver, spanOf, widened } from '../geometry/pixel-rect';
import { beginPart, type Clearable } from '../repainted-part';

/** A rectangle beneath the letters, such as what marks a variable; in the text's own points. */
export interface UnderText<Context> extends Rect {
  /** What it looks like: the same word for the same look. */
  readonly look: string;
  /** Paints it where the context maps the text's points. */
  paint(context: Context): void;
}

/** A text as it is to be seen. */
export interface TypedText<Context> {
  readonly group: DisplayGroup;
  readonly under: readonly UnderText<Context>[];
  /** From the page's points to the canvas' pixels; it only scales and moves. */
  readonly toPixels: Matrix;
}

/** Something that is painted, by which it is known again, and the pixels that it may touch. */
interface Piece {
  readonly key: string;
  readonly area: Rect;
}

/**
 * Keeps the picture of a text that is being typed up to date on its canvas. Only the lines that a key has changed are painted anew: a long
 * text takes no longer than a short one.
 */
export class TypedPicture<Drawable, OutlinePath extends OutlineBuilder, Context extends Clearable<Drawable, OutlinePath>> {
  private place = '';
  private pieces: ReadonlyMap<string, Piece> = new Map();

  /** `emptied`: nothing is on the canvas. */
  paint(context: Context, text: TypedText<Context>, canvas: CanvasResources<Drawable, OutlinePath>, emptied: boolean): void {
    const { group, toPixels } = text;
    const { width, height } = context.canvas;
    const place = JSON.stringify([toPixels, group.transform, group.opacity, width, height]);
    const known = place === this.place ? this.pieces : new Map<string, Piece>();
    const under = text.under.map((mark) => ({ mark, piece: underPiece(mark, text, known, canvas) }));
    const items = group.items.map((item) => ({ item, piece: itemPiece(item, text, known, canvas) }));
    const pieces = new Map([...under, ...items].map(({ piece }) => [piece.key, piece]));
    const whole = { x: 0, y: 0, width, height };
    const part = emptied || place !== this.place ? whole : common(whole, changedPart(this.pieces, pieces));
    [this.place, this.pieces] = [place, pieces];
    if (part.width === 0 || part.height === 0) return;
    const isTouched = ({ piece }: { readonly piece: Piece }) => overlap(piece.area, part);
    beginPart(context, part);
    context.setTransform(...toPixels);
    context.save();
    context.transform(...group.transform);
    for (const { mark } of under.filter(isTouched)) mark.paint(context);
    context.restore();
    paintGroup(context, { ...group, items: items.filter(isTouched).map(({ item }) => item) }, canvas);
    context.restore();
  }
}

function itemPiece<Context>(
  item: DisplayItem,
  { group, toPixels }: TypedText<Context>,
  known: ReadonlyMap<string, Piece>,
  canvas: CanvasResources,
): Piece {
  const key = JSON.stringify(item);
  return known.get(key) ?? { key, area: areaOf({ ...group, items: [item] }, toPixels, canvas) };
}

function underPiece<Context>(
  { x, y, width, height, look }: UnderText<Context>,
  { group, toPixels }: TypedText<Context>,
  known: ReadonlyMap<string, Piece>,
  canvas: CanvasResources,
): Piece {
  const key = JSON.stringify([look, x, y, width, height]);
  const items = [{ kind: 'path', path: rectangle(x, y, width, height), fill: '#000000' }] as const;
  return known.get(key) ?? { key, area: areaOf({ ...group, items }, toPixels, canvas) };
}

/** Whole pixels, with those beside them that a soft edge or a thin line around it may touch. */
function areaOf(group: DisplayGroup, toPixels: Matrix, { fonts }: CanvasResources): Rect {
  const bounds = inkBounds([group], fonts);
  if (bounds === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  return widened(pixelsOver(bounds, toPixels), 2);
}

/** The pixels of all that has gone or come. */
function changedPart(before: ReadonlyMap<string, Piece>, now: ReadonlyMap<string, Piece>): Rect {
  const missingIn = (others: ReadonlyMap<string, Piece>) => (piece: Piece) => !others.has(piece.key);
  const changed = [...[...before.values()].filter(missingIn(now)), ...[...now.values()].filter(missingIn(before))].map(({ area }) => area);
  return spanOf(changed);
}
