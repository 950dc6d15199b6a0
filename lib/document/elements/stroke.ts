import * as z from 'zod/mini';
import type { Stroke } from '../../drawing/display-list';
import { color, within } from '../schema';

/** How a line is broken: dashes are three of its widths long, dots are as wide as the line. */
export const dash = z.enum(['solid', 'dashed', 'dotted']);

export const stroke = z.object({
  color: z._default(color, '#000000'),
  /** Points. */
  width: z._default(within(0.05, 1000), 1),
  dash: z._default(dash, 'solid'),
});
export type StoredStroke = z.infer<typeof stroke>;

/** The stroke as painters take it. Dots are dashes of (nearly) no length with round ends: some painters skip a length of zero. */
export function drawnStroke({ color, width, dash }: StoredStroke, cap: Stroke['cap']): Stroke {
  if (dash === 'dashed') return { color, width, dash: [width * 3, width * 2], cap };
  if (dash === 'dotted') return { color, width, dash: [width / 100, width * 2], cap: 'round' };
  return { color, width, cap };
}
