'use client';

import { useSyncExternalStore } from 'react';

/** What stands after `#` in the address, where links in letters carry their secret; empty until the page runs in a browser. */
export function useLinkSecret(): string {
  return useSyncExternalStore(
    subscribe,
    () => decodeURIComponent(window.location.hash.slice(1)),
    () => '',
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
