import type { DisplayPage } from '../../drawing/display-list';
import { areaWithBleed, trimmedArea } from '../../drawing/page-area';
import { length } from './numbers';

type PageSize = Pick<DisplayPage, 'width' | 'height' | 'bleed'>;

/** All that is drawn of a page, as a PDF rectangle. The trimmed page's bottom left corner is the origin, whatever lies around it. */
export function wholeBox(page: PageSize): string {
  return box(areaWithBleed(page));
}

/**
 * A page's boundaries (ISO 32000-1, 14.11.2): viewers show the crop box, which is the trimmed page; a printer finds the bleed around it and
 * cuts along the trim box.
 */
export function pageBoxes(page: PageSize): string {
  const whole = wholeBox(page);
  if (page.bleed === 0) return `/MediaBox${whole}`;
  const trimmed = box(trimmedArea(page));
  return `/MediaBox${whole}/CropBox${trimmed}/BleedBox${whole}/TrimBox${trimmed}`;
}

/** Of a rectangle that is as far from the page's upper edge as from the lower one, so that y may grow either way. */
function box({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): string {
  return `[${[x, y, x + width, y + height].map(length).join(' ')}]`;
}
