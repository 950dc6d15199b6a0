'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { ApiResult } from '@/lib/api/client';

/**
 * Has the page show what the server has after a call, also after one that it refused. Not when no answer came or nobody is signed in any
 * more: the page would give way to the browser's own or to the sign-in, with all that was typed on it.
 */
export function useFreshPage(): (after: ApiResult<unknown>) => void {
  const router = useRouter();
  return useCallback(
    (after) => {
      if (after.ok || (after.problem.code !== 'unreachable' && after.problem.code !== 'not_signed_in')) router.refresh();
    },
    [router],
  );
}
