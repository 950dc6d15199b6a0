import type { DisplayPage, Rect } from './display-list';

type PageSize = Pick<DisplayPage, 'width' | 'height' | 'bleed'>;

/** The page as it is after the cut: what everybody sees of it. */
export function trimmedArea({ width, height }: Pick<PageSize, 'width' | 'height'>): Rect {
  return { x: 0, y: 0, width, height };
}

/** The page with its bleed, which a printer cuts off. */
export function areaWithBleed({ width, height, bleed }: PageSize): Rect {
  return { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed };
}
