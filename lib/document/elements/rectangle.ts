import * as z from 'zod';
import { CIRCLE } from '../../drawing/ellipse';
import { rectangle as rectanglePath, type Path } from '../../drawing/path';
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
    const path = roundedRectangle(inset, width - strokeWidth, height - strokeWidth, radius - inset);
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

function roundedRectangle(inset: number, width: number, height: number, wanted: number): Path {
  const radius = Math.min(wanted, width / 2, height / 2);
  if (radius <= 0) return rectanglePath(inset, inset, width, height);
  const [left, top, right, bottom] = [inset, inset, inset + width, inset + height];
  const reach = radius * (1 - CIRCLE);
  return [
    ['M', left + radius, top],
    ['L', right - radius, top],
    ['C', right - reach, top, right, top + reach, right, top + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - reach, right - reach, bottom, right - radius, bottom],
    ['L', left + radius, bottom],
    ['C', left + reach, bottom, left, bottom - reach, left, bottom - radius],
    ['L', left, top + radius],
    ['C', left, top + reach, left + reach, top, left + radius, top],
    ['Z'],
  ];
}
