'use client';

import { lazy, Suspense, useId, useState } from 'react';
import { opaqueColor } from '@/lib/drawing/color';
import { inTime } from '@/lib/in-time';
import { writtenColor } from '@/lib/editor/colors/hsv';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { onSquares } from './color-on-squares';
import { useEditor } from './editor-context';
import { readSchoolColors } from './known-school-colors';

// Loaded for whoever is about to open it.
const loadPicker = () => import('./color-picker');
/** The school's colours are waited for so long, in milliseconds: coming later they push down what somebody is about to press. */
const PATIENCE = 1_000;
const ColorPicker = lazy(async () => {
  const [picker] = await Promise.all([loadPicker(), inTime(readSchoolColors(), PATIENCE)]);
  return { default: picker.ColorPicker };
});

/**
 * A colour, by the picker or as `#rrggbb`, with `aa` after it when it is see-through, which an `opaque` one never is; with `onNone` it may
 * also be none. What is dragged in the picker is one step.
 */
export function ColorField({
  label,
  value,
  opaque = false,
  onChange,
  onNone,
}: {
  label: string;
  value: string | null | undefined;
  opaque?: boolean;
  onChange: (color: string, burst?: string) => void;
  onNone?: () => void;
}) {
  const say = useSay();
  const id = useId();
  const editor = useEditor();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  function commit() {
    const color = writtenColor(typed ?? '');
    if (color !== undefined) onChange(opaque ? opaqueColor(color) : color);
    setTyped(undefined);
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-small font-medium">
        {label}
      </label>
      <div className="flex items-center gap-1.5">
        <Popover
          label={label}
          open={open}
          onOpenChange={(next) => {
            setOpen(next);
            editor.endBurst();
          }}
          trigger={
            <button
              type="button"
              aria-label={say('ui.editor.color.choose', { name: label })}
              className="size-9 shrink-0 rounded-md border border-line-strong bg-surface p-1 hover:border-ink-faint"
              onPointerEnter={() => void loadPicker()}
              onFocus={() => void loadPicker()}
            >
              <span
                className={`block size-full rounded-sm border border-line ${value === null ? NONE : ''}`}
                style={value ? { background: onSquares(value) } : {}}
              />
            </button>
          }
        >
          <Suspense fallback={<div className="h-64" />}>
            <ColorPicker
              value={value ?? '#ffffff'}
              opaque={opaque}
              onPick={(color) => onChange(color, `color ${id}`)}
              onEnd={() => editor.endBurst()}
            />
          </Suspense>
        </Popover>
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

/** A stroke across an empty field. */
const NONE = 'bg-[linear-gradient(to_top_right,transparent_46%,#d33_46%,#d33_54%,transparent_54%)]';
