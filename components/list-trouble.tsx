'use client';

import type { CallProblem } from '@/lib/api/client';
import { useSay } from './locale-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';

/** Says that a list could not be brought up to date: `unreachable` when no answer came, otherwise why the server refused. */
export function ListTrouble({
  problem,
  unreachable,
  onTryAgain,
}: {
  problem: CallProblem;
  unreachable: string;
  onTryAgain: () => Promise<void>;
}) {
  const say = useSay();
  const again = (
    <Button size="small" onClick={() => void onTryAgain()}>
      {say('ui.try_again')}
    </Button>
  );
  return (
    <div className="mb-4" role="status">
      {problem.message === undefined ? (
        <Notice tone="warn">{unreachable}</Notice>
      ) : (
        <Notice tone="warn" action={again}>
          {say('ui.list_refused', { reason: problem.message })}
        </Notice>
      )}
    </div>
  );
}
