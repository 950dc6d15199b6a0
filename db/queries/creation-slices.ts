import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { creationSlices } from '../schema';
import type { Scope } from '../scope';

/** A slice of a large creation, still to be written out. */
export interface CreationSlice {
  /** From 0. */
  readonly place: number;
  /** Of its files, in their order; none: it holds letters. */
  readonly fileIds: readonly string[];
  readonly content: Uint8Array;
}

/** Keeps a slice for later. To be called inside the accepting transaction. */
export async function keepSlice(tx: Db, scope: Scope, creationId: string, { fileIds, ...slice }: CreationSlice): Promise<void> {
  await tx.insert(creationSlices).values({ ...slice, fileIds: [...fileIds], workspaceId: scope.workspaceId, creationId });
}

/** The slice of a creation that is to be written out next; undefined when there is none left. */
export async function nextSlice(db: Db, scope: Scope, creationId: string): Promise<CreationSlice | undefined> {
  const { place, fileIds, content } = creationSlices;
  const [next] = await db
    .select({ place, fileIds, content })
    .from(creationSlices)
    .where(ofCreation(scope, creationId))
    .orderBy(asc(place))
    .limit(1);
  return next;
}

/** Takes a slice away that is written out; to be called in the transaction that does so. False: another worker has done it. */
export async function dropSlice(tx: Db, scope: Scope, creationId: string, place: number): Promise<boolean> {
  const gone = await tx
    .delete(creationSlices)
    .where(and(ofCreation(scope, creationId), eq(creationSlices.place, place)))
    .returning({ place: creationSlices.place });
  return gone.length > 0;
}

/** Files of a creation that are accepted and have no rows yet, in their order. It takes no scope: a creation's id is the right to read it. */
export async function unwrittenFiles(db: Db, creationId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ fileIds: creationSlices.fileIds })
    .from(creationSlices)
    .where(eq(creationSlices.creationId, creationId))
    .orderBy(asc(creationSlices.place));
  return rows.flatMap(({ fileIds }) => fileIds);
}

/** How many files of the workspace's creations are accepted and have no rows yet. */
export async function countUnwritten(db: Db, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`coalesce(sum(cardinality(${creationSlices.fileIds})), 0)::int` })
    .from(creationSlices)
    .where(eq(creationSlices.workspaceId, scope.workspaceId));
  return row?.count ?? 0;
}

function ofCreation(scope: Scope, creationId: string) {
  return and(eq(creationSlices.workspaceId, scope.workspaceId), eq(creationSlices.creationId, creationId));
}
