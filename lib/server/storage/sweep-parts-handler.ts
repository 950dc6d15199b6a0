import type { Db } from '../../../db/client';
import { enqueue } from '../jobs/enqueue';
import type { JobHandler } from '../jobs/job-kinds';
import type { Storage } from './storage';
import { sweepParts, type Swept } from './sweep-parts';

const EVERY_MS = 24 * 3_600_000;
/** Not while the server is just starting. */
const FIRST_AFTER_MS = 3_600_000;

/** Sees to it that a sweep waits in the queue; one waits at most, however many processes ask. */
export async function planSweep(db: Db, afterMs = FIRST_AFTER_MS): Promise<void> {
  await enqueue(db, null, { kind: 'sweep-parts', key: 'daily', runAt: new Date(Date.now() + afterMs), payload: {} });
}

/** Sweeps once a day: each sweep plans the next, also the one that fails. */
export function sweepPartsHandler(db: Db, storage: Storage, onSwept: (swept: Swept) => void): JobHandler<'sweep-parts'> {
  return {
    run: async () => {
      onSwept(await sweepParts(db, storage, new Date()));
      await planSweep(db, EVERY_MS);
    },
    giveUp: (tx) => planSweep(tx, EVERY_MS),
  };
}
