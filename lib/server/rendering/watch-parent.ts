import { Worker } from 'node:worker_threads';

const EVERY_MS = 1000;

/**
 * Ends this process when its parent is gone, also while it is stuck in a loop and hears no `disconnect`: a thread of its own watches,
 * for a process whose parent dies is handed to another one.
 */
export function endWithParent(): void {
  const watch = `setInterval(() => process.ppid === ${String(process.ppid)} || process.kill(process.pid, 'SIGKILL'), ${String(EVERY_MS)})`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 }, env: {} }).unref();
  process.on('disconnect', () => process.exit(0));
  // Both are sent to a whole group of processes; the server stops its children itself, when their work is done.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
}
