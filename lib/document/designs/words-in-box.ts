import type * as z from 'zod/mini';
import type { elementTypes } from '../elements';
import { newElement, plainParagraphs, type ElementOf } from '../new-document';

type Look = Parameters<typeof plainParagraphs>[1];
type Setting = Parameters<typeof plainParagraphs>[2];
type TextOptions = Partial<
  Omit<z.input<(typeof elementTypes)['text']['schema']>, 'type' | 'id' | 'x' | 'y' | 'width' | 'height' | 'paragraphs'>
>;

/** Left, top, width and height in points. */
export type BoxSides = readonly [x: number, y: number, width: number, height: number];

/** A text of one look in its box; it is made smaller where a long value would not fit. */
export function wordsInBox(
  id: string,
  [x, y, width, height]: BoxSides,
  text: string,
  look: Look,
  { align, lineHeight, ...options }: TextOptions & Setting = {},
): ElementOf<'text'> {
  const paragraphs = plainParagraphs(text, look, { ...(align && { align }), ...(lineHeight !== undefined && { lineHeight }) });
  return newElement('text', { id, x, y, width, height, fit: 'shrink', minScale: 0.4, ...options, paragraphs });
}
