import { and, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { assets } from '../schema';
import type { Scope } from '../scope';

/** What kind of picture this is, if the workspace has it; the same bytes in another workspace do not count. */
export async function findAsset(
  db: Db,
  scope: Scope,
  key: string,
): Promise<{ readonly mime: 'image/jpeg' | 'image/png' | 'application/pdf' } | undefined> {
  const [row] = await db
    .select({ mime: assets.mime })
    .from(assets)
    .where(and(eq(assets.workspaceId, scope.workspaceId), eq(assets.key, key)));
  return row;
}
