import { Layer } from 'konva/lib/Layer.js';
import { Shape } from 'konva/lib/Shape.js';
import { Stage } from 'konva/lib/Stage.js';

/** Paints one layer; the context's transform maps CSS pixels from the layer's top left corner. Null: there is nothing on it. */
export type PaintLayer = ((context: CanvasRenderingContext2D) => void) | null;

/** Each layer is one shape that paints itself on the bare context. */
interface StackedLayer {
  readonly layer: Layer;
  readonly shape: Shape;
  paint: PaintLayer | undefined;
  pixelRatio: number | undefined;
}

/** Canvases of one size over each other, the lowest first, on a Konva stage that does not hear the pointer. */
export class LayerStack {
  private readonly stage: Stage;
  private readonly layers: readonly StackedLayer[];

  /** `size` in CSS pixels. */
  constructor(container: HTMLDivElement, count: number, size: { readonly width: number; readonly height: number }) {
    this.stage = new Stage({ container, ...size, listening: false });
    this.layers = Array.from({ length: count }, () => {
      const layer = new Layer({ listening: false });
      const shape = new Shape({ perfectDrawEnabled: false });
      layer.add(shape);
      this.stage.add(layer);
      return { layer, shape, paint: undefined, pixelRatio: undefined };
    });
  }

  resize(width: number, height: number): void {
    if (width !== this.stage.width()) this.stage.width(width);
    if (height !== this.stage.height()) this.stage.height(height);
  }

  /**
   * Has a layer painted in the next frame when what paints it is another function, or now where the canvas has a `pixelRatio` of its own
   * (canvas pixels of a CSS pixel).
   */
  show(at: number, paint: PaintLayer, pixelRatio?: number): void {
    const stacked = this.layers[at];
    if (stacked === undefined) return;
    if (stacked.paint === paint && stacked.pixelRatio === pixelRatio) return;
    const { layer, shape } = stacked;
    [stacked.paint, stacked.pixelRatio] = [paint, pixelRatio];
    layer.visible(paint !== null);
    shape.sceneFunc(({ _context: context }) => paintOn(context, paint));
    if (pixelRatio === undefined) return;
    layer.getCanvas().setPixelRatio(pixelRatio);
    layer.draw();
  }

  destroy(): void {
    this.stage.destroy();
  }
}

/** A view that has not been measured yet has no pixels to paint on. */
function paintOn(context: CanvasRenderingContext2D, paint: PaintLayer): void {
  if (context.canvas.width > 0 && context.canvas.height > 0) paint?.(context);
}
