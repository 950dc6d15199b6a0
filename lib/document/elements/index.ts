import type * as z from 'zod/mini';
import type { ElementDefinition, ElementDrawing, LayOutContext } from '../define-element';
import type { PictureKey } from '../../drawing/display-list';
import type { UnknownElement } from '../schema';
import { ellipse } from './ellipse';
import { image } from './image';
import { line } from './line';
import { qr } from './qr';
import { rectangle } from './rectangle';
import { text } from './text';

/** Every type of element there is, in the order of the toolbar. A new one is a file beside these and its name twice in this one. */
export const elementTypes = { text, image, qr, rectangle, ellipse, line } as const satisfies {
  readonly [Type in string]: ElementDefinition<Type, z.ZodMiniObject>;
};
export type ElementType = keyof typeof elementTypes;

export type TextElement = z.infer<typeof text.schema>;
export type ImageElement = z.infer<typeof image.schema>;
export type QrElement = z.infer<typeof qr.schema>;
export type RectangleElement = z.infer<typeof rectangle.schema>;
export type EllipseElement = z.infer<typeof ellipse.schema>;
export type LineElement = z.infer<typeof line.schema>;

export type KnownElement = TextElement | ImageElement | QrElement | RectangleElement | EllipseElement | LineElement;

/** A box on a page. */
export type PageElement = KnownElement | UnknownElement;

/** Whether this version knows the element's type. */
export function isKnownElement(element: PageElement): element is KnownElement {
  return Object.hasOwn(elementTypes, element.type);
}

/** What an element's definition says about that very element, whatever its type. */
interface Behaviour {
  texts(element: KnownElement): readonly string[];
  pictureVariables(element: KnownElement): readonly string[];
  assets(element: KnownElement): readonly PictureKey[];
  layOut(element: KnownElement, context: LayOutContext): ElementDrawing;
}

/**
 * The definition for this element. Methods are bivariant in TypeScript, so each definition counts as a `Behaviour` of all elements; that
 * is sound only as long as it is called with the element it was asked for.
 */
export function definitionOf(element: KnownElement): Behaviour {
  return elementTypes[element.type];
}
