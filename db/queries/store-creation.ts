import { and, eq, sql } from 'drizzle-orm';
import type { CivilDateTime, Draws } from '../../lib/document/file-values';
import type { Db } from '../client';
import { creations, type Mailing, type SaidWarning } from '../schema';
import type { Scope } from '../scope';
import { openLinkIn } from './awaited-links';

export interface NewCreation {
  readonly id: string;
  readonly tokenId: string | undefined;
  readonly versionId: string;
  readonly pages: readonly number[];
  readonly now: CivilDateTime;
  readonly linkBase: string;
  readonly mailing: Mailing | undefined;
  readonly fileCount: number;
}

export interface NewFile {
  readonly id: string;
  /** Names its public page. */
  readonly verifyCode: string;
  readonly folderId: string | null;
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly draws: Draws;
  readonly warnings: readonly SaidWarning[];
}

/** Rows in one statement: few round trips, and no statement so large that parsing it holds everybody up. */
const CHUNK = 1_000;

/** Writes the creation's own row; its files follow. To be called inside the accepting transaction. */
export async function storeCreation(db: Db, scope: Scope, creation: NewCreation): Promise<void> {
  const { tokenId, pages, ...rest } = creation;
  await db.insert(creations).values({ ...rest, workspaceId: scope.workspaceId, tokenId: tokenId ?? null, pages: [...pages] });
}

/** Writes a creation's first files, all pending, in their order, and what its caller is told. Links that they name are there already. */
export async function storeFiles(
  db: Db,
  scope: Scope,
  creation: { readonly id: string },
  { files, warnings }: { files: readonly NewFile[]; warnings: readonly SaidWarning[] },
): Promise<void> {
  for (let start = 0; start < files.length; start += CHUNK)
    await storeMoreFiles(db, scope, creation.id, { files: files.slice(start, start + CHUNK), start });
  if (warnings.length === 0) return;
  await db
    .update(creations)
    .set({ warnings: [...warnings] })
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creation.id)));
}

/**
 * Writes files of a creation, all pending, from the place `start` among them. A folder that has been thrown away meanwhile takes them into
 * the trash with it; of one that is gone for good they lie at the top.
 *
 * One JSON parameter for any number of rows: drizzle's `values` would send a dozen parameters a row, of which PostgreSQL takes 65,535.
 */
export async function storeMoreFiles(
  db: Db,
  scope: Scope,
  creationId: string,
  { files, start }: { files: readonly NewFile[]; start: number },
): Promise<void> {
  const rows = files.map((file, index) => ({
    id: file.id,
    position: start + index,
    verify_code: file.verifyCode,
    folder_id: file.folderId,
    name: file.name,
    variables: file.variables,
    pictures: file.pictures,
    draws: file.draws,
    warnings: file.warnings,
  }));
  await db.execute(sql`
    insert into files (id, workspace_id, creation_id, version_id, position, verify_code, folder_id, name, variables, pictures, draws, pages,
      warnings, trashed_at, created_at, awaits_link)
    select r.id, creation.workspace_id, creation.id, creation.version_id, r.position, r.verify_code, folder.id, r.name,
      r.variables, r.pictures, r.draws, creation.pages, r.warnings, folder.trashed_at, creation.created_at,
      ${openLinkIn(scope, creationId, sql`r.variables`)}
    from creations creation, json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
      id uuid, position int, verify_code text, folder_id uuid, name text, variables jsonb, pictures jsonb, draws jsonb, warnings jsonb)
      left join folders folder on folder.workspace_id = ${scope.workspaceId} and folder.id = r.folder_id
    where creation.workspace_id = ${scope.workspaceId} and creation.id = ${creationId}`);
}
