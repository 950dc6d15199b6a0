import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { assets, documents } from '../schema';
import type { Scope } from '../scope';

/** A picture of the workspace with what people see of it. */
export interface OfferedPicture {
  readonly key: string;
  readonly name: string;
  /** Pixels as stored, before `orientation` (EXIF). */
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Points beyond each edge of a PDF's page. */
  readonly bleed: number;
  /** A page of a PDF. */
  readonly pdf: boolean;
}

/** So many documents, those changed last, are looked through for pictures used of late. */
const DOCUMENTS = 40;

const shown = {
  key: assets.key,
  name: assets.name,
  width: assets.width,
  height: assets.height,
  orientation: assets.orientation,
  bleed: assets.bleed,
  pdf: sql<boolean>`${assets.mime} = 'application/pdf'`,
};

/** The pictures that the workspace offers for every document, the newest first. */
export async function listOffered(db: Db, scope: Scope): Promise<readonly OfferedPicture[]> {
  return db
    .select(shown)
    .from(assets)
    .where(and(eq(assets.workspaceId, scope.workspaceId), isNotNull(assets.offeredAt)))
    .orderBy(desc(assets.offeredAt), desc(assets.key));
}

/** Other pictures that the workspace's documents draw, those of the document changed last first; none from the trash. */
export async function listRecent(db: Db, scope: Scope, count: number): Promise<readonly OfferedPicture[]> {
  const latest = db
    .select({ content: documents.content, updatedAt: documents.updatedAt })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNull(documents.trashedAt)))
    .orderBy(desc(documents.updatedAt))
    .limit(DOCUMENTS)
    .as('latest');
  const drawn = db
    .select({
      key: sql<string>`jsonb_path_query(${latest.content}, '$.pages[*].**.asset') #>> '{}'`.as('drawn_key'),
      updatedAt: latest.updatedAt,
    })
    .from(latest)
    .as('drawn');
  const used = db
    .select({ key: drawn.key, usedAt: sql`max(${drawn.updatedAt})`.as('used_at') })
    .from(drawn)
    .groupBy(drawn.key)
    .as('used');
  return db
    .select(shown)
    .from(used)
    .innerJoin(assets, eq(assets.key, used.key))
    .where(and(eq(assets.workspaceId, scope.workspaceId), isNull(assets.offeredAt)))
    .orderBy(desc(used.usedAt), desc(assets.key))
    .limit(count);
}

/** Offers a picture under a name, or gives it another; false when the workspace has no such picture. */
export async function offerPicture(db: Db, scope: Scope, key: string, name: string): Promise<boolean> {
  const offered = await db
    .update(assets)
    .set({ name, offeredAt: sql`coalesce(${assets.offeredAt}, now())` })
    .where(and(eq(assets.workspaceId, scope.workspaceId), eq(assets.key, key)))
    .returning({ key: assets.key });
  return offered.length > 0;
}

/** Offers a picture no longer; false when it was not offered. Its bytes and its row stay: documents, versions and files draw it. */
export async function withdrawOffer(db: Db, scope: Scope, key: string): Promise<boolean> {
  const withdrawn = await db
    .update(assets)
    .set({ offeredAt: null })
    .where(and(eq(assets.workspaceId, scope.workspaceId), eq(assets.key, key), isNotNull(assets.offeredAt)))
    .returning({ key: assets.key });
  return withdrawn.length > 0;
}
