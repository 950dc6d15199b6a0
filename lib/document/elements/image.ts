import * as z from 'zod/mini';
import type { PictureKey, Rect } from '../../drawing/display-list';
import { ellipse } from '../../drawing/ellipse';
import type { Path } from '../../drawing/path';
import { roundedRectangle } from '../../drawing/rounded-rectangle';
import { defineElement, type LayOutContext } from '../define-element';
import { ownValue } from '../own-value';
import { ANCHORS, laidPicture, pictureItem, WHOLE } from '../place-picture';
import { assetKey, elementFrame, variableName, within } from '../schema';

/** The smallest part of a side that may be left, so that nothing is ever blown up beyond measure. */
export const LEAST_CROP = 0.01;

const uploaded = z.object({ asset: assetKey });

/** Where the picture comes from: an uploaded one, a variable that names one for each file, with an uploaded one `instead` of what is missing, or none yet. */
const source = z.nullable(z.union([uploaded, z.object({ variable: variableName, instead: z.optional(uploaded) })]));
type Source = z.infer<typeof source>;

/**
 * The part of an uploaded picture that is shown, in fractions of the upright picture; the rest is kept. It has no say over pictures by
 * variable, each of which is another one: the anchor serves those.
 */
const crop = z
  .object({
    x: within(0, 1),
    y: within(0, 1),
    width: within(LEAST_CROP, 1),
    height: within(LEAST_CROP, 1),
  })
  // Fractions that have been reckoned with may stand out by a rounding.
  .check(z.refine(({ x, y, width, height }) => x + width < 1.000_001 && y + height < 1.000_001, 'reaches out of the picture'));

/** A picture: the same in every file, or each person's own. */
export const image = defineElement({
  type: 'image',
  label: 'element.image',
  schema: z.extend(elementFrame, {
    type: z.literal('image'),
    source: z._default(source, null),
    fit: z._default(z.enum(['contain', 'cover', 'stretch']), 'contain'),
    anchor: z._default(z.enum(ANCHORS), 'center'),
    crop: z._default(crop, WHOLE),
    /** Only what lies within is seen: the box, its corners rounded or not, or the ellipse in it. */
    mask: z._default(z.enum(['rectangle', 'ellipse']), 'rectangle'),
    /** Of the corners, in points; never more than half the shorter side. */
    radius: z._default(within(0, 100_000), 0),
  }),
  initialSize: { width: 150, height: 150 },
  keepRatio: true,
  controls: [
    { prop: 'source', as: 'picture' },
    { prop: 'fit', as: 'choice', options: ['contain', 'cover', 'stretch'] },
    { prop: 'anchor', as: 'choice', options: ANCHORS },
    { prop: 'crop', as: 'crop' },
    { prop: 'mask', as: 'choice', options: ['rectangle', 'ellipse'] },
    { prop: 'radius', as: 'number', min: 0, unit: 'pt', onlyWith: { mask: 'rectangle' } },
  ],
  texts: () => [],
  pictureVariables: ({ source }) => (source && 'variable' in source ? [source.variable] : []),
  assets({ source }) {
    const always = source && 'variable' in source ? source.instead : source;
    return always ? [always.asset] : [];
  },
  layOut({ source, width, height, fit, anchor, crop, mask, radius }, context) {
    if (source === null || width === 0 || height === 0) return { items: [] };
    const picture = pictureOf(source, context);
    if (picture === undefined) return { items: [] };
    const info = context.pictureInfo(picture);
    if (!info || info.width <= 0 || info.height <= 0) {
      context.report({ code: 'broken_picture', variable: 'variable' in source ? source.variable : '' });
      return { items: [] };
    }
    const part = 'asset' in source ? crop : WHOLE;
    const { whole, shown } = laidPicture(info, { x: 0, y: 0, width, height }, fit, anchor, part);
    const item = pictureItem(picture, info, whole);
    const uncut = mask === 'rectangle' && radius === 0 && isWhole(part) && fit !== 'cover';
    return { items: [uncut ? item : { ...item, clip: maskPath(shown, mask, radius) }] };
  },
});

function isWhole({ width, height }: Rect): boolean {
  return width === 1 && height === 1;
}

function maskPath(shown: Rect, mask: 'rectangle' | 'ellipse', radius: number): Path {
  return mask === 'ellipse' ? ellipse(shown.x, shown.y, shown.width, shown.height) : roundedRectangle(shown, radius);
}

function pictureOf(source: NonNullable<Source>, { values, settings, report }: LayOutContext): PictureKey | undefined {
  if ('asset' in source) return source.asset;
  const { variable, instead } = source;
  const picture = ownValue(values.pictures, variable);
  if (picture === undefined) {
    const given = (ownValue(values.variables, variable) ?? '').trim() !== '';
    if (given) report({ code: 'broken_picture', variable });
    else if (instead === undefined && (settings.get(variable)?.required ?? true)) report({ code: 'missing_value', variable });
  }
  return picture ?? instead?.asset;
}
