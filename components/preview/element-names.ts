import type { DesignDocument } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import { readCall } from '@/lib/document/functions/read-call';
import { prepareText, type Segment } from '@/lib/document/prepare-text';
import { BACKGROUND } from '@/lib/drawing/display-list';
import { elementTypeName, functionWord } from '@/lib/i18n/documents/say';
import type { Locale } from '@/lib/i18n/phrase';
import { remembered } from '@/lib/remembered';
import { shortened } from '@/lib/shortened';

/** What people call each element: the name its author gave, else the words in it, else what it is. */
export function elementNames(document: DesignDocument, locale: Locale): ReadonlyMap<string, string> {
  const elements = document.pages.flatMap((page) => page.elements);
  const named = elements.map(
    (element) => [element.id, element.name || `${elementTypeName(locale, element.type)}${quoted(elementWords(element, locale))}`] as const,
  );
  return new Map([[BACKGROUND, elementTypeName(locale, BACKGROUND)], ...named]);
}

const LONGEST = 40;

/**
 * The words in an element, on one line and not too many; empty when it has none. Of a function the variables in it are left, or in brackets
 * what it prints: `{default %city "Москва"}` reads `%city`, and `{date long}` reads `(дата)`.
 */
export function elementWords(element: PageElement, locale: Locale): string {
  const read = wordsRead(element);
  const known = read.get(locale);
  if (known !== undefined) return known;
  const words = 'paragraphs' in element && Array.isArray(element.paragraphs) ? textOf(element.paragraphs, locale) : '';
  const short = shortened(words, LONGEST);
  read.set(locale, short);
  return short;
}

/** Each element's words as they were read: after every change several lists ask for those of all elements. */
const wordsRead = remembered<PageElement, Map<Locale, string>>(() => new Map());

function quoted(words: string): string {
  return words === '' ? '' : ` «${words}»`;
}

function textOf(paragraphs: readonly { readonly runs: readonly { readonly text: string }[] }[], locale: Locale): string {
  return paragraphs
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .map((text) =>
      prepareText(text)
        .map((segment) => spoken(segment, locale))
        .join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function spoken(segment: Segment, locale: Locale): string {
  if (segment.kind === 'text') return segment.text;
  if (segment.kind === 'variable') return `%${segment.name}`;
  const variables = [...new Set(segment.ready.variables)].map((name) => `%${name}`);
  return variables.length > 0 ? variables.join(' ') : `(${functionWord(locale, readCall(segment.written.slice(1, -1)).name)})`;
}
