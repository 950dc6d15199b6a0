/** Minutes before each further attempt: for a server that greylists, one that restarts, one that is down over night. Together 21.4 hours. */
const PAUSES = [1, 5, 20, 60, 180, 360, 660];

/** Attempts in all, the first included. */
export const MAX_TRIES = PAUSES.length + 1;

/**
 * Seconds before the next attempt after `attempt` have failed; undefined: it was the last. Up to a tenth longer by chance, so that letters
 * that failed together do not all come back together.
 */
export function retryDelay(attempt: number, chance: number): number | undefined {
  const minutes = PAUSES[attempt - 1];
  return minutes === undefined ? undefined : minutes * 60 * (1 + chance / 10);
}
