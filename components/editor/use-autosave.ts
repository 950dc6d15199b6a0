import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api, type CallProblemCode } from '@/lib/api/client';
import type { DesignDocument } from '@/lib/document/design-document';
import { Autosave, type KeptDraft, type SaveResult } from '@/lib/editor/autosave/autosave';
import type { Editor } from '@/lib/editor/editor';
import { DraftPlace } from './local-draft';
import { useLeftDrafts } from './use-left-drafts';

/** A document as the server has it. */
export interface SavedDocument {
  readonly document: DesignDocument;
  readonly revision: number;
}

/** Saves the editor's document by itself, keeps it in the browser while that fails, and brings back what a dead tab left there. */
export function useAutosave(editor: Editor, id: string, saved: SavedDocument) {
  const [place] = useState(() => new DraftPlace(id));
  const [autosave] = useState(() => new Autosave(saved.document, saved.revision, ports(id, place)));
  useEffect(() => place.hold(), [place]);
  useEffect(() => {
    autosave.changed(editor.state.document);
    return editor.subscribe(() => isAtRest(editor) && autosave.changed(editor.state.document));
  }, [editor, autosave]);
  const left = useLeftDrafts(id, editor, autosave, place, saved);
  useLeaving(autosave);
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state);
  const flushed = useCallback(() => savedNow(autosave), [autosave]);
  return { state, retry: () => autosave.flush(), savedNow: flushed, left, autosave };
}

/** What is dragged is saved when it is let go, what is typed with each key: nobody has to leave a text for it to be kept. */
function isAtRest({ state: { gesture } }: Editor): boolean {
  return gesture === null || gesture.label === 'text';
}

/** Saves what is not saved; whether all of it is then. */
async function savedNow(autosave: Autosave): Promise<boolean> {
  autosave.flush();
  if (autosave.state.kind === 'saving')
    await new Promise<void>((resolve) => {
      const end = autosave.subscribe(() => {
        if (autosave.state.kind === 'saving') return;
        end();
        resolve();
      });
    });
  return autosave.state.kind === 'saved';
}

function ports(id: string, place: DraftPlace) {
  return {
    save: (document: DesignDocument, revision: number) => send(id, document, revision),
    keep: (kept: KeptDraft | undefined) => Promise.resolve(place.keep(kept)),
    after(milliseconds: number, callBack: () => void) {
      const timer = window.setTimeout(callBack, milliseconds);
      return () => window.clearTimeout(timer);
    },
  };
}

const PASSING: ReadonlySet<CallProblemCode> = new Set(['unreachable', 'internal', 'unavailable', 'rate_limited', 'not_signed_in']);

async function send(id: string, document: DesignDocument, revision: number): Promise<SaveResult> {
  const result = await api('PUT /api/documents/{documentId}', { params: { documentId: id }, body: { content: document, revision } });
  if (result.ok) return { kind: 'saved', revision: result.value.revision };
  const { code, message } = result.problem;
  if (code === 'conflict') return { kind: 'conflict' };
  // What the server suffers from may pass, and a person may sign in again; what it does not like about the document will not.
  if (PASSING.has(code)) return { kind: 'unreachable', answered: code !== 'unreachable' };
  return { kind: 'refused', reason: message ?? code };
}

/** Saves at once when the tab is hidden or the connection is back, and asks before unsaved work is left. */
function useLeaving(autosave: Autosave): void {
  useEffect(() => {
    const flush = () => autosave.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (autosave.isUnsaved) event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', ask);
      flush();
    };
  }, [autosave]);
}
