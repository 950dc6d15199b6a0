import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { letters, type FileFailure } from '../schema';
import type { Scope } from '../scope';

/** Why the workspace's letter that the mail server was asked about last, since `after`, did not leave; undefined when it left or there is none. */
export async function findLastFailure(db: Db, { workspaceId }: Scope, after: Date): Promise<FileFailure | undefined> {
  const [last] = await db
    .select({ failure: letters.failure })
    .from(letters)
    .where(
      and(
        eq(letters.workspaceId, workspaceId),
        gt(letters.changedAt, after),
        gt(letters.attempts, 0),
        inArray(letters.state, ['sent', 'due', 'failed']),
      ),
    )
    .orderBy(desc(letters.changedAt))
    .limit(1);
  return last?.failure ?? undefined;
}
