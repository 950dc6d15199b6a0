import { createCanvas, Path2D, type Canvas, type Image } from '@napi-rs/canvas';
import type { DisplayPage, PictureKey } from '@/lib/drawing/display-list';
import type { CanvasResources } from '@/lib/render/paint/canvas';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { FontBook } from '@/lib/text/font-face';
import type { Raster } from '../readers/raster';

const path2d = () => new Path2D();

export function nodeCanvasResources(
  fonts: FontBook,
  pictures: ReadonlyMap<PictureKey, Image> = new Map(),
): CanvasResources<Image | Canvas, Path2D> {
  return {
    fonts,
    picture: (key) => pictures.get(key),
    path2d,
    createLayer(width, height) {
      const canvas = createCanvas(width, height);
      return { context: canvas.getContext('2d'), drawable: canvas };
    },
  };
}

/** A page as the canvas painter draws it. */
export function canvasRaster(page: DisplayPage, dpi: number, resources: CanvasResources<Image | Canvas, Path2D>): Raster {
  const scale = dpi / 72;
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  paintPage(context, page, resources);
  return {
    width: canvas.width,
    height: canvas.height,
    pixels: new Uint8Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer),
  };
}
