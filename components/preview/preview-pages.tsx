'use client';

import { useEffect, useRef } from 'react';
import type { DisplayList } from '@/lib/drawing/display-list';
import { useSay } from '../locale-context';
import type { BrowserCanvasResources } from './browser-canvas';
import { PageCanvas } from './page-canvas';
import { pageText } from './page-text';
import { pageSize, type PreviewZoom } from './preview-scale';
import { useElementWidth } from './use-element-width';

/**
 * All pages under each other. The container carries `data-ready="true"` once every page has been painted: children's effects, which
 * paint, run before the parent's, which says so.
 */
export function PreviewPages({
  displayList,
  resources,
  zoom,
}: {
  displayList: DisplayList;
  resources: BrowserCanvasResources;
  zoom: PreviewZoom;
}) {
  const say = useSay();
  const container = useRef<HTMLDivElement>(null);
  const width = useElementWidth(container);
  useEffect(() => {
    if (container.current && width !== undefined) container.current.dataset['ready'] = 'true';
  }, [width]);
  const count = displayList.pages.length;
  const pixelRatio = zoom.kind === 'exact' ? 1 : window.devicePixelRatio;
  return (
    <div ref={container} data-preview className={`flex flex-col gap-5 ${zoom.kind === 'exact' ? 'overflow-auto' : ''}`}>
      {width !== undefined &&
        displayList.pages.map((page, index) => {
          const size = pageSize(page, zoom, width, pixelRatio);
          return (
            <figure key={index}>
              {count > 1 && (
                <figcaption className="mb-2 text-xs text-ink-muted">{say('ui.preview.page', { number: index + 1, count })}</figcaption>
              )}
              <div
                role="img"
                aria-label={say('ui.preview.page_label', { number: index + 1, text: pageText(page) })}
                data-page={index}
                className={zoom.kind === 'exact' ? '' : 'overflow-hidden rounded-[3px] shadow-lift-high'}
                style={{ width: size.width, height: size.height }}
              >
                <PageCanvas page={page} size={size} pixelRatio={pixelRatio} resources={resources} />
              </div>
            </figure>
          );
        })}
    </div>
  );
}
