import type { PictureKey } from '../../drawing/display-list';
import type { FontBook } from '../../text/font-face';

/**
 * The little of a canvas that painting needs. A browser's `CanvasRenderingContext2D` and `OffscreenCanvasRenderingContext2D`, Konva's
 * native context and `@napi-rs/canvas` all have it. Nothing of a canvas's own text drawing is in it.
 */
export interface Canvas2D<Drawable = unknown, OutlinePath = unknown> {
  readonly canvas: { readonly width: number; readonly height: number };
  globalAlpha: number;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  miterLimit: number;
  imageSmoothingEnabled: boolean;
  imageSmoothingQuality: string;
  save(): void;
  restore(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  getTransform(): {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly f: number;
  };
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(path?: OutlinePath): void;
  fill(path: OutlinePath): void;
  stroke(path: OutlinePath): void;
  setLineDash(lengths: number[]): void;
  drawImage(picture: Drawable, x: number, y: number, width: number, height: number): void;
}

/** The outline-building methods of `Path2D`. */
export interface OutlineBuilder {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

/** What painting needs besides the display list; `Drawable` and `OutlinePath` are the canvas's own kinds of picture and path. */
export interface CanvasResources<Drawable = unknown, OutlinePath extends OutlineBuilder = OutlineBuilder> {
  readonly fonts: FontBook;
  /**
   * The decoded picture, standing as the `PictureInfo` that the page was laid out with says: with orientation 1 upright, with another one
   * as stored, since the display list's matrices turn it. Undefined: not loaded yet; nothing is drawn in its place.
   */
  picture(key: PictureKey): Drawable | undefined;
  /** A new, empty `Path2D`. Give the same function each time: outlines are kept for it. */
  path2d(): OutlinePath;
  /** A new transparent canvas of this many pixels, for a group that is see-through as a whole. */
  createLayer(width: number, height: number): { readonly context: Canvas2D<Drawable, OutlinePath>; readonly drawable: Drawable };
}
