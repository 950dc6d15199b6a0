import type { DisplayPage } from '@/lib/drawing/display-list';
import { trimmedArea } from '@/lib/drawing/page-area';
import type { OverPage } from '@/lib/editor/sheet-painter';

/** Where the printer cuts a page; nothing on one without bleed. */
export function trimLineOver(page: DisplayPage): readonly OverPage<CanvasRenderingContext2D>[] {
  if (page.bleed === 0) return [];
  return [{ area: trimmedArea(page), paint: (context, zoom) => paintTrimLine(context, page, zoom) }];
}

/** Seen on any colour, a pixel wide, and outside of the page, whose own pixels stay as the file has them. */
function paintTrimLine(context: CanvasRenderingContext2D, { width, height }: DisplayPage, zoom: number): void {
  const [pixel, half] = [1 / zoom, 0.5 / zoom];
  context.save();
  context.lineWidth = pixel;
  for (const { color, dash } of STROKES) {
    context.strokeStyle = color;
    context.setLineDash(dash.map((length) => length * pixel));
    context.strokeRect(-half, -half, width + pixel, height + pixel);
  }
  context.restore();
}

/** Dashes and gaps in CSS pixels; none: solid. */
const STROKES: readonly { readonly color: string; readonly dash: readonly number[] }[] = [
  { color: '#ffffff', dash: [] },
  { color: '#d6186e', dash: [5, 3] },
];
