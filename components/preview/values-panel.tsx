'use client';

import { useId, useState, type ReactNode } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';

/**
 * Holds the fields beside the pages. Where there is no room beside them, it is a bar that stays at the top of the screen while the pages
 * pass below, and opens over them.
 */
export function ValuesPanel({ changed, onReset, children }: { changed: boolean; onReset: () => void; children: ReactNode }) {
  const say = useSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Card className="max-lg:max-h-[70dvh] max-lg:overflow-y-auto max-lg:shadow-lift-high lg:p-5">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="sticky top-0 z-1 flex w-full items-center justify-between gap-3 rounded-xl bg-surface px-4 py-3 font-semibold tracking-tight lg:hidden"
      >
        {say('ui.preview.values')}
        <Icon name="down" className={`size-4 transition-transform duration-100 ${open ? 'rotate-180' : ''}`} />
      </button>
      <div id={id} className={`max-lg:px-4 max-lg:pb-4 ${open ? '' : 'max-lg:hidden'}`}>
        <div className="mb-4 flex items-start justify-between gap-3">
          <div>
            <h2 className="font-semibold tracking-tight max-lg:hidden">{say('ui.preview.values')}</h2>
            <p className="mt-0.5 text-xs text-ink-muted">{say('ui.preview.values_lead')}</p>
          </div>
          {changed && (
            <Button
              size="small"
              kind="quiet"
              className="-mt-1 -mr-2"
              aria-label={say('ui.preview.reset')}
              title={say('ui.preview.reset')}
              onClick={onReset}
            >
              <Icon name="undo" />
            </Button>
          )}
        </div>
        {children}
      </div>
    </Card>
  );
}
