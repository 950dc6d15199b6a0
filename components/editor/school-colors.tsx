'use client';

import { useRef, useState } from 'react';
import { MOST_SCHOOL_COLORS } from '@/lib/api/color-limits';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { ColorSwatch } from './color-swatch';
import { useSchoolColors } from './use-school-colors';

/**
 * The workspace's own colours, the same in every document: one is picked by a press, taken out by Delete or, once removing is switched on,
 * by a press; `value` is added.
 */
export function SchoolColors({ value, onPick }: { value: string; onPick: (color: string) => void }) {
  const say = useSay();
  const { colors, add, remove } = useSchoolColors();
  const [removing, setRemoving] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  if (colors === undefined) return null;
  const isRemoving = removing && colors.length > 0;
  const takeOut = (color: string) => {
    // The button that has the focus is about to go.
    adder.current?.focus();
    void remove(color);
  };
  const full = colors.length >= MOST_SCHOOL_COLORS;
  const known = colors.includes(value);
  return (
    <section aria-label={say('ui.editor.color.school')}>
      <div className="mb-1 flex items-center justify-between gap-2">
        <h3 className="text-fine text-ink-muted">{say('ui.editor.color.school')}</h3>
        {colors.length > 0 && (
          <IconButton
            icon="pencil"
            size="small"
            label={say('ui.editor.color.school_remove')}
            aria-pressed={isRemoving}
            onClick={() => setRemoving(!isRemoving)}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-1.5">
        {colors.map((color) => (
          <ColorSwatch
            key={color}
            color={color}
            chosen={color === value && !isRemoving}
            {...(isRemoving && { 'aria-label': say('ui.editor.color.school_remove_one', { color }) })}
            onClick={() => (isRemoving ? takeOut(color) : onPick(color))}
            onKeyDown={(event) => event.key === 'Delete' && takeOut(color)}
          >
            {isRemoving && (
              <span className="flex size-4 items-center justify-center rounded-full bg-surface text-ink">
                <Icon name="cross" className="size-3" />
              </span>
            )}
          </ColorSwatch>
        ))}
        <button
          ref={adder}
          type="button"
          aria-label={say('ui.editor.color.school_add')}
          title={say(full ? 'ui.editor.color.school_full' : known ? 'ui.editor.color.school_known' : 'ui.editor.color.school_add')}
          aria-disabled={full || known}
          className="flex size-6 items-center justify-center rounded-md border border-dashed border-line-strong text-ink-muted hover:border-ink-faint hover:text-ink aria-disabled:opacity-50"
          onClick={() => !full && !known && void add(value)}
        >
          <Icon name="plus" className="size-3.5" />
        </button>
      </div>
      {colors.length === 0 && <p className="mt-1.5 text-fine text-ink-muted">{say('ui.editor.color.school_none')}</p>}
    </section>
  );
}
