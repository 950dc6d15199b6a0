'use client';

import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { Spinner } from '../ui/spinner';
import { useProblemText } from '../use-problem-text';
import type { Saving } from './use-saving';

/** Says that a setting is being saved, is saved, or why not; read out as it changes. */
export function SaveMark({ saving }: { saving: Saving }) {
  const say = useSay();
  const problemText = useProblemText();
  return (
    <span role="status" className="flex min-h-5 items-center gap-1.5 text-fine text-ink-muted">
      {saving.kind === 'busy' && (
        <>
          <Spinner className="size-3.5" />
          {say('ui.settings.saving')}
        </>
      )}
      {saving.kind === 'saved' && (
        <>
          <Icon name="check" className="size-3.5 text-good" />
          {say('ui.settings.saved')}
        </>
      )}
      {saving.kind === 'refused' && (
        <span className="flex gap-1.5 text-bad">
          <Icon name="warning" className="mt-px size-3.5" />
          {problemText(saving.problem)}
        </span>
      )}
    </span>
  );
}
