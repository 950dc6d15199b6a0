import { and, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { assets } from '../schema';
import type { Scope } from '../scope';
import type { KeptPicture } from './keep-assets';

/** What kind of picture this is and its pixels, if the workspace has it; the same bytes in another workspace do not count. */
export async function findAsset(db: Db, scope: Scope, key: string): Promise<Pick<KeptPicture, 'mime' | 'width' | 'height'> | undefined> {
  const [row] = await db
    .select({ mime: assets.mime, width: assets.width, height: assets.height })
    .from(assets)
    .where(and(eq(assets.workspaceId, scope.workspaceId), eq(assets.key, key)));
  return row;
}
