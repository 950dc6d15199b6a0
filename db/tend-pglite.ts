import type { PgliteQueries } from './pglite-client';

/** As often as PostgreSQL's own autovacuum looks. */
const EVERY_MS = 60_000;

/**
 * Tables that are due, as quoted names: by autovacuum's rule and with its settings. Its counters begin anew with each start, so a table is due
 * too that has grown by as much since it was tended last, or never was.
 */
const DUE = `
  with rule as (
    select greatest(c.reltuples, 0) as kept, c.oid, c.relpages,
      current_setting('autovacuum_vacuum_threshold')::float8 as changed, current_setting('autovacuum_vacuum_scale_factor')::float8 as changed_part,
      current_setting('autovacuum_analyze_threshold')::float8 as new, current_setting('autovacuum_analyze_scale_factor')::float8 as new_part,
      pg_relation_size(c.oid) / current_setting('block_size')::int as pages
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
  )
  select rule.oid::regclass::text as name
  from rule
    join pg_stat_user_tables counted on counted.relid = rule.oid
  where counted.n_dead_tup > changed + changed_part * kept
    or counted.n_mod_since_analyze > new + new_part * kept
    or pages > relpages + new_part * relpages + 1`;

/**
 * Gives back the room of rows that are no more, and counts what is there, in tables where much has changed: PostgreSQL's autovacuum does it
 * in a process of its own, and PGlite has none. Without it queries over many rows are planned blindly, and slow down with each row.
 * A table is one turn, under a second for 100,000 files, so that those who ask the database for something meanwhile wait no longer than that.
 */
export async function tendPglite(queries: PgliteQueries): Promise<void> {
  const { rows } = await queries.query(DUE);
  for (const { name } of rows as { name: string }[]) await queries.query(`vacuum (analyze) ${name}`);
}

/** Tends it from time to time, until it is told to stop. It keeps no process alive. */
export function keepTended(queries: PgliteQueries): () => void {
  const timer = setInterval(() => {
    // Whatever is in the way, such as a full disk, shows itself to those who ask for something; this is tried again.
    tendPglite(queries).catch(() => undefined);
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
