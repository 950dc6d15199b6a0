import { useEffect, useState } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import type { Autosave } from '@/lib/editor/autosave/autosave';
import type { Editor } from '@/lib/editor/editor';
import type { LeftDraft, LeftDrafts } from './left-drafts';
import { draftKeys, type DraftPlace } from './local-draft';

const NONE: LeftDrafts = { drafts: [], hasUnreadable: false };

/** Takes up what dead tabs have left of the document; gives what a person has to choose about. */
export function useLeftDrafts(
  documentId: string,
  editor: Editor,
  autosave: Autosave,
  place: DraftPlace,
  saved: { readonly document: DesignDocument; readonly revision: number },
) {
  const [left, setLeft] = useState(NONE);
  useEffect(() => {
    // Seldom is there anything, so what reads it is not loaded with the editor.
    if (draftKeys(documentId).length === 0) return;
    let current = true;
    void import('./left-drafts')
      .then(({ takeUpDrafts }) => (current ? takeUpDrafts(documentId, { editor, autosave, place, saved }) : NONE))
      .then((found) => current && setLeft(found));
    return () => {
      current = false;
    };
  }, [documentId, editor, autosave, place, saved]);
  return {
    ...left,
    /** One of them is done with. */
    without: ({ key }: LeftDraft) => setLeft((before) => ({ ...before, drafts: before.drafts.filter((draft) => draft.key !== key) })),
    putOff: () => setLeft(NONE),
  };
}
