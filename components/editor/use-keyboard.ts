import { useEffect } from 'react';
import { pasteText } from '@/lib/editor/commands/edit-commands';
import { commandForKeys, ownerOfKeys, runCommand } from '@/lib/editor/commands/registry';
import { copiedHtml, ELEMENTS_TYPE, elementsInHtml, writeElements } from '@/lib/editor/clipboard';
import type { Editor } from '@/lib/editor/editor';
import type { PointerTool } from '@/lib/editor/pointer/pointer-tool';

/** The browser's own events bring these, with a clipboard that may be used without asking. */
const BY_CLIPBOARD_EVENT = new Set<string>(['copy', 'cut', 'paste', 'paste_in_place']);

/** Runs commands by their keys, wherever the focus is, unless it is in a field or a button that needs the key itself. */
export function useKeyboard(editor: Editor, pointer: PointerTool, onPictures: (files: readonly File[]) => void): void {
  useEffect(() => {
    let inPlace = false;
    const down = (event: KeyboardEvent) => {
      if (event.code === 'KeyV') inPlace = event.shiftKey;
      if (event.defaultPrevented || (isElsewhere(event) && !worksInFields(editor, event))) return;
      if (event.code === 'Escape' && editor.state.gesture !== null && editor.state.session.editing === null) return pointer.cancel();
      if (event.code === 'Enter' && editor.state.session.cropping !== null) return editor.view({ cropping: null });
      const withCtrl = (event.ctrlKey || event.metaKey) && editor.state.session.editing === null;
      // Also where the command cannot be run now the keys are taken: the browser would mark all of the page, or keep it as a bookmark.
      const id = commandForKeys(editor, event) ?? (withCtrl ? ownerOfKeys(event) : undefined);
      if (id === undefined || BY_CLIPBOARD_EVENT.has(id)) return;
      event.preventDefault();
      runCommand(editor, id);
    };
    // What is typed in a text is taken back by words, not by keys.
    const up = () => editor.state.session.editing === null && editor.endBurst();
    const copy = (event: ClipboardEvent) => {
      if (isElsewhere(event) || editor.state.session.editing !== null || editor.selected.length === 0) return;
      event.preventDefault();
      const copied = writeElements(editor.selected);
      event.clipboardData?.setData(ELEMENTS_TYPE, copied.elements);
      event.clipboardData?.setData('text/html', copiedHtml(copied));
      event.clipboardData?.setData('text/plain', copied.words);
      if (event.type === 'cut') runCommand(editor, 'cut');
    };
    const paste = (event: ClipboardEvent) => {
      if (isElsewhere(event) || editor.state.session.editing !== null) return;
      event.preventDefault();
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (pictures.length > 0) onPictures(pictures);
      else void pasteText(editor, pastedText(event.clipboardData), { inPlace });
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [editor, pointer, onPictures]);
}

function pastedText(clipboard: DataTransfer | null): string {
  if (clipboard === null) return '';
  const elements = clipboard.getData(ELEMENTS_TYPE) || elementsInHtml(clipboard.getData('text/html'));
  return elements ?? clipboard.getData('text/plain');
}

/** The palette opens from the inspector's fields too, and Ctrl+S saves there, where the browser would take the keys; never over another window. */
function worksInFields(editor: Editor, event: KeyboardEvent): boolean {
  const inWindow = event.target instanceof HTMLElement && event.target.closest('[role="dialog"]') !== null;
  const id = commandForKeys(editor, event);
  return !inWindow && (id === 'open_palette' || id === 'save');
}

/** Fields keep their keys; so do buttons and open menus those that press and walk them. The canvas' own text field is the canvas. */
function isElsewhere(event: Event): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.closest('[data-canvas]')) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]')) return true;
  return event instanceof KeyboardEvent && target.closest('button, a') !== null && ['Enter', 'Space', 'Tab'].includes(event.code);
}
