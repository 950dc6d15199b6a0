import { colorOperands, length } from './numbers';
import type { Stroke } from '../../drawing/display-list';

/** What has been set since the last `q`, so that nothing is said twice. */
export class GraphicsState {
  #fill = '';
  #stroke = '';
  #font = '';

  fillColor(color: string): string {
    if (color === this.#fill) return '';
    this.#fill = color;
    return `${colorOperands(color)} rg\n`;
  }

  stroke({ color, width, cap, dash }: Stroke): string {
    const operators = `${colorOperands(color)} RG ${length(width)} w ${CAPS[cap]} J [${(dash ?? []).map(length).join(' ')}]0 d\n`;
    if (operators === this.#stroke) return '';
    this.#stroke = operators;
    return operators;
  }

  font(number: number, size: number): string {
    const operator = `/F${number} ${length(size)} Tf\n`;
    if (operator === this.#font) return '';
    this.#font = operator;
    return operator;
  }
}
const CAPS = { butt: 0, round: 1, square: 2 } as const;
