import * as z from 'zod';
import type { PictureKey } from '../../drawing/display-list';
import { defineElement, type LayOutContext } from '../define-element';
import { ownValue } from '../own-value';
import { ANCHORS, placePicture } from '../place-picture';
import { assetKey, elementFrame, variableName } from '../schema';

/** Where the picture comes from: an uploaded one, a variable that names one for each file, or none yet. */
const source = z.union([z.object({ asset: assetKey }), z.object({ variable: variableName })]).nullable();
type Source = z.infer<typeof source>;

/** A picture: the same in every file, or each person's own. */
export const image = defineElement({
  type: 'image',
  label: 'element.image',
  schema: elementFrame.extend({
    type: z.literal('image'),
    source: source.default(null),
    fit: z.enum(['contain', 'cover', 'stretch']).default('contain'),
    anchor: z.enum(ANCHORS).default('center'),
  }),
  initialSize: { width: 150, height: 150 },
  keepRatio: true,
  controls: [
    { prop: 'source', as: 'picture' },
    { prop: 'fit', as: 'choice', options: ['contain', 'cover', 'stretch'] },
    { prop: 'anchor', as: 'choice', options: ANCHORS },
  ],
  texts: () => [],
  pictureVariables: ({ source }) => (source && 'variable' in source ? [source.variable] : []),
  assets: ({ source }) => (source && 'asset' in source ? [source.asset] : []),
  layOut({ source, width, height, fit, anchor }, context) {
    if (source === null || width === 0 || height === 0) return { items: [] };
    const picture = pictureOf(source, context);
    if (picture === undefined) return { items: [] };
    const info = context.pictureInfo(picture);
    if (!info || info.width <= 0 || info.height <= 0) {
      context.report({ code: 'broken_picture', variable: 'variable' in source ? source.variable : '' });
      return { items: [] };
    }
    return { items: [placePicture(picture, info, { x: 0, y: 0, width, height }, fit, anchor)] };
  },
});

function pictureOf(source: NonNullable<Source>, { values, report }: LayOutContext): PictureKey | undefined {
  if ('asset' in source) return source.asset;
  const { variable } = source;
  const picture = ownValue(values.pictures, variable);
  if (picture === undefined) {
    const given = (ownValue(values.variables, variable) ?? '').trim() !== '';
    report(given ? { code: 'broken_picture', variable } : { code: 'missing_value', variable });
  }
  return picture;
}
