import * as z from 'zod/mini';
import { ellipse as ellipsePath } from '../../drawing/ellipse';
import { defineElement } from '../define-element';
import { color, elementFrame } from '../schema';
import { drawnStroke, stroke } from './stroke';

/** A filled and/or outlined ellipse that fills its box; a circle where that is square. The outline lies inside the box, as in CSS. */
export const ellipse = defineElement({
  type: 'ellipse',
  label: 'element.ellipse',
  schema: z.extend(elementFrame, {
    type: z.literal('ellipse'),
    fill: z._default(z.nullable(color), '#d9d9d9'),
    stroke: z._default(z.nullable(stroke), null),
  }),
  initialSize: { width: 120, height: 120 },
  keepRatio: false,
  controls: [
    { prop: 'fill', as: 'optional-color' },
    { prop: 'stroke', as: 'stroke' },
  ],
  texts: () => [],
  pictureVariables: () => [],
  assets: () => [],
  layOut({ width, height, fill, stroke }) {
    if ((fill === null && stroke === null) || width === 0 || height === 0) return { items: [] };
    const strokeWidth = Math.min(stroke?.width ?? 0, width, height);
    const inset = strokeWidth / 2;
    return {
      items: [
        {
          kind: 'path',
          path: ellipsePath(inset, inset, width - strokeWidth, height - strokeWidth),
          ...(fill !== null && { fill }),
          ...(stroke !== null && { stroke: drawnStroke({ ...stroke, width: strokeWidth }, 'butt') }),
        },
      ],
    };
  },
});
