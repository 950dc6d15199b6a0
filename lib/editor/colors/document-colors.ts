import type { DesignDocument } from '../../document/design-document';
import type { Color } from '../../drawing/display-list';

/** Where documents hold colours, whatever the type of element. */
const COLOR_PROPERTIES: ReadonlySet<string> = new Set(['color', 'fill', 'background']);
const COLOR = /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/;

/** The colours that a document is made of, the most used first; at most so many. */
export function documentColors({ pages }: DesignDocument, most: number): readonly Color[] {
  const uses = new Map<Color, number>();
  count(pages, '', uses);
  return [...uses]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([color]) => color);
}

function count(value: unknown, property: string, uses: Map<Color, number>): void {
  if (typeof value === 'string') {
    if (COLOR_PROPERTIES.has(property) && COLOR.test(value)) uses.set(value, (uses.get(value) ?? 0) + 1);
  } else if (Array.isArray(value)) {
    for (const part of value) count(part, property, uses);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) count(part, name, uses);
  }
}
