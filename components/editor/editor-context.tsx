'use client';

import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { DesignDocument, Page } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import type { Editor, EditorState } from '@/lib/editor/editor';

/** The one editor of the screen; every part of it reads and changes this. */
const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext;

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error('There is no editor around this component');
  return editor;
}

/** A part of the editor's state. The selector must give the same object as long as nothing in it has changed. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const editor = useEditor();
  return useSyncExternalStore(editor.subscribe, () => select(editor.state));
}

/**
 * The document, the page in sight and what is chosen, as they were before what is being dragged, resized or turned: for everything that
 * need not follow each move of the pointer. Typing is followed, unless `typing` says otherwise.
 */
export function useRestingView(typing: 'followed' | 'waited_for' = 'followed') {
  const editor = useEditor();
  const document = useEditorState((state) => {
    const { gesture } = state;
    return gesture === null || (typing === 'followed' && gesture.label === 'text') ? state.document : gesture.before.document;
  });
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
