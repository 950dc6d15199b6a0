import type { DisplayPage, Rect } from '@/lib/drawing/display-list';
import { areaWithBleed } from '@/lib/drawing/page-area';
import type { Viewport } from '@/lib/editor/session';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from '../preview/browser-canvas';

/**
 * The sheet with its background as one sees it in a view, painted once: it is mostly a large photograph, which is not scaled down anew
 * when something on it changes, and which on a canvas of its own would cost time in every frame.
 */
export class SheetPicture {
  private readonly sheet: DisplayPage;
  private readonly viewport: Viewport;
  private readonly canvas: BrowserCanvasResources;
  private painted: { readonly drawable: CanvasImageSource; readonly width: number; readonly height: number } | undefined;

  constructor(sheet: DisplayPage, viewport: Viewport, canvas: BrowserCanvasResources) {
    this.sheet = sheet;
    this.viewport = viewport;
    this.canvas = canvas;
  }

  /** The context maps CSS pixels of the view. */
  paint(context: CanvasRenderingContext2D): void {
    const { width, height } = context.canvas;
    if (this.painted?.width !== width || this.painted.height !== height) {
      const { context: own, drawable } = this.canvas.createLayer(width, height);
      own.setTransform(context.getTransform());
      const { x, y, zoom } = this.viewport;
      own.transform(zoom, 0, 0, zoom, x, y);
      const area = areaWithBleed(this.sheet);
      paintSheetShadow(own, area, zoom);
      paintPage(own, this.sheet, this.canvas, area);
      this.painted = { drawable, width, height };
    }
    context.save();
    context.resetTransform();
    context.drawImage(this.painted.drawable, 0, 0);
    context.restore();
  }
}

/** The sheet lies a little above the desk, the same at every zoom. */
function paintSheetShadow(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, zoom: number): void {
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 0.22)';
  context.shadowBlur = 18;
  context.shadowOffsetY = 4;
  context.fillStyle = '#ffffff';
  context.fillRect(x, y, width, height);
  context.restore();
  context.strokeStyle = 'rgb(0 0 0 / 0.08)';
  context.lineWidth = 1 / zoom;
  context.strokeRect(x, y, width, height);
}
