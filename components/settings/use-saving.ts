'use client';

import { useEffect, useState } from 'react';
import type { ApiResult, CallProblem } from '@/lib/api/client';
import { useFreshPage } from '../use-fresh-page';

/** How a setting's way to the server stands. */
export type Saving = { readonly kind: 'still' | 'busy' | 'saved' } | { readonly kind: 'refused'; readonly problem: CallProblem };

/** Milliseconds that "Saved" stays. */
const SEEN = 4_000;

/** Saves something and shows how that went; afterwards the page shows what the server has. */
export function useSaving() {
  const freshPage = useFreshPage();
  const [saving, setSaving] = useState<Saving>({ kind: 'still' });
  useEffect(() => {
    if (saving.kind !== 'saved') return;
    const timer = setTimeout(() => setSaving({ kind: 'still' }), SEEN);
    return () => clearTimeout(timer);
  }, [saving]);

  async function save(call: () => Promise<ApiResult<unknown>>): Promise<boolean> {
    setSaving({ kind: 'busy' });
    const result = await call();
    setSaving(result.ok ? { kind: 'saved' } : { kind: 'refused', problem: result.problem });
    freshPage(result);
    return result.ok;
  }

  return { saving, save, problem: saving.kind === 'refused' ? saving.problem : undefined };
}
