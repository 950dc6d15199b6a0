import { byAlpha } from '../../drawing/color';
import type { DisplayGroup, DisplayItem, GlyphRun, PictureItem } from '../../drawing/display-list';
import { compose, type Matrix } from '../../drawing/matrix';
import { isPaintedOnce } from '../painted-once';
import type { ContentContext } from './content-context';
import { GraphicsState } from './graphics-state';
import { factor, length } from './numbers';
import { PageResources } from './page-resources';
import { clipOperators, pathOperators } from './path-operators';
import { textOperators } from './text-operators';

/** Draws a group on a page of this height, leaving the graphics state as it was. */
export function groupOperators(group: DisplayGroup, pageHeight: number, context: ContentContext): string {
  const parts = byAlpha(group.items);
  const [even] = parts;
  if (even !== undefined && parts.length === 1)
    return seeThrough({ ...group, items: even.items, opacity: group.opacity * even.alpha }, pageHeight, context);
  const draw = (within: ContentContext) =>
    parts.map(({ alpha, items }) => seeThrough({ ...group, items, opacity: alpha }, pageHeight, within)).join('');
  if (group.opacity >= 1) return draw(context);
  return group.opacity <= 0 ? '' : asForm(draw, group.opacity, context);
}

/** Draws a group whose items have no see-through colours. */
function seeThrough(group: DisplayGroup, pageHeight: number, context: ContentContext): string {
  if (group.opacity <= 0 || group.items.length === 0) return '';
  if (group.opacity >= 1) return placed(group, pageHeight, context);
  if (!isPaintedOnce(group)) return asForm((within) => placed(group, pageHeight, within), group.opacity, context);
  return `q ${opacityOperator(group.opacity, context)}\n${placed(group, pageHeight, context)}Q\n`;
}

/** Draws on a form of its own, and makes that see-through as one. */
function asForm(draw: (context: ContentContext) => string, opacity: number, context: ContentContext): string {
  const resources = new PageResources();
  const form = context.form(draw({ ...context, resources }), resources);
  context.resources.objects.add(form);
  return `q ${opacityOperator(opacity, context)} /X${form} Do Q\n`;
}

function opacityOperator(opacity: number, context: ContentContext): string {
  const thousandths = Math.max(1, Math.round(opacity * 1000));
  context.resources.opacities.add(thousandths);
  return `/G${thousandths} gs`;
}

/** PDF's y grows upwards from the bottom of the page; groups keep the display list's way inside. */
function placed(group: DisplayGroup, pageHeight: number, context: ContentContext): string {
  const matrix = compose([1, 0, 0, -1, 0, pageHeight], group.transform);
  return `q ${matrixOperands(matrix)} cm\n${itemsOperators(group.items, context)}Q\n`;
}

function itemsOperators(items: readonly DisplayItem[], context: ContentContext): string {
  const state = new GraphicsState();
  let operators = '';
  let runs: GlyphRun[] = [];
  const endText = () => {
    if (runs.length > 0) operators += `BT\n${textOperators(runs, context, state)}ET\n`;
    runs = [];
  };
  for (const item of items) {
    if (item.kind === 'glyphs') {
      runs.push(item);
      continue;
    }
    endText();
    operators += item.kind === 'path' ? pathOperators(item, state) : pictureOperators(item, context);
  }
  endText();
  return operators;
}

function pictureOperators({ picture, matrix, clip }: PictureItem, context: ContentContext): string {
  const number = context.picture(picture);
  if (number === undefined) return '';
  context.resources.objects.add(number);
  const clipping = clip ? clipOperators(clip) : '';
  // PDF puts a picture's bottom left corner at the origin of the unit square, the display list its top left one.
  return `q ${clipping}${matrixOperands(compose(matrix, [1, 0, 0, -1, 0, 1]))} cm /X${number} Do Q\n`;
}

function matrixOperands([a, b, c, d, e, f]: Matrix): string {
  return `${factor(a)} ${factor(b)} ${factor(c)} ${factor(d)} ${length(e)} ${length(f)}`;
}
