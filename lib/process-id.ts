import { newId } from './ids';
import { once } from './once';

/**
 * A name for this run of the process, another after each start. Routes, pages and the job loop of one process tell the same one, which
 * shows that they share what exists once a process, and whoever reads it twice whether the server has been started anew in between.
 */
export function processId(): string {
  return once('process-id', newId);
}
