'use client';

import type Konva from 'konva';
import { useLayoutEffect, useMemo, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';

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
  className,
}: {
  /** CSS pixels. */
  width: number;
  height: number;
  layers: readonly PaintLayer[];
  className?: string;
}) {
  const [painted] = useState(() => new PaintedLayers());
  const count = layers.length;
  // The stage is the same element while its layers are only painted anew: React does not go through it with each frame of a drag.
  const stage = useMemo(
    () => (
      <Stage width={width} height={height} listening={false} {...(className !== undefined && { className })}>
        {Array.from({ length: count }, (_, at) => (
          <Layer key={at} ref={(layer) => painted.put(at, layer)} listening={false}>
            <Shape sceneFunc={({ _context: context }) => painted.paint(at, context)} perfectDrawEnabled={false} />
          </Layer>
        ))}
      </Stage>
    ),
    [painted, width, height, count, className],
  );
  useLayoutEffect(() => painted.show(layers), [painted, layers]);
  return stage;
}

/** The layers of a stage and what paints each of them. */
class PaintedLayers {
  private readonly layers: (Konva.Layer | null)[] = [];
  private painters: readonly PaintLayer[] = [];

  /** Takes a layer that has come, or gone, into account. */
  put(at: number, layer: Konva.Layer | null): void {
    this.layers[at] = layer;
    this.refresh(at);
  }

  /** Shows other pictures on the layers; one whose painter is the same stays as it is painted. */
  show(painters: readonly PaintLayer[]): void {
    const before = this.painters;
    this.painters = painters;
    for (const [at, painter] of painters.entries()) if (painter !== before[at]) this.refresh(at);
  }

  /** A view that has not been measured yet has no pixels to paint on. */
  paint(at: number, context: CanvasRenderingContext2D): void {
    if (context.canvas.width > 0 && context.canvas.height > 0) this.painters[at]?.(context);
  }

  private refresh(at: number): void {
    const layer = this.layers[at];
    if (!layer) return;
    layer.visible((this.painters[at] ?? null) !== null);
    layer.batchDraw();
  }
}
