import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { tablesInOrder } from './tables-in-order';

/** One row of a table as the database itself writes it in JSON: every type comes back as it was, timestamps to the microsecond. */
export interface CopiedRow {
  readonly table: string;
  /** A JSON object by column name. */
  readonly row: string;
}

/** Rows read at a time. A row with a file's tail is some kilobytes. */
const ROWS = 500;

/**
 * Hands over every row of the database as it was at one moment, tables in an order in which they can be put back. On PGlite, with its one
 * connection, everybody else waits until it is done. Takes no scope: only the server's operator copies a database.
 */
export async function readDatabase(db: Db, take: (rows: readonly CopiedRow[]) => Promise<void>): Promise<void> {
  await db.transaction(
    async (tx) => {
      for (const { name } of await tablesInOrder(tx)) {
        await tx.execute(sql`declare copied no scroll cursor for select row_to_json(t)::text as row from ${sql.identifier(name)} t`);
        for (;;) {
          const { rows } = (await tx.execute(sql.raw(`fetch ${ROWS} from copied`))) as unknown as { rows: { row: string }[] };
          if (rows.length === 0) break;
          await take(rows.map(({ row }) => ({ table: name, row })));
        }
        await tx.execute(sql`close copied`);
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Puts rows of one table back. Those that refer to rows of the same table need {@link linkRows} afterwards. */
export async function writeRows(tx: Tx, table: string, rows: readonly string[], ownReferences: readonly string[]): Promise<void> {
  const unlinked = ownReferences.length === 0 ? rows : rows.map((row) => without(row, ownReferences));
  const name = sql.identifier(table);
  const columns = await storedColumns(tx, table);
  await tx.execute(
    sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${`[${unlinked.join(',')}]`}::text::json)`,
  );
}

/** A table's columns without those that the database works out by itself. */
async function storedColumns(tx: Tx, table: string): Promise<SQL> {
  const { rows } = (await tx.execute(sql`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`)) as unknown as {
    rows: { name: string }[];
  };
  return sql.join(
    rows.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

/** Sets what refers to rows of the same table, once all of them are there. */
export async function linkRows(tx: Tx, table: string, rows: readonly string[], ownReferences: readonly string[]): Promise<void> {
  const name = sql.identifier(table);
  for (const column of ownReferences.map((reference) => sql.identifier(reference))) {
    await tx.execute(sql`
      update ${name} t set ${column} = r.${column} from json_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::text::json) r
      where r.${column} is not null and t.workspace_id = r.workspace_id and t.id = r.id`);
  }
}

function without(row: string, columns: readonly string[]): string {
  const values = JSON.parse(row) as Record<string, unknown>;
  for (const column of columns) values[column] = null;
  return JSON.stringify(values);
}

/** How many migrations the database has seen. */
export async function migrationCount(db: Db): Promise<number> {
  const { rows } = (await db.execute(sql`select count(*)::int as count from drizzle.__drizzle_migrations`)) as unknown as {
    rows: { count: number }[];
  };
  return rows[0]?.count ?? 0;
}

/** Whether nothing has been put into the database yet. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  const { rows } = (await db.execute(sql`select 1 where exists (select 1 from workspaces) or exists (select 1 from users)`)) as unknown as {
    rows: unknown[];
  };
  return rows.length === 0;
}
