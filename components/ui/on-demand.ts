import { lazy, type ComponentType } from 'react';

/** Milliseconds after the page has loaded: by then it shows all that it has to show. */
const REST = 3_000;

const wanted: (() => Promise<unknown>)[] = [];

/**
 * A component that is loaded when it is first shown, inside a `Suspense`; or before, once the page has come to rest, so that a window opens
 * at once then, also when the connection has broken meanwhile.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  if (typeof window !== 'undefined' && wanted.push(load) === 1) atRest(() => void loadWanted());
  return lazy(async () => ({ default: await onceConnected(load) }));
}

/** Loads now, or when the connection is back: a window that cannot open for want of one takes nothing on the page down with it. */
async function onceConnected<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
    }
  }
}

/** Calls back once the page has loaded and come to rest; the returned function prevents it. */
export function atRest(then: () => void): () => void {
  const ended = new AbortController();
  const wait = () => {
    const timer = setTimeout(then, REST);
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true, signal: ended.signal });
  return () => ended.abort();
}

/** One after another, so that what somebody asks for meanwhile does not stand in a queue; and each while nobody drags or types. */
async function loadWanted(): Promise<void> {
  for (const load of wanted.splice(0)) {
    await idle();
    await load().catch(() => undefined);
  }
}

/** Milliseconds that it is waited for the page to have nothing else to do. */
const LONGEST_WAIT = 1_000;

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout: LONGEST_WAIT });
    else setTimeout(resolve);
  });
}
