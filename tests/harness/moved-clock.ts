/**
 * Until a clock that the test moves on (`vi.useFakeTimers`) has gone so many milliseconds; nothing is waited for in truth. By the global
 * `setTimeout`: that of `node:timers/promises` cannot be moved.
 */
export function onMovedClock(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
