import { lazy, type ComponentType } from 'react';

/** Milliseconds after the page has loaded: by then it shows all that it has to show. */
const REST = 3_000;

const wanted: (() => Promise<unknown>)[] = [];

/**
 * A component that is loaded when it is first shown, inside a `Suspense`; or before, once the page has come to rest, so that a window opens
 * at once then, also when the connection has broken meanwhile.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  if (typeof window !== 'undefined' && wanted.push(load) === 1) afterLoading(() => setTimeout(() => void loadWanted(), REST));
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

function afterLoading(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true });
}

/** One after another, so that what somebody asks for meanwhile does not stand in a queue. */
async function loadWanted(): Promise<void> {
  for (const load of wanted.splice(0)) await load().catch(() => undefined);
}
