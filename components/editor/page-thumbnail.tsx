'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { whenIdle } from '../ui/when-idle';
import { useRestingView } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { sameGroups } from './same-groups';
import { useSame } from './use-same';

/** What draws the thumbnails. */
export interface PagePainting {
  readonly drawer: PageDrawer;
  readonly canvas: BrowserCanvasResources;
}

/** CSS pixels. */
const WIDTH = 148;

/** A page small. A drag is drawn on the large page; the small one follows when it has ended and nothing else is to do. */
export function PageThumbnail({ drawer, canvas, at }: PagePainting & { at: number }) {
  const { document } = useRestingView('waited_for');
  const isThere = document.pages[at] !== undefined;
  const background = useMemo(() => (isThere ? drawer.background(document, at) : undefined), [drawer, document, at, isThere]);
  const content = useMemo(() => drawer.content(document, at, null), [drawer, document, at]);
  if (background === undefined) return null;
  return (
    <span
      aria-hidden
      style={{ width: WIDTH, height: Math.round((WIDTH * background.height) / background.width) }}
      className="relative block overflow-hidden rounded-[3px] bg-white shadow-lift outline outline-line group-aria-[current]:outline-2 group-aria-[current]:outline-accent"
    >
      <Part part={background} canvas={canvas} />
      <Part part={content} canvas={canvas} />
    </span>
  );
}

/** The background, or what lies on it: a large picture is not scaled down anew because a word has changed. */
function Part({ part, canvas }: { part: DisplayPage; canvas: BrowserCanvasResources }) {
  const shown = useSame(part, sameGroups);
  const sheet = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      whenIdle(() => {
        const context = sheet.current?.getContext('2d');
        if (!sheet.current || !context) return;
        const scale = (WIDTH * window.devicePixelRatio) / shown.width;
        sheet.current.width = WIDTH * window.devicePixelRatio;
        sheet.current.height = Math.round(shown.height * scale);
        context.setTransform(scale, 0, 0, scale, 0, 0);
        paintPage(context, shown, canvas);
      }),
    [shown, canvas],
  );
  return <canvas ref={sheet} className="absolute inset-0 size-full" />;
}
