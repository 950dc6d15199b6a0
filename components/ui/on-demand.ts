import { lazy, type ComponentType } from 'react';
import { whenIdle } from './when-idle';

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

/** One after another, so that what somebody asks for meanwhile does not stand in a queue; and each while nobody presses, types or scrolls. */
async function loadWanted(): Promise<void> {
  for (const load of wanted.splice(0)) {
    await calm();
    await load().catch(() => undefined);
  }
}

/** Milliseconds without anybody's doing after which a page is calm. */
const CALM = 400;
const DOINGS = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel'] as const;

/** When nobody has done anything to the page for a moment, and it has nothing else to do. */
function calm(): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    let last = performance.now();
    const noted = () => (last = performance.now());
    const wait = () => {
      const left = last + CALM - performance.now();
      if (left > 0) return void setTimeout(wait, left);
      ended.abort();
      whenIdle(resolve);
    };
    for (const doing of DOINGS) window.addEventListener(doing, noted, { capture: true, passive: true, signal: ended.signal });
    wait();
  });
}
