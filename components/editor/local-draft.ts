import type { KeptDraft } from '@/lib/editor/autosave/autosave';
import { newId } from '@/lib/ids';

/**
 * Where one tab keeps its draft of a document, beside those of other tabs. While it is held, other tabs know that somebody is at work on
 * it; a tab that closes or dies lets go of it, and its draft is there for the next that opens the document.
 */
export class DraftPlace {
  readonly key: string;

  constructor(documentId: string) {
    this.key = `${startOf(documentId)} ${newId()}`;
  }

  /** Keeps a draft, or forgets it; false when the browser will not: it is full, or keeps nothing in private windows. */
  keep(draft: KeptDraft | undefined): boolean {
    try {
      if (draft === undefined) window.localStorage.removeItem(this.key);
      else window.localStorage.setItem(this.key, JSON.stringify({ ...draft, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  /** Holds the place until the returned function is called, or the tab is gone. */
  hold(): () => void {
    const locks = ownLocks();
    const held = new AbortController();
    let letGo = () => held.abort();
    const kept = () =>
      new Promise<void>((resolve) => {
        letGo = resolve;
      });
    // Aborted before it was given: nothing is held.
    locks?.request(this.key, { signal: held.signal }, kept).catch(() => {});
    return () => letGo();
  }
}

/** Where drafts of a document lie in this browser, also those that were kept before each tab had a place of its own. */
export function draftKeys(documentId: string): readonly string[] {
  const start = startOf(documentId);
  try {
    return Object.keys(window.localStorage).filter((key) => key === start || key.startsWith(`${start} `));
  } catch {
    return [];
  }
}

const startOf = (documentId: string) => `draft ${documentId}`;

/** Absent on pages that did not come over https: there each draft counts as left behind, which loses nothing either. */
export function ownLocks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
