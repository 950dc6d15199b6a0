'use client';

import type Konva from 'konva';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from './browser-canvas';
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
  const layer = useRef<Konva.Layer>(null);
  const scene = useCallback((context: Konva.Context) => paintPage(context._context, page, resources), [page, resources]);
  useLayoutEffect(() => {
    layer.current?.getCanvas().setPixelRatio(pixelRatio);
    layer.current?.draw();
  }, [scene, width, height, scale, pixelRatio]);
  return (
    <Stage width={width} height={height} scaleX={scale} scaleY={scale} listening={false}>
      <Layer ref={layer} listening={false}>
        <Shape sceneFunc={scene} perfectDrawEnabled={false} />
      </Layer>
    </Stage>
  );
}
