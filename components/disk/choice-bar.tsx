'use client';

import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import type { ManyEntry } from './use-many-entries';

/** How many files are chosen and what can be done with them, at the foot of the screen; what is chosen is read out. */
export function ChoiceBar({ count, entries, onClear }: { count: number; entries: readonly ManyEntry[]; onClear: () => void }) {
  const say = useSay();
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && say('ui.disk.selected', { count })}
      </p>
      {/* So that the last files can be scrolled out from under the bar. */}
      {count > 0 && <div className="h-20" />}
      {count > 0 && (
        <section
          aria-label={say('ui.disk.selection')}
          onKeyDown={({ key }) => key === 'Escape' && onClear()}
          className="fixed inset-x-2 bottom-3 z-30 mx-auto flex w-fit max-w-[calc(100vw-1rem)] flex-wrap items-center justify-center gap-1 max-sm:gap-0 rounded-xl border border-line-strong bg-surface p-1.5 shadow-top lg:left-[14.5rem]"
        >
          <IconButton icon="cross" label={say('ui.disk.select_none')} onClick={onClear} />
          <span className="mr-2 text-small font-medium whitespace-nowrap tabular-nums">{say('ui.disk.selected', { count })}</span>
          {entries.map(({ label, icon, onSelect, danger = false }) => (
            <Button
              key={label}
              kind="quiet"
              size="small"
              className={`max-md:px-2! ${danger ? 'text-bad!' : ''}`}
              aria-label={label}
              onClick={onSelect}
            >
              <Icon name={icon} />
              <span className="max-md:hidden">{label}</span>
            </Button>
          ))}
        </section>
      )}
    </>
  );
}
