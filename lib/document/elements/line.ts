import * as z from 'zod/mini';
import { defineElement } from '../define-element';
import { elementFrame } from '../schema';
import { drawnStroke, stroke } from './stroke';

/** A straight line along the box's horizontal middle; the box's rotation gives it any direction. Its ends stay within the box. */
export const line = defineElement({
  type: 'line',
  label: 'element.line',
  schema: z.extend(elementFrame, {
    type: z.literal('line'),
    stroke: z.prefault(stroke, {}),
    cap: z._default(z.enum(['butt', 'round', 'square']), 'butt'),
  }),
  initialSize: { width: 200, height: 8 },
  keepRatio: false,
  controls: [
    { prop: 'stroke', as: 'stroke' },
    { prop: 'cap', as: 'choice', options: ['butt', 'round', 'square'] },
  ],
  texts: () => [],
  pictureVariables: () => [],
  assets: () => [],
  layOut({ width, height, stroke, cap }) {
    if (width === 0) return { items: [] };
    const drawn = drawnStroke(stroke, cap);
    const end = drawn.cap === 'butt' ? 0 : Math.min(stroke.width, width) / 2;
    return {
      items: [
        {
          kind: 'path',
          path: [
            ['M', end, height / 2],
            ['L', width - end, height / 2],
          ],
          stroke: drawn,
        },
      ],
    };
  },
});
