'use client';

import { useCallback } from 'react';
import type { CallProblem } from '@/lib/api/client';
import { useSay } from './locale-context';
import { useProblemText } from './use-problem-text';

/** Megabytes; the server refuses more. Asked here too, so that nobody waits for an upload that comes to nothing. */
const MAX_MEGABYTES = 25;

/** Says why a picture from the person's disk is not taken: before it is sent (undefined: send it), and what the server found wrong. */
export function usePictureRefusal() {
  const say = useSay();
  const problemText = useProblemText();
  const beforeSending = useCallback(
    ({ name, size }: File) => (size > MAX_MEGABYTES * 1024 * 1024 ? say('ui.picture_too_large', { name, max: MAX_MEGABYTES }) : undefined),
    [say],
  );
  const byServer = useCallback(
    ({ name }: File, problem: CallProblem) => {
      const why = problemText(problem);
      return problem.code === 'bad_image' ? say('ui.picture_refused', { name, why }) : why;
    },
    [say, problemText],
  );
  return { beforeSending, byServer };
}
