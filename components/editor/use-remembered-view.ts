import { useEffect } from 'react';
import type { Editor } from '@/lib/editor/editor';

/** What of how somebody works stays as they left it, in this browser: by what it is kept, and how it is without that. */
const REMEMBERED = { rulers: { key: 'editor.rulers', first: false }, signKeys: { key: 'editor.sign_keys', first: true } } as const;
const NAMES = ['rulers', 'signKeys'] as const;

/** Rulers, and commands by single signs, stay as this person left them, in this browser. */
export function useRememberedView(editor: Editor): void {
  useEffect(() => {
    const known = { rulers: remembered('rulers'), signKeys: remembered('signKeys') };
    editor.view({ ...known });
    return editor.subscribe(() => {
      for (const name of NAMES) {
        const now = editor.state.session[name];
        if (now !== known[name]) remember(name, (known[name] = now));
      }
    });
  }, [editor]);
}

function remembered(name: keyof typeof REMEMBERED): boolean {
  const { key, first } = REMEMBERED[name];
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? first : kept === 'on';
  } catch {
    // A browser that keeps nothing begins as any other.
    return first;
  }
}

function remember(name: keyof typeof REMEMBERED, on: boolean): void {
  try {
    localStorage.setItem(REMEMBERED[name].key, on ? 'on' : 'off');
  } catch {
    // Not worth a word to anybody.
  }
}
