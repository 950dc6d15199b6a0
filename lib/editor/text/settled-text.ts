import type { TextElement } from '../../document/elements';
import { inBox } from '../edit-document';
import { turned } from '../geometry/box';

/**
 * A growing text in the box that its lines really fill, `height` points high, without anything moving on the page: the anchored edge stays,
 * also of a turned box, which from now on turns about the middle of what is seen.
 */
export function settledText(element: TextElement, height: number): TextElement {
  const over = element.height - height;
  const top = { top: 0, middle: 0.5, bottom: 1 }[element.verticalAlign] * over;
  const shift = turned({ x: 0, y: top - over / 2 }, element.rotation);
  return inBox(element, { x: element.x + shift.x, y: element.y + over / 2 + shift.y, height });
}
