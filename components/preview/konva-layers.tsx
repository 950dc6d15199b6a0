'use client';

import type Konva from 'konva';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
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
  return (
    <Stage width={width} height={height} listening={false} className={className}>
      {layers.map((paint, at) => (
        <PaintedLayer key={at} paint={paint} {...(pixelRatio !== undefined && { pixelRatio })} />
      ))}
    </Stage>
  );
}

/** A layer that is one shape which paints itself; it does not hear the pointer. */
const PaintedLayer = memo(function PaintedLayer({ paint, pixelRatio }: { paint: PaintLayer; pixelRatio?: number }) {
  const layer = useRef<Konva.Layer>(null);
  const scene = useCallback(({ _context: context }: Konva.Context) => paintOn(context, paint), [paint]);
  useLayoutEffect(() => {
    if (pixelRatio === undefined) return;
    layer.current?.getCanvas().setPixelRatio(pixelRatio);
    layer.current?.draw();
  }, [scene, pixelRatio]);
  return (
    <Layer ref={layer} listening={false} visible={paint !== null}>
      <Shape sceneFunc={scene} perfectDrawEnabled={false} />
    </Layer>
  );
});

/** A view that has not been measured yet has no pixels to paint on. */
function paintOn(context: CanvasRenderingContext2D, paint: PaintLayer): void {
  if (context.canvas.width > 0 && context.canvas.height > 0) paint?.(context);
}
