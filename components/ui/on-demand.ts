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
  return lazy(async () => ({ default: await load() }));
}

function afterLoading(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true });
}

/** One after another, so that what somebody asks for meanwhile does not stand in a queue. */
async function loadWanted(): Promise<void> {
  for (const load of wanted.splice(0)) await load().catch(() => undefined);
}
