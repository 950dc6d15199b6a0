'use client';

import { useCallback } from 'react';
import type { CallProblem } from '@/lib/api/client';
import { useSay } from './locale-context';

/** Says why a call to the server came to nothing, in the words of the server where there are some; the same function as long as the language is. */
export function useProblemText(): (problem: CallProblem) => string {
  const say = useSay();
  return useCallback((problem) => problem.message ?? say('ui.unreachable'), [say]);
}
