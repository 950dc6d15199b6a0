import * as z from 'zod/mini';
import { layOutText } from '../../text/lay-out-text';
import { defineElement } from '../define-element';
import { elementFrame, wholeWithin, within } from '../schema';
import { casedParagraphs, joinedText, styledParagraphs, textParagraph } from '../text-paragraphs';

const TEXT_FITS = ['grow', 'fixed', 'shrink', 'ellipsis', 'clip'] as const;

/**
 * Paragraphs of styled runs, fitted to the box. With *grow* only the box's height changes, from its vertical anchor: a top-aligned text
 * grows downwards, a bottom-aligned one upwards, a middle one both ways.
 */
export const text = defineElement({
  type: 'text',
  label: 'element.text',
  schema: z.extend(elementFrame, {
    type: z.literal('text'),
    paragraphs: z.prefault(z.array(textParagraph).check(z.minLength(1), z.maxLength(1000)), [{ runs: [{ text: '' }] }]),
    verticalAlign: z._default(z.enum(['top', 'middle', 'bottom']), 'top'),
    /**
     * `grow`: the box is as high as its text · `fixed`: as it is, even if it stands out · `shrink`: the text is made to fit · `ellipsis`,
     * `clip`: what does not fit is left out, with … in its place or nothing.
     */
    fit: z._default(z.enum(TEXT_FITS), 'grow'),
    /** 0: no limit. */
    maxLines: z._default(wholeWithin(0, 1000), 0),
    /** Smallest shrink factor that is not reported, 0–1. */
    minScale: z._default(within(0, 1), 0.5),
  }),
  initialSize: { width: 300, height: 40 },
  keepRatio: false,
  controls: [
    { prop: 'paragraphs', as: 'paragraphs' },
    { prop: 'verticalAlign', as: 'choice', options: ['top', 'middle', 'bottom'] },
    { prop: 'fit', as: 'choice', options: TEXT_FITS },
    { prop: 'maxLines', as: 'number', min: 0, max: 1000, step: 1 },
    { prop: 'minScale', onlyWith: { fit: 'shrink' }, as: 'number', min: 0, max: 1, step: 0.05 },
  ],
  texts: ({ paragraphs }) => paragraphs.map(joinedText),
  pictureVariables: () => [],
  assets: () => [],
  layOut({ paragraphs, width, height, fit, verticalAlign, maxLines, minScale }, context) {
    const box = { width, height, fit, verticalAlign, maxLines, minScale, lang: context.lang };
    const layout = layOutText(casedParagraphs(context.fillParagraphs(styledParagraphs(paragraphs)), context.lang), box, context.fonts);
    for (const issue of layout.issues) context.report(issue);
    return {
      items: [...layout.runs, ...layout.rules],
      ...(fit === 'grow' && { box: { x: 0, y: layout.top, width, height: layout.height } }),
    };
  },
});
