'use client';

import { useId, useState } from 'react';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { useEditor } from './editor-context';

const HEX = /^#?([0-9a-f]{6})$/i;

/** A colour, by the system's picker or as `#rrggbb`; with `onNone` it may also be none. What is dragged in the picker is one step. */
export function ColorField({
  label,
  value,
  onChange,
  onNone,
}: {
  label: string;
  value: string | null | undefined;
  onChange: (color: string, burst?: string) => void;
  onNone?: () => void;
}) {
  const say = useSay();
  const id = useId();
  const editor = useEditor();
  const [typed, setTyped] = useState<string>();
  function commit() {
    const hex = HEX.exec(typed?.trim() ?? '')?.[1];
    if (hex !== undefined) onChange(`#${hex.toLowerCase()}`);
    setTyped(undefined);
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-small font-medium">
        {label}
      </label>
      <div className="flex items-center gap-1.5">
        <input
          type="color"
          aria-label={label}
          value={value ?? '#ffffff'}
          className={`size-9 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-0.5 ${value === null ? 'opacity-40' : ''}`}
          onChange={(event) => onChange(event.target.value, `color ${id}`)}
          onBlur={() => editor.endBurst()}
        />
        <input
          id={id}
          value={typed ?? value ?? ''}
          placeholder={value === null ? say('ui.editor.no_color') : ''}
          spellCheck={false}
          className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 text-small text-ink tabular-nums hover:border-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        {onNone !== undefined && <IconButton icon="cross" label={say('ui.editor.no_color')} disabled={value === null} onClick={onNone} />}
      </div>
    </div>
  );
}
