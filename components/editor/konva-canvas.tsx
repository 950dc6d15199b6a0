'use client';

import type Konva from 'konva';
import { useLayoutEffect, useMemo, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';

/** Paints a canvas; the context's transform maps CSS pixels from its top left corner. */
export type PaintCanvas = (context: CanvasRenderingContext2D) => void;

/**
 * A canvas on a Konva stage, painted anew in the next frame when the function that paints it is another one; so give the same one for as long
 * as the picture is the same. Each canvas in sight costs time in every frame in which any of them changes, by its size: have few.
 */
export function KonvaCanvas({
  width,
  height,
  paint,
  keepsPicture = false,
  className = '',
}: {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Null: there is nothing to see. */
  paint: PaintCanvas | null;
  /** The canvas is not emptied before it is painted: `paint` does that where it has to. */
  keepsPicture?: boolean;
  className?: string;
}) {
  const [painted] = useState(() => new PaintedLayer());
  // The stage is the same element while its layer is only painted anew: React does not go through it with each frame of a drag.
  const stage = useMemo(
    () => (
      // Out of the pointer's way: the stage would measure itself anew with each of its moves, also when it does not listen.
      <Stage width={width} height={height} listening={false} className={`pointer-events-none ${className}`}>
        <Layer ref={(layer) => painted.put(layer)} listening={false} clearBeforeDraw={!keepsPicture}>
          <Shape sceneFunc={({ _context: context }) => painted.paint(context)} perfectDrawEnabled={false} />
        </Layer>
      </Stage>
    ),
    [painted, width, height, keepsPicture, className],
  );
  useLayoutEffect(() => painted.show(paint), [painted, paint]);
  return stage;
}

/** The layer of a stage and what paints it. */
class PaintedLayer {
  private layer: Konva.Layer | null = null;
  private painter: PaintCanvas | null = null;

  /** Takes a layer that has come, or gone, into account. */
  put(layer: Konva.Layer | null): void {
    this.layer = layer;
    this.refresh();
  }

  show(painter: PaintCanvas | null): void {
    this.painter = painter;
    this.refresh();
  }

  /** A view that has not been measured yet has no pixels to paint on. */
  paint(context: CanvasRenderingContext2D): void {
    if (context.canvas.width > 0 && context.canvas.height > 0) this.painter?.(context);
  }

  private refresh(): void {
    if (this.layer === null) return;
    this.layer.visible(this.painter !== null);
    this.layer.batchDraw();
  }
}
