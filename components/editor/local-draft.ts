import { readDocument } from '@/lib/document/read-document';
import type { KeptDraft } from '@/lib/editor/autosave/autosave';

const keyOf = (documentId: string) => `draft ${documentId}`;

/** Keeps a draft in this browser, or forgets it; false when the browser will not: it is full, or keeps nothing in private windows. */
export function keepDraft(documentId: string, draft: KeptDraft | undefined): boolean {
  try {
    if (draft === undefined) window.localStorage.removeItem(keyOf(documentId));
    else window.localStorage.setItem(keyOf(documentId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was left here when the tab was closed or died before it could save; one that cannot be read counts as none. */
export function readDraft(documentId: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(documentId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('document' in kept) || !('revision' in kept)) return undefined;
    const read = readDocument(kept.document);
    return 'document' in read && typeof kept.revision === 'number' ? { document: read.document, revision: kept.revision } : undefined;
  } catch {
    return undefined;
  }
}
