import type { DisplayPage } from '@/lib/drawing/display-list';

/**
 * Where the printer cuts a page with a bleed: seen on any colour, a pixel wide, and outside of the page, whose own pixels stay as the file has
 * them. The context maps points of the page.
 */
export function paintTrimLine(context: CanvasRenderingContext2D, { width, height, bleed }: DisplayPage, zoom: number): void {
  if (bleed === 0) return;
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
