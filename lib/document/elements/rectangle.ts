import * as z from 'zod';
import { roundedRectangle } from '../../drawing/rounded-rectangle';
import { defineElement } from '../define-element';
import { color, elementFrame } from '../schema';
import { drawnStroke, stroke } from './stroke';

/** A filled and/or outlined rectangle, its corners rounded or not. The outline lies inside the box, as in CSS. */
export const rectangle = defineElement({
  type: 'rectangle',
  label: 'element.rectangle',
  schema: elementFrame.extend({
    type: z.literal('rectangle'),
    fill: color.nullable().default('#d9d9d9'),
    stroke: stroke.nullable().default(null),
    /** Of the outer edge, in points; never more than half the shorter side. */
    radius: z.number().min(0).max(100_000).default(0),
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
