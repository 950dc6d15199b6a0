import { and, count as countOf, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { drawnNumbers, files, sequences } from '../schema';
import type { Scope } from '../scope';

/**
 * Takes the next `count` numbers of each sequence, in order, by name. One UPDATE a sequence, in name order, so that two calls never wait
 * for each other in a circle; the row stays locked until the transaction ends, so no number is taken twice or lost. Numbers that were
 * drawn before, which are met after somebody set the next one back, are passed over. `keepDrawnNumbers` writes them down.
 */
export async function drawNumbers(
  tx: Db,
  scope: Scope,
  { names, count }: { names: readonly string[]; count: number },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const taken = new Map<string, readonly number[]>();
  for (const name of [...new Set(names)].sort()) {
    const [row] = await tx
      .insert(sequences)
      .values({ workspaceId: scope.workspaceId, name, next: 1 + count })
      .onConflictDoUpdate({ target: [sequences.workspaceId, sequences.name], set: { next: sql`${sequences.next} + ${count}` } })
      .returning({ next: sequences.next });
    const first = (row?.next ?? 1 + count) - count;
    taken.set(name, await freeNumbers(tx, scope, { name, first, count }));
  }
  return taken;
}

/** The first `count` numbers from `first` on that no file ever had; what comes after them is the next one. */
async function freeNumbers(tx: Db, scope: Scope, { name, first, count }: { name: string; first: number; count: number }) {
  const drawn = await tx.$count(drawnNumbers, and(ofSequence(scope, name), gte(drawnNumbers.number, first)));
  if (drawn === 0) return Array.from({ length: count }, (_, index) => first + index);
  // Of so many numbers at least `count` are free.
  const { rows } = (await tx.execute(sql`
    select n::text as number from generate_series(${first}::bigint, ${first + count + drawn - 1}::bigint) as n
    where not exists (select 1 from ${drawnNumbers} where ${ofSequence(scope, name)} and ${drawnNumbers.number} = n)
    order by n limit ${count}`)) as unknown as { rows: { number: string }[] };
  const free = rows.map(({ number }) => Number(number));
  await tx
    .update(sequences)
    .set({ next: (free.at(-1) ?? first - 1) + 1 })
    .where(isSequence(scope, name));
  return free;
}

/**
 * Writes down the numbers of a creation's files from the place `start` among them, in the transaction that stores these. None of them can
 * be another file's: a sequence only goes up, but by `setNext`, and that is done under its lock and never while numbers are unwritten.
 */
export async function keepDrawnNumbers(tx: Db, scope: Scope, creationId: string, start = 0): Promise<void> {
  await tx.execute(sql`
    insert into drawn_numbers (workspace_id, sequence, number, file_id)
    select f.workspace_id, n.key, n.value::bigint, f.id from files f, jsonb_each_text(f.draws->'numbers') n
    where f.workspace_id = ${scope.workspaceId} and f.creation_id = ${creationId} and f.position >= ${start}`);
}

/** The number each sequence would give next; nothing is taken. A sequence nobody has drawn from begins at 1. */
export async function nextNumbers(db: Db, scope: Scope, names: readonly string[]): Promise<Readonly<Record<string, number>>> {
  if (names.length === 0) return {};
  const drawn = (alias: string, number: string) =>
    sql.raw(`select 1 from drawn_numbers ${alias} where ${alias}.workspace_id = sequences.workspace_id
      and ${alias}.sequence = sequences.name and ${alias}.number = ${number}`);
  const rows = await db
    .select({
      name: sequences.name,
      next: sql<string>`(case when exists (${drawn('taken', 'sequences.next')}) then (
        select min(d.number) + 1 from drawn_numbers d
        where d.workspace_id = sequences.workspace_id and d.sequence = sequences.name and d.number >= sequences.next
          and not exists (${drawn('after', 'd.number + 1')})) else sequences.next end)::text`,
    })
    .from(sequences)
    .where(and(eq(sequences.workspaceId, scope.workspaceId), inArray(sequences.name, [...names])));
  const known = new Map(rows.map(({ name, next }) => [name, Number(next)]));
  return Object.fromEntries(names.map((name) => [name, known.get(name) ?? 1]));
}

/** Waits for those who draw from the sequence, or have and are not committed, and keeps it from all others until the transaction ends. */
export async function holdSequence(tx: Db, scope: Scope, name: string): Promise<void> {
  // Waits too when somebody is just drawing its first numbers.
  await tx.insert(sequences).values({ workspaceId: scope.workspaceId, name, next: 1 }).onConflictDoNothing();
  await tx.select({ next: sequences.next }).from(sequences).where(isSequence(scope, name)).for('update');
}

/** Makes this number the next one of a sequence that is held; numbers that were drawn already will be passed over. */
export async function setNext(tx: Db, scope: Scope, { name, next }: { name: string; next: number }): Promise<void> {
  await tx.update(sequences).set({ next }).where(isSequence(scope, name));
}

/** A number that was drawn once. */
export interface DrawnNumber {
  readonly number: number;
  readonly drawnAt: Date;
  /** Null: its file was deleted, the number is void. */
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly state: 'pending' | 'ready' | 'failed';
    readonly withdrawn: boolean;
  } | null;
}

/** A sequence's numbers, the highest first; `below` is the last number of the page before. */
export async function listDrawnNumbers(
  db: Db,
  scope: Scope,
  { sequence, below, limit }: { sequence: string; below?: number; limit: number },
): Promise<readonly DrawnNumber[]> {
  const rows = await db
    .select({
      number: drawnNumbers.number,
      drawnAt: drawnNumbers.createdAt,
      file: { id: files.id, name: files.name, state: files.state, withdrawnAt: files.withdrawnAt },
    })
    .from(drawnNumbers)
    .leftJoin(files, and(eq(files.workspaceId, drawnNumbers.workspaceId), eq(files.id, drawnNumbers.fileId)))
    .where(and(ofSequence(scope, sequence), below === undefined ? undefined : lt(drawnNumbers.number, below)))
    .orderBy(desc(drawnNumbers.number))
    .limit(limit);
  return rows.map(({ file, ...row }) => {
    if (file === null) return { ...row, file };
    const { withdrawnAt, ...shown } = file;
    return { ...row, file: { ...shown, withdrawn: withdrawnAt !== null } };
  });
}

/** Every sequence of the workspace by name, with how many numbers it has given. */
export async function listSequences(db: Db, scope: Scope) {
  return db
    .select({ name: sequences.name, next: sequences.next, drawn: countOf(drawnNumbers.number) })
    .from(sequences)
    .leftJoin(drawnNumbers, and(eq(drawnNumbers.workspaceId, sequences.workspaceId), eq(drawnNumbers.sequence, sequences.name)))
    .where(eq(sequences.workspaceId, scope.workspaceId))
    .groupBy(sequences.name, sequences.next)
    .orderBy(sequences.name);
}

function isSequence(scope: Scope, name: string) {
  return and(eq(sequences.workspaceId, scope.workspaceId), eq(sequences.name, name));
}

function ofSequence(scope: Scope, name: string) {
  return and(eq(drawnNumbers.workspaceId, scope.workspaceId), eq(drawnNumbers.sequence, name));
}
