import type { DesignDocument } from '../../document/design-document';
import { isVariable } from '../../document/document-needs';
import { isText } from '../text/restyle';

/** Points; wider than any text is long. */
const ENDLESS = 1_000_000;

/** The document with nothing but its texts that differ from file to file, each on a line as long as it needs: to see how wide values print. */
export function onEndlessLines(document: DesignDocument): DesignDocument {
  return {
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      elements: page.elements
        .filter(isText)
        .filter((element) => isVariable(element) && !element.hidden)
        .map((element) => ({ ...element, x: 0, y: 0, rotation: 0, width: ENDLESS, fit: 'fixed' as const, maxLines: 0 })),
    })),
  };
}

/** Which of the rows has most to print: the first of the widest. -1 when there is no row. */
export function longestRow(widths: readonly number[]): number {
  return widths.indexOf(Math.max(...widths));
}

/** The next row after `from` that has trouble, going round from the end to the beginning; `from` itself comes last. Undefined: none has. */
export function nextTroubled(count: number, from: number, hasTrouble: (at: number) => boolean): number | undefined {
  return Array.from({ length: count }, (_, step) => (from + 1 + step) % count).find(hasTrouble);
}
