// @ts-check
import { readFileSync, rmSync } from 'node:fs';

/**
 * Loaded into a server before it starts (`--import`): ends it by SIGKILL, as a loss of power would, when it gets to the crash point that
 * stands in the file `KILL_AT_FILE` the so-manieth time; another signal that stands there freezes it. The order is removed first, so that
 * the next server is not killed too.
 */
const file = process.env.KILL_AT_FILE ?? '';
let [order, seen] = ['', 0];

/** @param {string} point */
const hook = (point) => {
  const now = currentOrder();
  if (now !== order) [order, seen] = [now, 0];
  const [wanted, times, signal = 'SIGKILL'] = now.split(' ');
  if (point !== wanted) return;
  seen += 1;
  if (seen < Number(times)) return;
  rmSync(file);
  process.kill(process.pid, signal);
};
Object.assign(globalThis, { __crashHook: hook });

function currentOrder() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
