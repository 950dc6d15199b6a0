import { sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';

/** Rows of these tables that `work` reads in its transaction, by the database's own counters. */
export function rowsRead(db: Db, tables: readonly string[], work: (tx: Tx) => Promise<unknown>): Promise<number> {
  return db.transaction(async (tx) => {
    // What transactions just before have read is counted in, too.
    const until = async () => {
      const { rows } = (await tx.execute(sql`
        select sum(seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname in ${[...tables]}`)) as unknown as {
        rows: { read: number | null }[];
      };
      return rows[0]?.read ?? 0;
    };
    const before = await until();
    await work(tx);
    return (await until()) - before;
  });
}
