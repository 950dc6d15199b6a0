import type { DesignDocument } from '@/lib/document/design-document';
import { readDocument } from '@/lib/document/read-document';
import type { Autosave, KeptDraft } from '@/lib/editor/autosave/autosave';
import { recoverDraft } from '@/lib/editor/autosave/recover-draft';
import type { Editor } from '@/lib/editor/editor';
import { draftKeys, ownLocks, type DraftPlace } from './local-draft';

/** A draft that a tab has left behind. */
export interface LeftDraft extends KeptDraft {
  readonly key: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** What lies in this browser of a document from tabs that are gone. */
export interface LeftDrafts {
  /** The newest first. */
  readonly drafts: readonly LeftDraft[];
  /** Whether there are also some that this version cannot read; they stay for the one that can. */
  readonly hasUnreadable: boolean;
}

/** The tab that goes on from what others have left. */
interface Heir {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly place: DraftPlace;
  readonly saved: { readonly document: DesignDocument; readonly revision: number };
}

/**
 * Goes on from the newest draft that a closed or dead tab has left of the document, and gives the others, which a person has to choose
 * about. Only what the server has as well is forgotten.
 */
export async function takeUpDrafts(documentId: string, heir: Heir): Promise<LeftDrafts> {
  const left = await leftDrafts(documentId);
  const [newest, ...drafts] = left.drafts.filter((draft) => {
    const isWorth = recoverDraft(draft, heir.saved) !== 'none';
    if (!isWorth) forgetDraft(draft.key);
    return isWorth;
  });
  if (newest !== undefined) goOnFrom(newest, heir);
  return { ...left, drafts };
}

function goOnFrom(draft: LeftDraft, { editor, autosave, place, saved }: Heir): void {
  if (recoverDraft(draft, saved) === 'conflict') autosave.dispute(draft.revision);
  editor.restore(draft.document);
  // It lies in this tab's own place from now on.
  if (place.keep({ document: draft.document, revision: autosave.madeFrom })) forgetDraft(draft.key);
}

/** The drafts of a document that nobody is at work on. */
async function leftDrafts(documentId: string): Promise<LeftDrafts> {
  const held = new Set((await ownLocks()?.query())?.held?.map(({ name }) => name));
  const read = draftKeys(documentId)
    .filter((key) => !held.has(key))
    .map(readDraft);
  const drafts = read.filter((draft) => draft !== undefined);
  return { drafts: drafts.toSorted((one, other) => other.at - one.at), hasUnreadable: drafts.length < read.length };
}

export function forgetDraft(key: string): void {
  window.localStorage.removeItem(key);
}

function readDraft(key: string): LeftDraft | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('document' in kept) || !('revision' in kept)) return undefined;
    const read = readDocument(kept.document);
    const sent = 'sent' in kept ? readDocument(kept.sent) : undefined;
    if (!('document' in read) || typeof kept.revision !== 'number') return undefined;
    const at = 'at' in kept && typeof kept.at === 'number' ? kept.at : 0;
    return { key, document: read.document, revision: kept.revision, at, ...(sent && 'document' in sent && { sent: sent.document }) };
  } catch {
    return undefined;
  }
}
