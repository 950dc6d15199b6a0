import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { sequences } from '../schema';
import type { Scope } from '../scope';

/**
 * Takes the next `count` numbers of each sequence and returns the first of each, by name. One UPDATE a sequence, in name order, so that
 * two calls never wait for each other in a circle; the row stays locked until the transaction ends, so no number is taken twice or lost.
 */
export async function drawNumbers(
  db: Db,
  scope: Scope,
  { names, count }: { names: readonly string[]; count: number },
): Promise<ReadonlyMap<string, number>> {
  const first = new Map<string, number>();
  for (const name of [...new Set(names)].sort()) {
    const [row] = await db
      .insert(sequences)
      .values({ workspaceId: scope.workspaceId, name, next: 1 + count })
      .onConflictDoUpdate({ target: [sequences.workspaceId, sequences.name], set: { next: sql`${sequences.next} + ${count}` } })
      .returning({ next: sequences.next });
    if (row !== undefined) first.set(name, row.next - count);
  }
  return first;
}
