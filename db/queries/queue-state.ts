import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** How the queue stands, for whoever keeps the server running. */
export interface QueueState {
  /** Jobs that were given up. */
  readonly failed: number;
  /** Seconds the oldest job has been due without a worker; 0: none waits. */
  readonly oldestDueSeconds: number;
}

/** Over all workspaces: it takes no scope, and tells nothing of any of them. */
export async function queueState(db: Db): Promise<QueueState> {
  const { rows } = (await db.execute(sql`
    select count(*) filter (where state = 'failed')::int as failed,
      coalesce(floor(extract(epoch from now() - min(run_at) filter (
        where state = 'pending' and run_at <= now() and (lease_until is null or lease_until < now())))), 0)::int as "oldestDueSeconds"
    from jobs`)) as unknown as { rows: QueueState[] };
  return rows[0] ?? { failed: 0, oldestDueSeconds: 0 };
}
