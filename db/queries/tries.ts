import { eq, lt, sql } from 'drizzle-orm';
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

/** When a key whose tries within the `window` (milliseconds) are all taken has one again; `now` when it has one already. */
export async function nextTry(db: Db, { key, now, window }: { key: string; now: Date; window: number }): Promise<Date> {
  const [row] = await db.select({ moments: tries.moments }).from(tries).where(eq(tries.key, key));
  const ends = (row?.moments ?? []).map((moment) => moment.getTime() + window).filter((end) => end > now.getTime());
  return ends.length === 0 ? now : new Date(Math.min(...ends));
}

/** Gives a try back that proved to be right. */
export async function giveBackTry(db: Db, { key, now }: { key: string; now: Date }): Promise<void> {
  await db
    .update(tries)
    .set({ moments: sql`array_remove(${tries.moments}, ${now.toISOString()}::timestamptz)` })
    .where(sql`${tries.key} = ${key}`);
}
