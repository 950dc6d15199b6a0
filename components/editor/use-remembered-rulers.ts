import { useEffect } from 'react';
import type { Editor } from '@/lib/editor/editor';

const KEY = 'editor.rulers';

/** Rulers stay as this person left them, in this browser. */
export function useRememberedRulers(editor: Editor): void {
  useEffect(() => {
    let known = remembered();
    if (known) editor.view({ rulers: true });
    return editor.subscribe(() => {
      const { rulers } = editor.state.session;
      if (rulers !== known) remember((known = rulers));
    });
  }, [editor]);
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    // A browser that keeps nothing begins without rulers.
    return false;
  }
}

function remember(rulers: boolean): void {
  try {
    localStorage.setItem(KEY, rulers ? 'on' : 'off');
  } catch {
    // Not worth a word to anybody.
  }
}
