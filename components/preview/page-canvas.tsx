'use client';

import { useLayoutEffect, useRef } from 'react';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from './browser-canvas';
import type { PageSize } from './preview-scale';

/** One page, drawn by the same painter as the files. It is painted when the effects of this render run, not a frame later. */
export function PageCanvas({
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
  const sheet = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = sheet.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = width * pixelRatio;
    canvas.height = height * pixelRatio;
    context.scale(pixelRatio * scale, pixelRatio * scale);
    paintPage(context, page, resources);
  }, [page, width, height, scale, pixelRatio, resources]);
  return <canvas ref={sheet} style={{ width, height }} className="block" />;
}
