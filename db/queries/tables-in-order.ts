import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export interface TableInOrder {
  readonly name: string;
  /** Columns by which its rows refer to other rows of the same table. */
  readonly ownReferences: readonly string[];
}

/**
 * All tables as the database itself knows them, each after those it refers to, so that rows copied in this order never refer to one that
 * is not there yet. It takes no scope: it is about the database, not what lies in it.
 */
export async function tablesInOrder(db: Db): Promise<readonly TableInOrder[]> {
  const { rows: tables } = (await db.execute(sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`)) as unknown as {
    rows: { name: string }[];
  };
  const { rows: references } = (await db.execute(sql`
    select source.relname as source, target.relname as target, string_agg(attname, ',') as columns
    from pg_constraint join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
      join pg_attribute on attrelid = conrelid and attnum = any(conkey) and attname <> 'workspace_id'
    where contype = 'f' and source.relnamespace = 'public'::regnamespace
    group by conname, source.relname, target.relname`)) as unknown as { rows: { source: string; target: string; columns: string }[] };
  const { rows: hanging } = (await db.execute(sql`
    select distinct source.relname as source, target.relname as target
    from pg_constraint join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
    where contype = 'f' and source.relnamespace = 'public'::regnamespace and conrelid <> confrelid`)) as unknown as {
    rows: { source: string; target: string }[];
  };

  const ordered: TableInOrder[] = [];
  const left = new Map(tables.map(({ name }) => [name, hanging.filter(({ source }) => source === name).map(({ target }) => target)]));
  while (left.size > 0) {
    const free = [...left].filter(([, targets]) => targets.every((target) => !left.has(target))).map(([name]) => name);
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const name of free) {
      left.delete(name);
      const own = references.filter(({ source, target }) => source === name && target === name);
      ordered.push({ name, ownReferences: own.flatMap(({ columns }) => columns.split(',')) });
    }
  }
  return ordered;
}
