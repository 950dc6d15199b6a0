'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { areaWithBleed } from '@/lib/drawing/page-area';
import type { Viewport } from '@/lib/editor/session';
import { SheetPainter } from '@/lib/editor/sheet-painter';
import { onWholePixels, showsAll } from '@/lib/editor/viewport';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { whenIdle } from '../ui/when-idle';
import { overText, type MarkedText } from './chip-marks';
import { useEditor } from './editor-context';
import { KonvaCanvas } from './konva-canvas';
import { sameGroups } from './same-groups';
import { SheetPicture } from './sheet-picture';
import { trimLineOver } from './trim-line';
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
  // The page is painted in a frame's turn, later than this is drawn: not before may the stretching end.
  const onPaint = useCallback(
    (painted: Viewport) => {
      seen.current.painted = painted;
      place();
    },
    [place],
  );
  const paint = useSheetPainting({ background, content, changing, marks, viewport: rested, canvas, stage, onPaint });
  return (
    <div className="absolute inset-0 overflow-hidden" data-sheet data-still={still ? `${viewport.x} ${viewport.y}` : undefined}>
      {!still && !showsAll(rested, areaWithBleed(background)) && (
        <WholePage background={background} content={content} viewport={viewport} canvas={canvas} />
      )}
      <div ref={stage} className="absolute inset-0 origin-top-left will-change-transform">
        <KonvaCanvas width={viewport.width} height={viewport.height} paint={paint} keepsPicture />
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

/** What keeps the page's picture up to date; another function when something of it has changed. */
function useSheetPainting({
  background,
  content,
  changing,
  marks,
  viewport,
  canvas,
  stage,
  onPaint,
}: Omit<Sheet, 'page'> & {
  /** What the canvas is in. */
  readonly stage: RefObject<HTMLElement | null>;
  /** Told the view that has been painted. */
  readonly onPaint: (viewport: Viewport) => void;
}): (context: CanvasRenderingContext2D) => void {
  const [painter] = useState((): Painter => new SheetPainter());
  const sheet = useSame(background, sameGroups);
  const shown = useSame(content, sameGroups);
  const base = useMemo(() => new SheetPicture(sheet, viewport, canvas), [sheet, viewport, canvas]);
  const over = useMemo(() => [...marks.map(overText), ...trimLineOver(sheet)], [marks, sheet]);
  const seen = useMemo(() => ({ base, content: shown, changing, over, viewport, canvas }), [base, shown, changing, over, viewport, canvas]);
  const whole = useWhole(painter, seen, stage);
  return useCallback(
    (context: CanvasRenderingContext2D) => {
      if (whole?.seen === seen) painter.startAnew();
      painter.paint(context, seen);
      onPaint(seen.viewport);
    },
    [painter, seen, whole, onPaint],
  );
}

type Painter = SheetPainter<CanvasImageSource, Path2D, CanvasRenderingContext2D>;
type Seen = Parameters<Painter['paint']>[1];

/** Milliseconds without a change after which a page is painted anew as a whole. */
const SETTLED = 1_000;

/**
 * What is to be painted as a whole: what is seen once it has not changed for a while, if it was put together from parts, since along their
 * edges letters may be a shade off, and what stays on the screen is to be what the file has, to the pixel; and whatever is seen when the
 * browser has lost the canvas and given it back empty.
 */
function useWhole(painter: Painter, seen: Seen, stage: RefObject<HTMLElement | null>): { readonly seen: Seen } | undefined {
  const [whole, setWhole] = useState<{ readonly seen: Seen }>();
  useEffect(() => {
    if (seen.changing.size > 0) return;
    let cancel = () => {};
    const settle = () => painter.isPatched && setWhole({ seen });
    const timer = setTimeout(() => (cancel = whenIdle(settle)), SETTLED);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [painter, seen]);
  useEffect(() => {
    const { current } = stage;
    const again = () => setWhole({ seen });
    // It is told to the canvas alone, but on the way there to all around it.
    current?.addEventListener('contextrestored', again, { capture: true });
    return () => current?.removeEventListener('contextrestored', again, { capture: true });
  }, [stage, seen]);
  return whole;
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
