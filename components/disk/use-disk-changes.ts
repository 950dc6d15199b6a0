'use client';

import { useEffect, useRef } from 'react';
import { apiAddress } from '@/lib/api/client';

/** Milliseconds between questions where no stream can be had. */
const ASK_EVERY = 5_000;

/** Calls `onChange` whenever something on the Disk has changed: told by a stream, or asked for now and then when there is none. */
export function useDiskChanges(onChange: () => Promise<void>, on: boolean): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (!on) return;
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
      // Connecting again by itself, unless it was refused.
      if (stream.readyState === EventSource.CLOSED) asking ??= setInterval(change, ASK_EVERY);
    });
    return () => {
      stream.close();
      clearInterval(asking);
    };
  }, [on]);
}
