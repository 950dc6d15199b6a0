'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DisplayGroup, DisplayPage } from '@/lib/drawing/display-list';
import { areaWithBleed } from '@/lib/drawing/page-area';
import { CarriedRuns } from '@/lib/editor/carried-runs';
import type { Viewport } from '@/lib/editor/session';
import { onWholePixels, showsAll } from '@/lib/editor/viewport';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { KonvaLayers, type PaintLayer } from './konva-layers';
import { paintMarks, type MarkedText } from './chip-marks';
import { useEditor } from './editor-context';
import { sameGroups } from './same-groups';
import { onPage, SheetPicture } from './sheet-picture';
import { paintTrimLine } from './trim-line';
import { useSame } from './use-same';

interface Sheet {
  /** Id of the page. */
  readonly page: string;
  readonly background: DisplayPage;
  readonly content: DisplayPage;
  /** Ids of the elements that change with every frame; the others keep their picture meanwhile. */
  readonly changing: ReadonlySet<string>;
  /** Texts whose variables are underlined. */
  readonly marks: readonly MarkedText[];
  readonly viewport: Viewport;
  readonly canvas: BrowserCanvasResources;
}

/**
 * The page as the files have it. It is painted anew only where it changes: while elements are dragged, what lies under and over them stays
 * as it is painted; while the view moves, all of it is pushed and stretched, and painted sharp when the view rests.
 */
export function SheetView({ page, background, content, changing, marks, viewport, canvas }: Sheet) {
  const rested = useRested(viewport, page);
  const still = sameView(rested, viewport);
  const stage = useRef<HTMLDivElement>(null);
  const seen = useRef({ painted: rested, wanted: viewport });
  const place = useCallback(() => {
    const { painted, wanted } = seen.current;
    const scale = wanted.zoom / painted.zoom;
    const [x, y] = [wanted.x - painted.x * scale, wanted.y - painted.y * scale];
    if (stage.current) stage.current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }, []);
  useLayoutEffect(() => {
    seen.current.wanted = viewport;
    place();
  }, [viewport, place]);
  // The layers are painted in a frame's turn, later than this is drawn: not before may the stretching end.
  const onPaint = useCallback(
    (painted: Viewport) => {
      seen.current.painted = painted;
      place();
    },
    [place],
  );
  const layers = useSheetLayers({ background, content, changing, marks, viewport: rested, canvas, onPaint });
  return (
    <div className="absolute inset-0 overflow-hidden" data-sheet data-still={still ? `${viewport.x} ${viewport.y}` : undefined}>
      {!still && !showsAll(rested, areaWithBleed(background)) && (
        <WholePage background={background} content={content} viewport={viewport} canvas={canvas} />
      )}
      <div ref={stage} className="absolute inset-0 origin-top-left will-change-transform">
        <KonvaLayers width={viewport.width} height={viewport.height} layers={layers} />
      </div>
    </div>
  );
}

/** Milliseconds without a move after which the view rests. */
const REST = 120;

/**
 * The view as it last rested; at once when it is of another size, or shows another page. Where it rests, the page's corner is put on a whole
 * pixel, for the whole editor.
 */
function useRested(viewport: Viewport, page: string): Viewport {
  const editor = useEditor();
  const [kept, setKept] = useState({ viewport, page });
  const { width, height } = kept.viewport;
  if (kept.page !== page || width !== viewport.width || height !== viewport.height) {
    setKept({ viewport: onWholePixels(viewport, window.devicePixelRatio), page });
  }
  useEffect(() => {
    if (sameView(kept.viewport, viewport)) return;
    const timer = setTimeout(() => {
      const rested = onWholePixels(viewport, window.devicePixelRatio);
      editor.view({ viewport: rested });
      if (!sameView(kept.viewport, rested)) setKept({ viewport: rested, page });
    }, REST);
    return () => clearTimeout(timer);
  }, [editor, kept, viewport, page]);
  return kept.viewport;
}

function sameView(one: Viewport, other: Viewport): boolean {
  return one.zoom === other.zoom && one.x === other.x && one.y === other.y;
}

/** What lies under the changing elements, they themselves with all that lies between them, and what lies over them. */
function inThree(content: DisplayPage, changing: ReadonlySet<string>): readonly [DisplayPage, DisplayPage, DisplayPage] {
  const { groups } = content;
  const isChanging = ({ element }: DisplayGroup) => changing.has(element);
  const first = groups.findIndex(isChanging);
  const begin = first < 0 ? groups.length : first;
  const end = Math.max(groups.findLastIndex(isChanging) + 1, begin);
  const part = (from: number, to: number): DisplayPage => ({ ...content, groups: groups.slice(from, to) });
  return [part(0, begin), part(begin, end), part(end, groups.length)];
}

/**
 * What paints the background with what lies under the changing elements, they themselves, and what lies over them. Marks and the
 * line of the cut lie over everything: while nothing changes, on the one layer that there is then.
 */
function useSheetLayers({
  background,
  content,
  changing,
  marks,
  viewport,
  canvas,
  onPaint,
}: Omit<Sheet, 'page'> & {
  /** Told when the lowest layer, which has the sheet's shadow too, is painted. */
  readonly onPaint: (viewport: Viewport) => void;
}): readonly PaintLayer[] {
  const [carried] = useState(() => new CarriedRuns<CanvasImageSource, Path2D>());
  const [below, between, above] = useMemo(() => inThree(content, changing), [content, changing]);
  const isStill = between.groups.length === 0;
  const sheet = useSame(background, sameGroups);
  const picture = useMemo(() => new SheetPicture(sheet, viewport, canvas), [sheet, viewport, canvas]);
  const paintBelow = usePartPainting(below, isStill ? marks : undefined, viewport, canvas);
  const under = useCallback(
    (context: CanvasRenderingContext2D) => {
      picture.paint(context);
      paintBelow?.(context);
      onPaint(viewport);
    },
    [picture, paintBelow, onPaint, viewport],
  );
  const paintCarried = useCallback(
    (context: CanvasRenderingContext2D) => carried.paint(context, between, changing, viewport, canvas),
    [carried, between, changing, viewport, canvas],
  );
  const over = usePartPainting(above, isStill ? undefined : marks, viewport, canvas);
  return [under, isStill ? null : paintCarried, over];
}

/** Paints a part of what is on the page, with marks and the line of the cut over it unless more lies there (`undefined`); null when there is nothing to paint. */
function usePartPainting(
  part: DisplayPage,
  marks: readonly MarkedText[] | undefined,
  viewport: Viewport,
  canvas: BrowserCanvasResources,
): PaintLayer {
  const shown = useSame(part, sameGroups);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      context.save();
      onPage(context, viewport);
      paintPage(context, shown, canvas, areaWithBleed(shown));
      if (marks !== undefined) {
        paintMarks(context, marks, viewport.zoom);
        paintTrimLine(context, shown, viewport.zoom);
      }
      context.restore();
    },
    [shown, marks, viewport, canvas],
  );
  const isBare = marks === undefined || (marks.length === 0 && shown.bleed === 0);
  return shown.groups.length === 0 && isBare ? null : paint;
}

/** Pixels of the whole page's picture, at most. */
const PIXELS = 2_000_000;

/** All of the page, a little less sharp: shown beneath while the view moves to parts of it that are not painted yet. */
function WholePage({ background, content, viewport, canvas }: Pick<Sheet, 'background' | 'content' | 'viewport' | 'canvas'>) {
  const { x: left, y: top, width, height } = areaWithBleed(background);
  const sheet = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = sheet.current?.getContext('2d');
    if (!sheet.current || !context) return;
    const scale = Math.sqrt(PIXELS / (width * height));
    sheet.current.width = Math.ceil(width * scale);
    sheet.current.height = Math.ceil(height * scale);
    context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
    for (const page of [background, content]) paintPage(context, page, canvas, areaWithBleed(page));
  }, [background, content, canvas, left, top, width, height]);
  const { x, y, zoom } = viewport;
  return (
    <canvas
      ref={sheet}
      aria-hidden
      className="absolute top-0 left-0 max-w-none origin-top-left will-change-transform"
      style={{ width, height, transform: `translate(${x + left * zoom}px, ${y + top * zoom}px) scale(${zoom})` }}
    />
  );
}
