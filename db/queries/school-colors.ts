import { eq } from 'drizzle-orm';
import type { Db } from '../client';
import { workspaces } from '../schema';
import type { Scope } from '../scope';

/** The workspace's own colours, in the order in which they are offered; `locked` until the transaction ends. */
export async function findSchoolColors(db: Db, scope: Scope, locked = false): Promise<readonly string[]> {
  const query = db.select({ colors: workspaces.colors }).from(workspaces).where(eq(workspaces.id, scope.workspaceId));
  const [row] = await (locked ? query.for('update') : query);
  return row?.colors ?? [];
}

export async function keepSchoolColors(db: Db, scope: Scope, colors: readonly string[]): Promise<void> {
  await db
    .update(workspaces)
    .set({ colors: [...colors] })
    .where(eq(workspaces.id, scope.workspaceId));
}
