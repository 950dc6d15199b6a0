'use client';

import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Insertion } from '@/lib/editor/variables/insertions';
import { useSay } from '../locale-context';
import { useActiveInSight } from './use-list-keys';

/** The list of what can be put into a text, at its anchor; the field keeps the focus and its keys walk it. */
export function VariableList({
  id,
  insertions,
  active,
  anchor,
  onActive,
  onChoose,
}: {
  id: string;
  insertions: readonly Insertion[];
  active: number;
  /** A caret or a field: the list stands below it, above where there is more room. */
  anchor: React.RefObject<HTMLElement | null>;
  onActive: (at: number) => void;
  onChoose: (at: number) => void;
}) {
  const say = useSay();
  const popup = useRef<HTMLDivElement>(null);
  useActiveInSight(`${id}-${active}`);
  // After each drawing: the anchor moves with typing, scrolling and zoom.
  useLayoutEffect(() => {
    if (popup.current && anchor.current) placeAt(popup.current, anchor.current.getBoundingClientRect());
  });
  const help = insertions[active]?.help ?? '';
  return createPortal(
    <div
      ref={popup}
      // A press must not take the focus, and with it the caret, from the field.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className="fixed z-50 flex w-84 max-w-[calc(100vw-1rem)] flex-col overflow-hidden rounded-lg bg-surface text-ink shadow-top"
    >
      <div id={id} role="listbox" aria-label={say('ui.editor.variable_list')} className="min-h-0 flex-1 overflow-y-auto p-1">
        {insertions.map((insertion, at) => (
          <div
            key={`${insertion.kind} ${insertion.insert}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerMove={() => at !== active && onActive(at)}
            onClick={() => onChoose(at)}
            className="flex min-h-9 cursor-default flex-wrap content-center items-baseline gap-x-2.5 rounded-sm px-2 py-1.5 text-small select-none aria-selected:bg-hover"
          >
            <span className="font-mono text-fine [overflow-wrap:anywhere]">{insertion.insert}</span>
            <span className="min-w-0 flex-1 truncate text-right text-fine text-ink-muted">{about(insertion)}</span>
          </div>
        ))}
      </div>
      {help !== '' && <p className="max-h-24 shrink-0 overflow-y-auto border-t border-line px-3 py-2 text-fine text-ink-muted">{help}</p>}
    </div>,
    document.body,
  );

  function about({ kind, title, prints }: Insertion): string {
    if (kind === 'sent') return say('ui.editor.variable_sent');
    if (kind === 'latin') return say('ui.editor.variable_latin');
    return kind === 'function' && prints !== '' ? `${title} → ${prints}` : title;
  }
}

/** Pixels between the anchor and the list, and kept free at the window's edges. */
const GAP = 6;
const HIGHEST = 320;

/** Puts a popup below its anchor, above it where there is more room, and within the window. `highest`: pixels; what is more scrolls. */
export function placeAt({ style, offsetWidth }: HTMLElement, anchor: DOMRect, highest = HIGHEST): void {
  const [below, above] = [window.innerHeight - anchor.bottom - 2 * GAP, anchor.top - 2 * GAP];
  const under = below >= highest || below >= above;
  style.left = `${Math.max(GAP, Math.min(anchor.left, window.innerWidth - offsetWidth - GAP))}px`;
  style.top = under ? `${anchor.bottom + GAP}px` : '';
  style.bottom = under ? '' : `${window.innerHeight - anchor.top + GAP}px`;
  style.maxHeight = `${Math.min(highest, under ? below : above)}px`;
}
