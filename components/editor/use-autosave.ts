import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { api, type CallProblemCode } from '@/lib/api/client';
import type { DesignDocument } from '@/lib/document/design-document';
import { readDocument } from '@/lib/document/read-document';
import { Autosave, type SaveResult } from '@/lib/editor/autosave/autosave';
import { recoverDraft } from '@/lib/editor/autosave/recover-draft';
import type { Editor } from '@/lib/editor/editor';
import { keepDraft, readDraft } from './local-draft';

interface SavedDocument {
  readonly document: DesignDocument;
  readonly revision: number;
}

/** Saves the editor's document by itself, keeps it in the browser while that fails, and brings back what a dead tab left there. */
export function useAutosave(editor: Editor, id: string, saved: SavedDocument) {
  const [autosave] = useState(() => new Autosave(saved.document, saved.revision, ports(id)));
  const [draft] = useState(() => readDraft(id));
  useEffect(() => {
    const found = recoverDraft(draft, saved);
    if (draft !== undefined && found !== 'none') editor.change('properties', () => draft.document);
    if (found === 'none') keepDraft(id, undefined);
    if (found === 'conflict') autosave.dispute();
    const end = editor.subscribe(() => isAtRest(editor) && autosave.changed(editor.state.document));
    autosave.changed(editor.state.document);
    return end;
  }, [editor, autosave, draft, saved, id]);
  useLeaving(autosave);
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state);
  const choices = useMemo(() => conflictChoices(editor, autosave, id), [editor, autosave, id]);
  const flushed = useCallback(() => savedNow(autosave), [autosave]);
  return { state, retry: () => autosave.flush(), savedNow: flushed, ...choices };
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

function ports(id: string) {
  return {
    save: (document: DesignDocument, revision: number) => send(id, document, revision),
    keep: (kept: { readonly document: DesignDocument; readonly revision: number } | undefined) => Promise.resolve(keepDraft(id, kept)),
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
  if (PASSING.has(code)) return { kind: 'unreachable' };
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

/** The three ways out of a conflict; each gives false when the server could not be asked. */
function conflictChoices(editor: Editor, autosave: Autosave, id: string) {
  const read = async (): Promise<SavedDocument | undefined> => {
    const result = await api('GET /api/documents/{documentId}', { params: { documentId: id } });
    const theirs = result.ok ? readDocument(result.value.content) : undefined;
    return result.ok && theirs !== undefined && 'document' in theirs
      ? { document: theirs.document, revision: result.value.revision }
      : undefined;
  };
  return {
    async keepMine(): Promise<boolean> {
      const theirs = await read();
      if (theirs !== undefined) autosave.keepMine(theirs.revision);
      return theirs !== undefined;
    },
    async takeTheirs(): Promise<boolean> {
      const theirs = await read();
      if (theirs === undefined) return false;
      autosave.takeTheirs(theirs.document, theirs.revision);
      editor.open(theirs.document);
      return true;
    },
    /** Theirs stays as it is, mine becomes a document of its own; gives its id. */
    async openAsCopy(name: string): Promise<string | undefined> {
      const copy = await api('POST /api/documents/{documentId}/copies', { params: { documentId: id }, body: { name } });
      if (!copy.ok) return undefined;
      const made = await api('GET /api/documents/{documentId}', { params: { documentId: copy.value.id } });
      if (!made.ok) return undefined;
      const result = await send(copy.value.id, editor.state.document, made.value.revision);
      if (result.kind !== 'saved') return undefined;
      keepDraft(id, undefined);
      const theirs = await read();
      if (theirs !== undefined) autosave.takeTheirs(theirs.document, theirs.revision);
      return copy.value.id;
    },
  };
}
