import type { Db } from '../../../db/client';
import { sweepCallKeys } from '../../../db/queries/call-keys';
import { sweepCalls } from '../../../db/queries/call-log';
import { enqueue } from '../jobs/enqueue';
import type { JobHandler } from '../jobs/job-kinds';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a call stays in the log. */
const LOG_DAYS = 90;
const EVERY_MS = 60 * 60 * 1000;
/** Lines removed by one statement, so that none holds others up. */
const CHUNK = 5_000;

/** Sees to it that a sweep of the call log waits in the queue; one waits at most, however many processes ask. */
export async function planCallSweep(db: Db, afterMs = EVERY_MS): Promise<void> {
  await enqueue(db, null, { kind: 'sweep-calls', key: 'hourly', runAt: new Date(Date.now() + afterMs), payload: {} });
}

/** Sweeps old lines of the call log and keys of calls that count no more, once an hour: each sweep plans the next, also one that fails. */
export function sweepCallsHandler(db: Db, now: () => Date): JobHandler<'sweep-calls'> {
  return {
    run: async () => {
      await sweepCallKeys(db, now());
      const before = new Date(now().getTime() - LOG_DAYS * DAY_MS);
      while ((await sweepCalls(db, { before, limit: CHUNK })) === CHUNK);
      await planCallSweep(db);
    },
    giveUp: (tx) => planCallSweep(tx),
  };
}
