import type { PageElement } from '../document/elements';
import { readDocument, type ReadError } from '../document/read-document';
import { SCHEMA_VERSION } from '../document/schema';
import { plainText } from './text/edit-text';
import { isText } from './text/restyle';

/** Tells our copied elements from any other text. */
const KIND = 'diploma-maker/elements';

/** What lies in the clipboard: elements of ours, plain text, or something that looked like ours and cannot be used. */
export type Pasted =
  | { readonly kind: 'elements'; readonly elements: readonly PageElement[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unusable'; readonly error: ReadError };

/** Copied elements for the system's clipboard, which carries them to other pages, documents, windows and programs. */
export interface Copied {
  /** All of them, for the editor. */
  readonly elements: string;
  /** The words of their texts, for whatever knows only text; nothing when they have none. */
  readonly words: string;
}

/** Under which name the clipboard of a browser's own events holds the elements. */
export const ELEMENTS_TYPE = `application/x-${KIND.replace('/', '-')}`;

const ATTRIBUTE = 'data-diploma-elements';

export function writeElements(elements: readonly PageElement[]): Copied {
  const words = elements.filter(isText).map(({ paragraphs }) => plainText(paragraphs));
  return { elements: JSON.stringify({ kind: KIND, schema: SCHEMA_VERSION, elements }), words: words.join('\n') };
}

/** The same as HTML, the one form that every browser's clipboard carries beside text: other programs show the words alone. */
export function copiedHtml({ elements, words }: Copied): string {
  const lines = words === '' ? [] : words.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  return `<div ${ATTRIBUTE}="${encodeURIComponent(elements)}">${lines.join('')}</div>`;
}

/** The elements that HTML from a clipboard carries; undefined when it is not ours. */
export function elementsInHtml(html: string): string | undefined {
  const [, carried] = new RegExp(`${ATTRIBUTE}="([^"]*)"`, 'u').exec(html) ?? [];
  try {
    return carried === undefined ? undefined : decodeURIComponent(carried);
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Reads what was pasted. Anybody can put anything there, so elements pass the same door as a stored document: migrated from older
 * versions, each checked by its type.
 */
export function readPasted(text: string): Pasted {
  if (text.trim() === '') return { kind: 'nothing' };
  const json = jsonObject(text);
  if (json === undefined || json['kind'] !== KIND) return { kind: 'text', text };
  const carrier = { schema: json['schema'], pages: [{ id: 'clipboard', width: 1, height: 1, elements: json['elements'] }] };
  const read = readDocument(carrier);
  if ('error' in read) return { kind: 'unusable', error: read.error };
  const elements = read.document.pages.flatMap((page) => page.elements);
  return elements.length === 0 ? { kind: 'nothing' } : { kind: 'elements', elements };
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
