import type { DisplayGroup } from '../../drawing/display-list';
import { apply, compose } from '../../drawing/matrix';
import { length } from './numbers';
import { literal, textString } from './pdf-syntax';

/** The link over a group's box (ISO 32000-1, 12.5.6.5), or nothing. A turned box is told by its corners as well, since `/Rect` is upright. */
export function linkAnnotation({ link, alt, transform, width, height }: DisplayGroup, pageHeight: number): string | undefined {
  if (link === undefined || link === '') return undefined;
  const matrix = compose([1, 0, 0, -1, 0, pageHeight], transform);
  const corners = (
    [
      [0, height],
      [width, height],
      [width, 0],
      [0, 0],
    ] as const
  ).map(([x, y]) => apply(matrix, x, y));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const turned = transform[1] !== 0 || transform[2] !== 0;
  return (
    `<</Type/Annot/Subtype/Link/Rect[${[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(length).join(' ')}]` +
    (turned ? `/QuadPoints[${corners.flat().map(length).join(' ')}]` : '') +
    (alt ? `/Contents${textString(alt)}` : '') +
    `/Border[0 0 0]/F 4/A<</S/URI/URI${literal(link)}>>>>`
  );
}
