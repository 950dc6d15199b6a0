import type { Db } from '../client';
import { assets } from '../schema';
import type { Scope } from '../scope';

/** A picture whose bytes lie in Storage. */
export interface KeptPicture {
  readonly key: string;
  readonly mime: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Points beyond each edge of a PDF's page. */
  readonly bleed?: number;
  readonly bytes: Uint8Array;
}

/** Notes that the workspace has these pictures; one it has already stays as it is. */
export async function keepAssets(db: Db, scope: Scope, pictures: readonly KeptPicture[]): Promise<void> {
  for (const { key, mime, width, height, orientation, bleed, bytes } of pictures) {
    await db
      .insert(assets)
      .values({ workspaceId: scope.workspaceId, key, mime, width, height, orientation, bleed, bytes: bytes.length })
      .onConflictDoNothing();
  }
}
