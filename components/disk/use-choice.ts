'use client';

import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { chosenAfter, NOTHING_CHOSEN, type ChoosingWay } from './chosen-after';

/** The files chosen in a list, by mouse and by keyboard; one that has left the list is chosen no more. */
export function useChoice(
  files: readonly DiskFileItem[],
  onOpen: (file: DiskFileItem) => void,
  onDelete?: (files: readonly DiskFileItem[]) => Promise<void>,
) {
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const rows = () => files.map(({ id }) => id);
  const chosen = choice.ids.size === 0 ? [] : files.filter(({ id }) => choice.ids.has(id));
  const choose = (id: string, way: ChoosingWay) => setChoice(chosenAfter(choice, rows(), id, way));
  const clear = () => setChoice(NOTHING_CHOSEN);

  function press(event: MouseEvent, id: string) {
    if (isOwnPress(event.target)) return;
    // Whoever marks words with the mouse chooses no file.
    if (!event.shiftKey && window.getSelection()?.isCollapsed === false) return;
    if (event.shiftKey) window.getSelection()?.removeAllRanges();
    choose(id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone');
  }

  /** The row to go to, if the key goes to one. */
  function key(event: KeyboardEvent): number | undefined {
    const index = files.findIndex(({ id }) => id === choice.active);
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
      event.preventDefault();
      setChoice({ ids: new Set(rows()), anchor: files[0]?.id, active: choice.active ?? files[0]?.id });
      return undefined;
    }
    if (event.key === 'Escape') clear();
    if (event.key === 'Delete' && chosen.length > 0) void onDelete?.(chosen).then(clear);
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return undefined;
    const here = files[Math.max(index, 0)];
    if (event.key === ' ' && here) {
      event.preventDefault();
      choose(here.id, 'toggle');
    }
    if (event.key === 'Enter' && here?.state === 'ready') onOpen(here);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -files.length, End: files.length }[event.key];
    if (step === undefined) return undefined;
    event.preventDefault();
    const next = Math.min(files.length - 1, Math.max(0, (index < 0 ? 0 : index) + step));
    const file = files[next];
    if (file) choose(file.id, event.shiftKey ? 'range' : 'alone');
    return next;
  }

  return { chosen, active: choice.active, isChosen: (id: string) => choice.ids.has(id), choose, clear, press, key };
}

/** Buttons, links and what opens do their own work. */
function isOwnPress(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, summary, label, [role=menuitem]') !== null;
}
