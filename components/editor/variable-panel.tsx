'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { variableUses } from '@/lib/editor/variables/variable-uses';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { useEditorState } from './editor-context';
import type { PressedChip } from './use-chips';
import { placeAt } from './variable-list';
import { VariableSettingsFields } from './variable-settings-fields';

/** Pixels: all that is said of a text or a date. */
const HIGHEST = 620;

/** Whether a list of choices stands over the panel, outside of it: it is closed before the panel is. */
function isListOpen(): boolean {
  return window.document.querySelector('[role="listbox"]') !== null;
}

/** A variable's settings beside where it was pressed in a text. The text keeps the caret until a field is pressed. */
export function VariablePanel({ chip: { name, at }, onClose }: { chip: PressedChip; onClose: () => void }) {
  const say = useSay();
  const document = useEditorState((state) => state.document);
  const variable = useMemo(() => variableUses(document).find((one) => one.name === name), [document, name]);
  const panel = useRef<HTMLDivElement>(null);
  // Renamed or deleted, it is not this one any more.
  const gone = variable === undefined;
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (gone) close();
  }, [gone]);
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target) && !isListOpen()) close();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isListOpen()) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('keydown', escape, true);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('keydown', escape, true);
    };
  }, []);
  useLayoutEffect(() => {
    if (panel.current) placeAt(panel.current, DOMRect.fromRect({ x: at.x, y: at.y - 8, height: 16 }), HIGHEST);
  }, [at]);
  if (variable === undefined) return null;
  return createPortal(
    <div
      ref={panel}
      role="dialog"
      aria-label={say('ui.editor.variable_panel', { name: `%${name}` })}
      className="fixed z-40 w-72 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg bg-surface px-3.5 pt-2 pb-3.5 text-ink shadow-top"
    >
      <header className="mb-2 flex items-center justify-between gap-2">
        <h2 className="min-w-0 truncate font-mono text-small font-semibold">%{name}</h2>
        <IconButton icon="cross" size="small" tooltip={false} label={say('ui.close')} onClick={onClose} />
      </header>
      <div className="space-y-3">
        <VariableSettingsFields variable={variable} />
      </div>
    </div>,
    window.document.body,
  );
}
