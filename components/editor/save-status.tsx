'use client';

import type { SaveState } from '@/lib/editor/autosave/autosave';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { Spinner } from '../ui/spinner';

/** Says honestly where the work is: on the server, on its way, in this browser alone, or in dispute. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const say = useSay();
  const text = textOf();
  const trouble = state.kind !== 'saved' && state.kind !== 'saving';
  return (
    <div
      role="status"
      data-trouble={trouble || undefined}
      className={`flex min-w-0 items-center gap-1.5 text-fine ${trouble ? 'text-bad' : 'text-ink-muted'}`}
    >
      {state.kind === 'saving' ? <Spinner className="size-3" /> : <Icon name={trouble ? 'warning' : 'check'} className="size-3.5" />}
      {/* On a phone the sign says it when all is well: the tools need the room. */}
      <span className={`truncate ${trouble ? '' : 'max-sm:sr-only'}`} title={text}>
        {text}
      </span>
      {state.kind === 'offline' && (
        <button type="button" onClick={onRetry} className="rounded-sm font-medium underline underline-offset-2">
          {say('ui.try_again')}
        </button>
      )}
    </div>
  );

  function textOf(): string {
    switch (state.kind) {
      case 'saved':
        return say('ui.editor.save.saved');
      case 'saving':
        return say('ui.editor.save.saving');
      case 'offline':
        return say(`ui.editor.save.${state.answered ? 'busy' : 'offline'}${state.kept ? '_kept' : ''}`);
      case 'conflict':
        return say('ui.editor.save.conflict');
      case 'refused':
        return say('ui.editor.save.refused', { reason: state.reason });
    }
  }
}
