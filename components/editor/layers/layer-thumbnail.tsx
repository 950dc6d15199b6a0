'use client';

import { useEffect, useRef } from 'react';
import type { PageElement } from '@/lib/document/elements';
import { paintGroup } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from '../../preview/browser-canvas';
import { useEditor } from '../editor-context';
import type { PageDrawer } from '../page-drawer';

/** What draws the thumbnails. */
export interface LayerPainting {
  readonly drawer: PageDrawer;
  readonly canvas: BrowserCanvasResources;
}

/** CSS pixels. */
const SIZE = { width: 24, height: 18 };

/**
 * Types that are known by their looks. A text's words stand beside its sign already and would be a grey line here, and a line would be no
 * more than its sign.
 */
const SHOWN: ReadonlySet<string> = new Set(['image', 'qr', 'rectangle', 'ellipse']);

/** Whether a layer has a thumbnail in place of the sign of its type. */
export function hasThumbnail({ type }: PageElement): boolean {
  return SHOWN.has(type);
}

/** An element small and upright. It is drawn when its line comes in sight, and again when the element has changed and rests. */
export function LayerThumbnail({ element, drawer, canvas }: LayerPainting & { readonly element: PageElement }) {
  const editor = useEditor();
  const sheet = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = sheet.current;
    if (target === null) return;
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      paint(target);
    });
    const paint = (on: HTMLCanvasElement) => {
      const group = drawer.drawingOf(editor.state.document, element);
      const context = on.getContext('2d');
      if (group === undefined || context === null) return;
      const ratio = window.devicePixelRatio;
      on.width = SIZE.width * ratio;
      on.height = SIZE.height * ratio;
      const scale = Math.min((SIZE.width * ratio) / group.width, (SIZE.height * ratio) / group.height);
      const [left, top] = [(on.width - group.width * scale) / 2, (on.height - group.height * scale) / 2];
      context.setTransform(scale, 0, 0, scale, left, top);
      paintGroup(context, { ...group, transform: [1, 0, 0, 1, 0, 0] }, canvas);
    };
    observer.observe(target);
    return () => observer.disconnect();
  }, [editor, element, drawer, canvas]);
  return <canvas ref={sheet} aria-hidden style={SIZE} className="shrink-0 rounded-[2px] bg-white outline outline-line" />;
}
