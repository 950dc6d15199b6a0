import type { PageElement } from '../document/elements';
import { readDocument, type ReadError } from '../document/read-document';
import { SCHEMA_VERSION } from '../document/schema';

/** Tells our copied elements from any other text. */
const KIND = 'diploma-maker/elements';

/** What lies in the clipboard: elements of ours, plain text, or something that looked like ours and cannot be used. */
export type Pasted =
  | { readonly kind: 'elements'; readonly elements: readonly PageElement[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unusable'; readonly error: ReadError };

/** Copied elements as text for the system's clipboard, which carries them to other pages, documents and windows. */
export function writeElements(elements: readonly PageElement[]): string {
  return JSON.stringify({ kind: KIND, schema: SCHEMA_VERSION, elements });
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
