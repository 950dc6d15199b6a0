'use client';

import Konva from 'konva/lib/Core.js';
import { useLayoutEffect, useRef } from 'react';

/** Paints one layer; the context's transform maps CSS pixels from the layer's top left corner. Null: there is nothing on it. */
export type PaintLayer = ((context: CanvasRenderingContext2D) => void) | null;

/**
 * Canvases of one size over each other, the lowest first, on a Konva stage. A layer is painted anew, in the next frame, when the function
 * that paints it is another one; so give the same one for as long as the picture is the same, and always as many. Each canvas in sight
 * costs time in every frame of the page, even one that stays as it is, so an empty one is put out of sight.
 */
export function KonvaLayers({
  width,
  height,
  layers,
  pixelRatio,
  className,
}: {
  /** CSS pixels. */
  width: number;
  height: number;
  layers: readonly PaintLayer[];
  /** Canvas pixels of a CSS pixel, where they are not the screen's own; they are painted when the effects of this render run, too. */
  pixelRatio?: number;
  className?: string;
}) {
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<PaintedStage>(null);
  useLayoutEffect(() => {
    if (container.current === null) return;
    const made = new PaintedStage(container.current);
    stage.current = made;
    return () => {
      stage.current = null;
      made.destroy();
    };
  }, []);
  useLayoutEffect(() => {
    stage.current?.resize(width, height);
  }, [width, height]);
  useLayoutEffect(() => {
    stage.current?.show(layers, pixelRatio);
  });
  return <div ref={container} className={className} />;
}

/** A Konva stage whose layers are each one shape that paints itself; nothing on it hears the pointer. */
class PaintedStage {
  private readonly stage: Konva.Stage;
  private readonly shown: { paint: PaintLayer; readonly layer: Konva.Layer }[] = [];

  constructor(container: HTMLDivElement) {
    this.stage = new Konva.Stage({ container, width: 0, height: 0, listening: false });
  }

  resize(width: number, height: number): void {
    this.stage.size({ width, height });
  }

  show(paints: readonly PaintLayer[], pixelRatio?: number): void {
    for (const [at, paint] of paints.entries()) {
      const entry = (this.shown[at] ??= this.added(paint));
      const canvas = entry.layer.getCanvas();
      const isSharp = pixelRatio === undefined || canvas.getPixelRatio() === pixelRatio;
      if (entry.paint === paint && isSharp) continue;
      entry.paint = paint;
      entry.layer.visible(paint !== null);
      if (paint === null) continue;
      if (!isSharp) canvas.setPixelRatio(pixelRatio);
      if (pixelRatio === undefined) entry.layer.batchDraw();
      else entry.layer.draw();
    }
  }

  destroy(): void {
    this.stage.destroy();
  }

  private added(paint: PaintLayer) {
    const entry = { paint, layer: new Konva.Layer({ listening: false, visible: paint !== null }) };
    entry.layer.add(new Konva.Shape({ sceneFunc: ({ _context: context }) => paintOn(context, entry.paint), perfectDrawEnabled: false }));
    this.stage.add(entry.layer);
    return entry;
  }
}

/** A view that has not been measured yet has no pixels to paint on. */
function paintOn(context: CanvasRenderingContext2D, paint: PaintLayer): void {
  if (context.canvas.width > 0 && context.canvas.height > 0) paint?.(context);
}
