'use client';

import { useEffect } from 'react';
import { api } from '@/lib/api/client';
import { useFreshPage } from '../use-fresh-page';

/** Whoever comes back to this tab sees what the server has by now, changed in another tab perhaps; what they typed stays. */
export function FreshOnReturn() {
  const freshPage = useFreshPage();
  useEffect(() => {
    const look = () => {
      // Whether they are still signed in, first: were they not, the page would give way to the sign-in.
      if (document.visibilityState === 'visible') void api('GET /api/me/sessions').then(freshPage);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [freshPage]);
  return null;
}
