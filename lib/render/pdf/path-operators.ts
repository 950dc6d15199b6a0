import type { PathItem } from '../../drawing/display-list';
import type { Path } from '../../drawing/path';
import type { GraphicsState } from './graphics-state';
import { length } from './numbers';

/** A path filled and/or stroked; nothing for a stroke without width, which PDF would draw as a hairline. */
export function pathOperators({ path, fill, stroke }: PathItem, state: GraphicsState): string {
  const stroked = stroke !== undefined && stroke.width > 0;
  if (path.length === 0 || (fill === undefined && !stroked)) return '';
  const colors = (fill === undefined ? '' : state.fillColor(fill)) + (stroked ? state.stroke(stroke) : '');
  return `${colors}${outline(path)}${fill === undefined ? 'S' : stroked ? 'B' : 'f'}\n`;
}

/** What lies outside the path is not drawn, until the next `Q`. */
export function clipOperators(path: Path): string {
  return `${outline(path)}W n\n`;
}

function outline(path: Path): string {
  let operators = '';
  let x = 0;
  let y = 0;
  for (const segment of path) {
    switch (segment[0]) {
      case 'M':
      case 'L':
        [, x, y] = segment;
        operators += `${length(x)} ${length(y)} ${segment[0] === 'M' ? 'm' : 'l'}\n`;
        break;
      case 'Q': {
        // PDF has cubic curves only; raising the degree keeps the curve exactly.
        const [, cx, cy, ex, ey] = segment;
        operators += `${points(x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), ex + (2 / 3) * (cx - ex), ey + (2 / 3) * (cy - ey), ex, ey)} c\n`;
        [x, y] = [ex, ey];
        break;
      }
      case 'C':
        operators += `${points(...(segment.slice(1) as [number, number, number, number, number, number]))} c\n`;
        [x, y] = [segment[5], segment[6]];
        break;
      case 'R':
        [, x, y] = segment;
        operators += `${length(x)} ${length(y)} ${length(segment[3])} ${length(segment[4])} re\n`;
        break;
      case 'Z':
        operators += 'h\n';
        break;
    }
  }
  return operators;
}

function points(...coordinates: readonly number[]): string {
  return coordinates.map(length).join(' ');
}
