'use client';

import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { DesignDocument, Page } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import type { Editor, EditorState } from '@/lib/editor/editor';
import { LateDocument, paused, resting as byPause } from '@/lib/editor/late-document';

/** The one editor of the screen, which every part of it reads and changes, and its document for those that may be a little late. */
interface EditorHere {
  readonly editor: Editor;
  readonly resting: LateDocument;
  readonly paused: LateDocument;
  /** Calls the listener after a change of the editor, and of `resting`. */
  readonly subscribeToBoth: (listener: () => void) => () => void;
}

const EditorContext = createContext<EditorHere | null>(null);

export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  const here = useMemo((): EditorHere => {
    const resting = new LateDocument(editor, afterTime, byPause);
    const subscribeToBoth = (listener: () => void) => {
      const ends = [editor.subscribe(listener), resting.subscribe(listener)];
      return () => ends.forEach((end) => end());
    };
    return { editor, resting, paused: new LateDocument(editor, afterTime, paused), subscribeToBoth };
  }, [editor]);
  return <EditorContext value={here}>{children}</EditorContext>;
}

function afterTime(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
}

function useHere(): EditorHere {
  const here = use(EditorContext);
  if (here === null) throw new Error('There is no editor around this component');
  return here;
}

export function useEditor(): Editor {
  return useHere().editor;
}

/** Makes a change that a key in a text makes, which {@link useRestingView} shows when the keys pause. */
export function useTyped(): (change: () => void) => void {
  return useHere().resting.typed;
}

/** A part of the editor's state. The selector must give the same object as long as nothing in it has changed. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const editor = useEditor();
  return useSyncExternalStore(editor.subscribe, () => select(editor.state));
}

/**
 * The document, the page in sight and what is chosen, as they were before what is being dragged, resized or turned: for everything that
 * need not follow each move of the pointer. Typing is followed as soon as it pauses, unless `typing` says otherwise.
 */
export function useRestingView(typing: 'followed' | 'waited_for' = 'followed') {
  const { editor, resting, subscribeToBoth } = useHere();
  // One snapshot, so that a gesture that begins or ends draws nothing anew by itself.
  const shown = () => (typing === 'waited_for' && editor.state.gesture?.before.document) || resting.document;
  return useViewOf(editor, useSyncExternalStore(subscribeToBoth, shown));
}

/** The same as they are now, but while something is dragged, resized, turned or typed in, as they were when that last paused. */
export function usePausedView() {
  const { editor, paused } = useHere();
  return useViewOf(
    editor,
    useSyncExternalStore(paused.subscribe, () => paused.document),
  );
}

function useViewOf(editor: Editor, document: DesignDocument) {
  const pageId = useEditorState(({ session }) => session.page);
  const selection = useEditorState(({ session }) => session.selection);
  return useMemo(() => {
    // What a gesture has only just made, such as copies that are dragged away, is not in the document before it.
    const known = pageOf(document, pageId);
    const page = known !== undefined && chosenOn(known, selection).length === selection.length ? known : editor.page;
    return { editor, document, page, selected: chosenOn(page, selection) };
  }, [editor, document, pageId, selection]);
}

function pageOf(document: DesignDocument, id: string): Page | undefined {
  return document.pages.find((page) => page.id === id);
}

function chosenOn(page: Page, selection: readonly string[]): readonly PageElement[] {
  return selection.length === 0 ? NOTHING : page.elements.filter(({ id }) => selection.includes(id));
}

const NOTHING: readonly PageElement[] = [];

/** The page in sight and the elements chosen on it; drawn anew with each change of the editor. */
export function useEditorView() {
  const editor = useEditor();
  const state = useEditorState((current) => current);
  return { editor, state, page: editor.page, selected: editor.selected };
}
