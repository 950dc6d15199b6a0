import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

interface Held {
  readonly id: string;
  readonly token: string;
  /** Seconds from now until the lease ends, by the database's clock. */
  readonly left: number;
}

/** Jobs in hand and under which lease. */
export async function heldJobs({ db }: Database): Promise<ReadonlyMap<string, Held>> {
  const { rows } = (await db.execute(sql`
    select id, lease_token as token, extract(epoch from lease_until - clock_timestamp())::float8 as left
    from jobs where lease_token is not null`)) as unknown as { rows: Held[] };
  return new Map(rows.map((row) => [row.id, row]));
}

/** How far a renewed lease must reach beyond the old one to be seen as such, in milliseconds. */
const RENEWED = 500;

/**
 * Watches jobs that were in hand when a worker was killed until each is in other hands, or done by them. One whose lease is renewed after
 * the kill, or that is gone before its lease has run out, is a living worker's, and is left out: only what the dead one held counts.
 */
export function resumeClock(database: Database) {
  const waiting = new Map<string, { readonly token: string; readonly until: number; readonly since: number }>();
  const took: number[] = [];
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const held = await heldJobs(database);
      const now = performance.now();
      for (const [id, { token, until, since }] of waiting) {
        const job = held.get(id);
        const same = job?.token === token;
        if (same && now + job.left * 1000 <= until + RENEWED) continue;
        if (!same && now >= until) took.push((now - since) / 1000);
        waiting.delete(id);
      }
      await pause(100);
    }
  })();
  return {
    /** To be called when the killed worker has ended. */
    async killed() {
      const held = await heldJobs(database);
      const now = performance.now();
      for (const [id, { token, left }] of held) {
        if (waiting.get(id)?.token !== token) waiting.set(id, { token, until: now + left * 1000, since: now });
      }
    },
    /** Seconds from a kill until each of its jobs was in other hands; resolves when all are. */
    async took(): Promise<readonly number[]> {
      while (waiting.size > 0) await pause(100);
      watching = false;
      await watch;
      return took;
    },
  };
}
