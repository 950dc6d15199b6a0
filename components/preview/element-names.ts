import type { DesignDocument } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import { BACKGROUND } from '@/lib/drawing/display-list';
import { shortened } from '@/lib/shortened';

/** What people call each element: the name its author gave, else the words in it, else what it is. */
export function elementNames(document: DesignDocument, typeName: (type: string) => string): ReadonlyMap<string, string> {
  const elements = document.pages.flatMap((page) => page.elements);
  const named = elements.map(
    (element) => [element.id, element.name || `${typeName(element.type)}${quoted(elementWords(element))}`] as const,
  );
  return new Map([[BACKGROUND, typeName(BACKGROUND)], ...named]);
}

const LONGEST = 40;

/** The words in an element, on one line and not too many; empty when it has none. */
export function elementWords(element: PageElement): string {
  const words = 'paragraphs' in element && Array.isArray(element.paragraphs) ? textOf(element.paragraphs) : '';
  return shortened(words, LONGEST);
}

function quoted(words: string): string {
  return words === '' ? '' : ` «${words}»`;
}

function textOf(paragraphs: readonly { readonly runs: readonly { readonly text: string }[] }[]): string {
  return paragraphs
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
