import type { Rect } from '../drawing/display-list';
import type { Canvas2D } from '../render/paint/canvas';

export type Clearable<Drawable, OutlinePath> = Canvas2D<Drawable, OutlinePath> & {
  clearRect(x: number, y: number, width: number, height: number): void;
};

/** Empties a part of the canvas, given in its pixels, and lets nothing be painted beyond it until the context is restored. */
export function beginPart<Drawable, OutlinePath>(context: Clearable<Drawable, OutlinePath>, { x, y, width, height }: Rect): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.clearRect(x, y, width, height);
}
