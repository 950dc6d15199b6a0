'use client';

import { createContext, use, useSyncExternalStore } from 'react';
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

/** The page in sight and the elements chosen on it; drawn anew with each change of the editor. */
export function useEditorView() {
  const editor = useEditor();
  const state = useEditorState((current) => current);
  return { editor, state, page: editor.page, selected: editor.selected };
}
