import { lt, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { tries } from '../schema';

/**
 * Takes one of `most` tries that a key has within the `window` (milliseconds); false when all are taken, and then none is added. One
 * statement decides, so that tries at the same time count too. It takes no scope: who tries is nobody yet.
 */
export async function takeTry(
  db: Db,
  { key, now, window, most }: { key: string; now: Date; window: number; most: number },
): Promise<boolean> {
  await db.delete(tries).where(lt(tries.expiresAt, now));
  const moment = sql`${now.toISOString()}::timestamptz`;
  const since = sql`${new Date(now.getTime() - window).toISOString()}::timestamptz`;
  const expiresAt = new Date(now.getTime() + window);
  const kept = sql`(select coalesce(array_agg(tried), '{}') from unnest(${tries.moments}) tried where tried > ${since})`;
  const taken = await db
    .insert(tries)
    .values({ key, moments: [now], expiresAt })
    .onConflictDoUpdate({
      target: tries.key,
      set: { moments: sql`${kept} || ${moment}`, expiresAt },
      setWhere: sql`cardinality(${kept}) < ${most}`,
    })
    .returning({ key: tries.key });
  return taken.length > 0;
}

/** Gives a try back that proved to be right. */
export async function giveBackTry(db: Db, { key, now }: { key: string; now: Date }): Promise<void> {
  await db
    .update(tries)
    .set({ moments: sql`array_remove(${tries.moments}, ${now.toISOString()}::timestamptz)` })
    .where(sql`${tries.key} = ${key}`);
}
