import { inTime } from '../lib/in-time';
import { isUniqueViolation } from './database-error';
import { isConnectionLost } from './lost-connection';

/**
 * Milliseconds that work waits for a database that is away, as it is for a moment when it restarts: a learning platform gives up on a
 * call after ten seconds, and what it is answered it keeps.
 */
export const PATIENCE = 8_000;

/** Milliseconds before its end from which patience counts as over: who has waited for all of it may have been woken a little early. */
const EARLY = 50;

/**
 * Tries anew what a lost connection has cut off, for as long as patience lasts. `mayRepeat` is asked each time whether nothing of it can
 * have been carried out, or nothing of it lasts.
 */
export async function patiently<T>(attempt: () => Promise<T>, mayRepeat: () => boolean): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConnectionLost(error) || !mayRepeat() || performance.now() > until - EARLY) throw error;
    }
  }
}

/**
 * Commits a transaction once, though the connection may be lost within, even in its COMMIT, when nobody can tell what became of it. The
 * ids that it writes are made before, so that `find` can look for them before it is tried anew. `key` is the constraint by which a second
 * one is refused: one that was cut off may still be committed while its successor waits for it.
 */
export async function commitOnce<T>(attempt: () => Promise<T>, find: () => Promise<T | undefined>, key: string): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (let cutOff = false; ; cutOff = true) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConnectionLost(error) && !(cutOff && isUniqueViolation(error, key))) throw error;
      // To look has patience of its own: nobody waits for both.
      const left = until - performance.now();
      const kept = left < EARLY ? 'late' : await inTime(find(), left);
      if (kept === 'late') throw error;
      if (kept !== undefined) return kept;
    }
  }
}
