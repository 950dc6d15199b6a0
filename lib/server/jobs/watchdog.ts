/** Looks so often, in milliseconds, and acts when it has seen the trouble so many times in a row. */
const EVERY_MS = 30_000;
const TIMES = 2;

/**
 * Calls `giveUp` once when `isStuck` has held at two looks in a row: a worker whose loop hangs (a query that never returns, say) does
 * nothing any more and does not notice; ended, it is started anew by whatever keeps it running. Returns how to stop looking.
 */
export function watchdog(isStuck: () => boolean, giveUp: () => void, everyMs = EVERY_MS): () => void {
  let seen = 0;
  const timer = setInterval(() => {
    seen = isStuck() ? seen + 1 : 0;
    if (seen < TIMES) return;
    clearInterval(timer);
    giveUp();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
