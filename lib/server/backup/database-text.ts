import * as z from 'zod';
import type { Db, Tx } from '../../../db/client';
import { linkRows, migrationCount, readDatabase, writeRows } from '../../../db/queries/copy-database';
import { tablesInOrder } from '../../../db/queries/tables-in-order';

/**
 * A database as lines of text, the same for PGlite and PostgreSQL, so that a copy of the one can be put back into the other: a line that
 * tells what it is, a line a row, and a last line with their number, by which a copy that was cut short is known.
 */
export interface CopyHead {
  readonly format: 1;
  /** Migrations the database had seen; putting it back begins there. */
  readonly migrations: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

const head = z.object({ format: z.literal(1), migrations: z.int().nonnegative(), madeAt: z.string() });
const end = z.object({ rows: z.int().nonnegative() });
const ROW = /^\{"table":"(\w+)","row":(.*)\}$/;

/** A copy that cannot be put back; the message is for the person who gave it. */
export class UnusableCopyError extends Error {
  override readonly name = 'UnusableCopyError';
}

/** Writes the whole database as it is now; `write` takes some lines at a time, each with its line break. */
export async function writeDatabaseText(db: Db, now: Date, write: (text: string) => Promise<void>): Promise<void> {
  const first: CopyHead = { format: 1, migrations: await migrationCount(db), madeAt: now.toISOString() };
  await write(`${JSON.stringify(first)}\n`);
  let count = 0;
  await readDatabase(db, async (rows) => {
    count += rows.length;
    await write(rows.map(({ table, row }) => `{"table":"${table}","row":${row}}\n`).join(''));
  });
  await write(`${JSON.stringify({ rows: count })}\n`);
}

/** Reads the first line. Throws {@link UnusableCopyError} when it is not that of a copy. */
export function readHead(line: string): CopyHead {
  const read = head.safeParse(parse(line));
  if (!read.success) throw new UnusableCopyError('This is no copy of a database, or one in a format that this version does not know');
  return read.data;
}

/** Bytes of text put into one statement. */
const BATCH = 4 * 1024 * 1024;
const BATCH_ROWS = 500;

/**
 * Puts all rows of a copy into an empty database that has seen as many migrations; `lines` begin after the head. Returns their number.
 * Throws {@link UnusableCopyError} when the copy ends too early; the transaction is then to be given up.
 */
export async function readDatabaseText(tx: Tx, lines: AsyncIterable<string>): Promise<number> {
  const references = new Map((await tablesInOrder(tx)).map(({ name, ownReferences }) => [name, ownReferences]));
  const linked = new Map<string, string[]>();
  let batch: { table: string; rows: string[]; size: number } | undefined;
  const put = async () => {
    if (batch === undefined) return;
    const own = references.get(batch.table);
    if (own === undefined) throw new UnusableCopyError(`The copy has a table "${batch.table}" that this version does not know`);
    await writeRows(tx, batch.table, batch.rows, own);
    if (own.length > 0) linked.set(batch.table, [...(linked.get(batch.table) ?? []), ...batch.rows]);
    batch = undefined;
  };
  let count = 0;
  let told: number | undefined;
  for await (const line of lines) {
    const [, table, row] = ROW.exec(line) ?? [];
    if (table === undefined || row === undefined) {
      told = end.safeParse(parse(line)).data?.rows;
      break;
    }
    if (batch !== undefined && (batch.table !== table || batch.size > BATCH || batch.rows.length >= BATCH_ROWS)) await put();
    batch ??= { table, rows: [], size: 0 };
    batch.rows.push(row);
    batch.size += row.length;
    count += 1;
  }
  await put();
  if (told !== count) throw new UnusableCopyError('The copy is not whole: it was cut short while it was made or moved');
  for (const [table, rows] of linked) await linkRows(tx, table, rows, references.get(table) ?? []);
  return count;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
