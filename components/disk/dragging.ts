import { useState, type DragEvent } from 'react';

/** What is under way to a folder. */
interface Dragged {
  /** The folder that is dragged, if it is one: it cannot come into itself. */
  readonly folderId?: string;
  /** Puts it into this folder; null: at the top. */
  readonly moveTo: (folderId: string | null) => Promise<unknown>;
}

/** One window has one pointer, so at most one thing is dragged in it. */
let dragged: Dragged | undefined;

/** Begins to drag something; `label` goes along with the pointer. */
export function startDragging(event: DragEvent, label: string, what: Dragged): void {
  dragged = what;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', label);
  const shown = document.createElement('div');
  shown.textContent = label;
  shown.className =
    'fixed -top-20 left-0 max-w-72 truncate rounded-lg border border-line-strong bg-surface px-3 py-2 text-small font-medium text-ink shadow-lift';
  document.body.append(shown);
  event.dataTransfer.setDragImage(shown, 12, 18);
  // The browser has taken its picture of it by then.
  setTimeout(() => shown.remove());
}

export function stopDragging(): void {
  dragged = undefined;
}

/** What makes an element a place to drop onto, and whether something that may come in is over it. Null: the top of the Disk. */
export function useDropPlace(folderId: string | null) {
  const [over, setOver] = useState(false);
  const takes = () => dragged !== undefined && dragged.folderId !== folderId;
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!takes()) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes()) return;
      event.preventDefault();
      void dragged?.moveTo(folderId);
      stopDragging();
    },
  };
  return { over, handlers };
}
