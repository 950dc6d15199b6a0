import type { KeyboardEvent } from 'react';
import { stepLayers } from '@/lib/editor/layers/change-layers';
import { isChosen, type LayerRow } from '@/lib/editor/layers/shown-layers';
import type { LayerRows } from './use-layer-rows';

/**
 * Walking the list of layers as trees are walked (ARIA APG, tree view): ↑ and ↓ choose the next line, with Shift more, with Ctrl none; → and ← open and
 * shut groups; Alt with ↑ or ↓ changes the order; F2 renames. All other keys are the editor's.
 */
export function useLayerKeys({
  list,
  enter,
  choose,
  onRename,
}: {
  list: LayerRows;
  /** Gives a line the keyboard. */
  enter: (key: string) => void;
  choose: (row: LayerRow, event: Partial<Record<'shiftKey' | 'ctrlKey', boolean>>) => void;
  onRename: (key: string) => void;
}) {
  const { editor, rows, chosen, setOpen } = list;

  /** False: the key is not the list's. */
  function act(event: KeyboardEvent, row: LayerRow, at: number): boolean {
    const { key, altKey, shiftKey, ctrlKey } = event;
    const way = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (way !== undefined && altKey) {
      if (!isChosen(row.layer, chosen)) choose(row, {});
      stepLayers(editor, way === -1 ? 1 : -1);
      return true;
    }
    if (altKey) return false;
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[key];
    if (next !== undefined) {
      go(rows[next], event);
      return true;
    }
    if (key === 'F2') onRename(row.layer.key);
    else if (key === ' ') choose(row, { shiftKey, ctrlKey });
    else if (key === 'ArrowRight') {
      if (row.open === false) setOpen(row.layer, true);
      else if (row.open === true) go(rows[at + 1], {});
    } else if (key === 'ArrowLeft') {
      if (row.open === true) setOpen(row.layer, false);
      else
        go(
          rows.slice(0, at).findLast(({ depth }) => depth < row.depth),
          {},
        );
    } else return false;
    return true;
  }

  function go(row: LayerRow | undefined, { shiftKey = false, ctrlKey = false }: Partial<Record<'shiftKey' | 'ctrlKey', boolean>>): void {
    if (row === undefined) return;
    enter(row.layer.key);
    if (!ctrlKey) choose(row, { shiftKey });
  }

  return (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const key = event.target.dataset['row'];
    const at = rows.findIndex(({ layer }) => layer.key === key);
    const row = rows[at];
    if (row === undefined) return;
    // On the canvas Tab walks the elements; here it leads out of the list.
    if (event.key === 'Tab') event.stopPropagation();
    else if (act(event, row, at)) event.preventDefault();
  };
}
