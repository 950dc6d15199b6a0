'use client';

import { useCallback } from 'react';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from './browser-canvas';
import { KonvaLayers } from './konva-layers';
import type { PageSize } from './preview-scale';

/**
 * One page on a Konva stage. The whole page is one shape, drawn by the same painter as the files on the bare context: Konva only scales.
 * It is painted when the effects of this render run, not a frame later.
 */
export function PageStage({
  page,
  size: { width, height, scale },
  pixelRatio,
  resources,
}: {
  page: DisplayPage;
  size: PageSize;
  /** Canvas pixels per CSS pixel. */
  pixelRatio: number;
  resources: BrowserCanvasResources;
}) {
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      context.scale(scale, scale);
      paintPage(context, page, resources);
    },
    [page, scale, resources],
  );
  return <KonvaLayers width={width} height={height} layers={[paint]} pixelRatio={pixelRatio} />;
}
