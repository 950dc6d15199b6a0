import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a server that is measured: at each SIGUSR2 it writes the longest time, in milliseconds, that the server's own thread has
 * stood still since the last one, into the file that `LOOP_DELAY_FILE` names. Child processes have no such setting.
 */
const file = process.env.LOOP_DELAY_FILE;
if (isMainThread && file !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  process.on('SIGUSR2', () => {
    writeFileSync(file, String(delays.max / 1e6));
    delays.reset();
  });
}
