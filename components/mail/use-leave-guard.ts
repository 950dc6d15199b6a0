'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * While `on`, keeps a person from leaving the page by accident: the browser asks before it closes or loads another page, and a press on a
 * link of ours is held back until the question in `leaving` is answered.
 */
export function useLeaveGuard(on: boolean) {
  const router = useRouter();
  const [leaving, setLeaving] = useState<string>();
  useEffect(() => {
    if (!on) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (link === null || !plain || link.target === '_blank' || link.origin !== window.location.origin) return;
      if (link.hasAttribute('download') || link.pathname === window.location.pathname) return;
      // Before the router hears of it.
      event.preventDefault();
      event.stopPropagation();
      setLeaving(link.pathname + link.search);
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('click', hold, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', hold, { capture: true });
    };
  }, [on]);
  return {
    leaving: leaving !== undefined,
    stay: () => setLeaving(undefined),
    leave: () => {
      if (leaving !== undefined) router.push(leaving);
    },
  };
}
