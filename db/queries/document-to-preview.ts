import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { PictureInfo } from '../../lib/document/define-element';
import type { Db } from '../client';
import { assets, documents } from '../schema';
import type { Scope } from '../scope';

/** A document's last saved state as it lies in the database; undefined in the trash and in other workspaces. */
export async function findDocumentToPreview(
  db: Db,
  scope: Scope,
  id: string,
): Promise<{ readonly name: string; readonly content: unknown; readonly revision: number } | undefined> {
  const [row] = await db
    .select({ name: documents.name, content: documents.content, revision: documents.revision })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, id), isNull(documents.trashedAt)));
  return row;
}

/** What laying out asks about these pictures; those that are not the workspace's own are left out. */
export async function pictureInfos(db: Db, scope: Scope, keys: readonly string[]): Promise<Readonly<Record<string, PictureInfo>>> {
  if (keys.length === 0) return {};
  const rows = await db
    .select({ key: assets.key, width: assets.width, height: assets.height, orientation: assets.orientation })
    .from(assets)
    .where(and(eq(assets.workspaceId, scope.workspaceId), inArray(assets.key, [...keys])));
  return Object.fromEntries(rows.map(({ key, ...info }) => [key, info]));
}
