'use client';

import { useEffect, useRef } from 'react';
import { apiAddress } from '@/lib/api/client';

/** Milliseconds between questions where no stream can be had. */
const ASK_EVERY = 5_000;

/**
 * Calls `onChange` whenever something on the Disk has changed: told by a stream while `live`, or asked for now and then when there is none;
 * and when somebody comes back to the page. Also when the connection breaks or is back: the answer to the call, or none, tells whether the
 * server can be reached.
 */
export function useDiskChanges(onChange: () => Promise<void>, live: boolean): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && latest.current());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (!live) return;
    const change = () => void latest.current();
    let asking: ReturnType<typeof setInterval> | undefined;
    const stream = new EventSource(apiAddress('GET /api/disk/changes'));
    stream.addEventListener('changed', change);
    stream.addEventListener('open', () => {
      clearInterval(asking);
      asking = undefined;
      change();
    });
    stream.addEventListener('error', () => {
      // It ends by itself now and then, and tells no reason: the answer to a question does.
      change();
      // Connecting again by itself, unless it was refused.
      if (stream.readyState === EventSource.CLOSED) asking ??= setInterval(change, ASK_EVERY);
    });
    // A stream that is only silent does not know it.
    window.addEventListener('offline', change);
    window.addEventListener('online', change);
    return () => {
      window.removeEventListener('offline', change);
      window.removeEventListener('online', change);
      stream.close();
      clearInterval(asking);
    };
  }, [live]);
}
