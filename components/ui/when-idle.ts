/** Milliseconds that it is waited for the page to have nothing else to do. */
const LONGEST_WAIT = 1_000;

/** Calls back when the page has nothing else to do; the returned function prevents it. */
export function whenIdle(then: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then);
    return () => clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(then, { timeout: LONGEST_WAIT });
  return () => window.cancelIdleCallback(idle);
}
