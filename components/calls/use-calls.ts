'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type CallProblem } from '@/lib/api/client';
import type { ShownCall } from '@/lib/api/tokens';
import type { CallChoice } from './call-address';
import { mergeCalls, type LoadedCalls } from './merge-calls';

/** Milliseconds between questions for new calls while the page is looked at. */
const ASK_EVERY = 4_000;

/** The calls shown, older ones on demand, and new ones while the page is open. `first` came with the page. */
export function useCalls(choice: CallChoice, first: LoadedCalls) {
  const [loaded, setLoaded] = useState(first);
  const [trouble, setTrouble] = useState<CallProblem>();
  const [busy, setBusy] = useState(false);
  const query = JSON.stringify(choice);

  const loadMore = useCallback(async () => {
    if (loaded.next === null) return;
    setBusy(true);
    const result = await api('GET /api/calls', { query: { ...(JSON.parse(query) as CallChoice), after: loaded.next } });
    setBusy(false);
    setTrouble(result.ok ? undefined : result.problem);
    if (result.ok) setLoaded(({ calls }) => ({ calls: [...calls, ...result.value.calls], next: result.value.next }));
  }, [loaded, query]);

  const refresh = useCallback(async () => {
    const result = await api('GET /api/calls', { query: JSON.parse(query) as CallChoice });
    setTrouble(result.ok ? undefined : result.problem);
    if (result.ok) setLoaded((before) => mergeCalls(before, result.value));
  }, [query]);

  useWhileSeen(refresh, ASK_EVERY);
  return { ...loaded, trouble, busy, loadMore, refresh };
}

/** Calls `ask` again and again while the page is looked at, and at once when somebody comes back to it. */
export function useWhileSeen(ask: () => Promise<void>, every: number): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  }, [ask]);
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && latest.current());
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [every]);
}

export type { ShownCall };
