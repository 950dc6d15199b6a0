import * as z from 'zod/mini';
import { roundedRectangle } from '../../drawing/rounded-rectangle';
import { defineElement } from '../define-element';
import { color, elementFrame, within } from '../schema';
import { drawnStroke, stroke } from './stroke';

/** A filled and/or outlined rectangle, its corners rounded or not. The outline lies inside the box, as in CSS. */
export const rectangle = defineElement({
  type: 'rectangle',
  label: 'element.rectangle',
  schema: z.extend(elementFrame, {
    type: z.literal('rectangle'),
    fill: z._default(z.nullable(color), '#d9d9d9'),
    stroke: z._default(z.nullable(stroke), null),
    /** Of the outer edge, in points; never more than half the shorter side. */
    radius: z._default(within(0, 100_000), 0),
  }),
  initialSize: { width: 150, height: 100 },
  keepRatio: false,
  controls: [
    { prop: 'fill', as: 'optional-color' },
    { prop: 'stroke', as: 'stroke' },
    { prop: 'radius', as: 'number', min: 0, unit: 'pt' },
  ],
  texts: () => [],
  pictureVariables: () => [],
  assets: () => [],
  layOut({ width, height, fill, stroke, radius }) {
    if ((fill === null && stroke === null) || width === 0 || height === 0) return { items: [] };
    const strokeWidth = Math.min(stroke?.width ?? 0, width, height);
    const inset = strokeWidth / 2;
    const path = roundedRectangle({ x: inset, y: inset, width: width - strokeWidth, height: height - strokeWidth }, radius - inset);
    return {
      items: [
        {
          kind: 'path',
          path,
          ...(fill !== null && { fill }),
          ...(stroke !== null && { stroke: drawnStroke({ ...stroke, width: strokeWidth }, 'butt') }),
        },
      ],
    };
  },
});
