import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { Draws } from '../../lib/document/file-values';
import type { Db } from '../client';
import { creations, documentVersions, files } from '../schema';
import type { Scope } from '../scope';

/** Renames or moves a file, whichever of its editions is there; its link stays. False when there is none outside the trash. */
export async function changeFile(
  db: Db,
  scope: Scope,
  id: string,
  { name, folderId }: { readonly name?: string | undefined; readonly folderId?: string | null | undefined },
): Promise<boolean> {
  const renamed = name !== undefined && { name, former: sql`${files.former} || jsonb_build_object('name', ${name}::text)` };
  const set = { ...renamed, ...(folderId !== undefined && { folderId }) };
  const changed = await db
    .update(files)
    .set(set)
    .where(and(own(scope, id), isNull(files.trashedAt)))
    .returning({ id: files.id });
  return changed.length > 0;
}

/** Withdraws a file (the moment of the first time stays) or shows it again with null. */
export async function setFileWithdrawn(db: Db, scope: Scope, id: string, moment: Date | null): Promise<boolean> {
  const kept = moment === null ? null : sql`coalesce(${files.withdrawnAt}, ${moment.toISOString()}::timestamptz)`;
  const changed = await db
    .update(files)
    .set({ withdrawnAt: kept })
    .where(and(own(scope, id), isNull(files.trashedAt)))
    .returning({ id: files.id });
  return changed.length > 0;
}

/** Puts a file into the trash (the moment of the first time stays) or takes it out with null. */
export async function setFileTrashed(db: Db, scope: Scope, id: string, moment: Date | null): Promise<boolean> {
  const kept = moment === null ? null : sql`coalesce(${files.trashedAt}, ${moment.toISOString()}::timestamptz)`;
  const changed = await db.update(files).set({ trashedAt: kept }).where(own(scope, id)).returning({ id: files.id });
  return changed.length > 0;
}

export interface FileMaking {
  readonly creationId: string;
  readonly name: string;
  /** As it was called when the file was made. */
  readonly documentName: string;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly variables: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly draws: Draws;
  readonly pages: readonly number[];
  readonly content: DesignDocument;
}

/** What a file outside the trash was made from. With `lock` nobody else changes it until the transaction ends. */
export async function findFileMaking(db: Db, scope: Scope, id: string, lock = false): Promise<FileMaking | undefined> {
  const query = db
    .select({
      creationId: files.creationId,
      state: files.state,
      name: files.name,
      documentName: documentVersions.name,
      variables: files.variables,
      pictures: files.pictures,
      draws: files.draws,
      pages: files.pages,
      content: documentVersions.content,
    })
    .from(files)
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, files.workspaceId), eq(documentVersions.id, files.versionId)))
    .where(and(own(scope, id), isNull(files.trashedAt)));
  const [row] = await (lock ? query.for('update', { of: files }) : query);
  return row;
}

/**
 * Puts a file back to be made with these values and this name, as its next edition on the same link; its creation is undecided until then.
 * The last edition that was made is still there meanwhile, under its own name.
 */
export async function remakeFile(
  tx: Db,
  scope: Scope,
  id: string,
  { creationId, name, variables }: Pick<FileMaking, 'creationId' | 'name' | 'variables'>,
): Promise<void> {
  await tx
    .update(files)
    .set({
      name,
      variables: { ...variables },
      state: 'pending',
      former: sql`case when ${files.parts} is not null then coalesce(${files.former}, jsonb_build_object('name', ${files.name}, 'edition', ${files.edition})) end`,
      edition: sql`${files.edition} + 1`,
      attempts: 0,
      failure: null,
      warnings: [],
      issues: [],
      leaseToken: null,
      leaseUntil: null,
    })
    .where(own(scope, id));
  await tx
    .update(creations)
    .set({ decidedAt: null })
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creationId)));
}

/** Deletes every workspace's files that came into the trash before `moment`; takes no scope, it is the server's own work. */
export async function deleteFilesTrashedBefore(db: Db, moment: Date): Promise<number> {
  const gone = await db.delete(files).where(lt(files.trashedAt, moment)).returning({ id: files.id });
  return gone.length;
}

/** Differs whenever a file came, was made, failed or was thrown away since, or a letter changed; cheap, since indexes hold it all. */
export async function diskFingerprint(db: Db, scope: Scope): Promise<string> {
  const { rows } = (await db.execute(sql`
    select concat_ws(' ',
      (select max(created_at) from files where workspace_id = ${scope.workspaceId}),
      (select max(made_at) from files where workspace_id = ${scope.workspaceId}),
      (select max(trashed_at) from files where workspace_id = ${scope.workspaceId} and trashed_at is not null),
      (select max(changed_at) from letters where workspace_id = ${scope.workspaceId}),
      (select count(*) from files join creations on creations.id = files.creation_id
        where creations.workspace_id = ${scope.workspaceId} and creations.decided_at is null and files.state = 'pending' and files.awaits_link is null),
      (select count(*) from files join creations on creations.id = files.creation_id
        where creations.workspace_id = ${scope.workspaceId} and creations.decided_at is null and files.awaits_link is not null)) as mark`)) as unknown as {
    rows: { mark: string }[];
  };
  return rows[0]?.mark ?? '';
}

function own(scope: Scope, id: string) {
  return and(eq(files.workspaceId, scope.workspaceId), eq(files.id, id));
}
