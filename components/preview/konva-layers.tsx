'use client';

import { useLayoutEffect, useRef } from 'react';
import { LayerStack, type PaintLayer } from './layer-stack';

/**
 * Canvases of one size over each other, the lowest first. A layer is painted anew, in the next frame, when the function that paints it is
 * another one; so give the same one for as long as the picture is the same, and always as many. Each canvas in sight costs time in every
 * frame of the page, even one that stays as it is, so an empty one is put out of sight.
 */
export function KonvaLayers({
  width,
  height,
  layers,
  pixelRatio,
  className = '',
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
  const stack = useRef<LayerStack>(null);
  const count = layers.length;
  useLayoutEffect(() => {
    if (container.current === null) return;
    const made = new LayerStack(container.current, count, { width: 0, height: 0 });
    stack.current = made;
    return () => made.destroy();
  }, [count]);
  useLayoutEffect(() => stack.current?.resize(width, height), [count, width, height]);
  useLayoutEffect(() => {
    for (const [at, paint] of layers.entries()) stack.current?.show(at, paint, pixelRatio);
  });
  return <div ref={container} className={`pointer-events-none ${className}`} />;
}
