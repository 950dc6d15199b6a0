'use client';

import type { ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

type Told = Parameters<typeof showToast>[0];

/** How something done on the Disk ended: what follows, and what is said. */
export interface Outcome {
  /** What is wrong, or nothing; then the list is brought up to date and `done` is told. */
  ended(result: ApiResult<unknown>, done?: Told): Promise<string | undefined>;
  /** The same, also telling what is wrong. */
  told(result: ApiResult<unknown>, done?: Told): Promise<void>;
  undo(onUndo: () => Promise<void>): NonNullable<Told['undo']>;
}

export function useOutcome(onChanged: () => Promise<void>): Outcome {
  const say = useSay();
  const problemText = useProblemText();

  async function ended(result: ApiResult<unknown>, done?: Told): Promise<string | undefined> {
    if (!result.ok) return problemText(result.problem);
    await onChanged();
    if (done) showToast(done);
    return undefined;
  }

  return {
    ended,
    told: async (result, done) => {
      const wrong = await ended(result, done);
      if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
    },
    undo: (onUndo) => ({ label: say('ui.undo'), onUndo: () => void onUndo() }),
  };
}
