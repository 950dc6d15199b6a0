import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { files, letters } from '../schema';
import type { Scope } from '../scope';
import { letterFailed } from './letters-of-files';

/** What a workspace has done so far of what leads from a picture to diplomas that GetCourse has made. */
export interface FirstSteps {
  /** The newest document of the workspace's own; undefined while there is none. */
  readonly documentId: string | undefined;
  /** Whether a document has a look: a picture of one's own, or a starting design. */
  readonly picture: boolean;
  readonly variable: boolean;
  readonly test: boolean;
  readonly mail: boolean;
  readonly call: boolean;
}

/**
 * Reads the first steps off what is there. The sample document and letter do not count: they came in the transaction that made the
 * workspace, so they are as old as it is. A variable is seen in the texts and sources of elements as they are stored.
 */
export async function findFirstSteps(db: Db, scope: Scope): Promise<FirstSteps> {
  const own = sql`select d.id, d.content, d.trashed_at, d.updated_at from documents d join workspaces w on w.id = d.workspace_id
    where d.workspace_id = ${scope.workspaceId} and d.created_at > w.created_at`;
  const kept = sql`from own where own.trashed_at is null`;
  const { rows } = (await db.execute(sql`
    with own as not materialized (${own})
    select
      (select own.id ${kept} order by own.updated_at desc, own.id limit 1) as "documentId",
      exists (select 1 ${kept} and jsonb_path_exists(own.content, ${HAS_LOOK}::jsonpath)) as picture,
      exists (select 1 ${kept} and jsonb_path_exists(own.content, ${USES_VARIABLE}::jsonpath)) as variable,
      exists (
        select 1 from own join document_versions v on v.workspace_id = ${scope.workspaceId} and v.document_id = own.id
          join files f on f.version_id = v.id and f.workspace_id = v.workspace_id where f.state = 'ready'
      ) as test,
      exists (
        select 1 from mail_templates m join workspaces w on w.id = m.workspace_id
        where m.workspace_id = ${scope.workspaceId} and m.trashed_at is null and (m.revision > 1 or m.created_at > w.created_at)
      ) as mail,
      exists (
        select 1 from calls c join own on own.id = c.document_id
        where c.workspace_id = ${scope.workspaceId} and c.outcome = 'success'
      ) as call`)) as unknown as { rows: (Omit<FirstSteps, 'documentId'> & { documentId: string | null })[] };
  const [row] = rows;
  if (row === undefined) throw new Error('a query of one row gave none');
  return { ...row, documentId: row.documentId ?? undefined };
}

/** A page with a background picture, or with something drawn on it, as the starting designs have. */
const HAS_LOOK = `$.pages[*] ? (exists(@.background.picture.asset)
  || exists(@.elements[*] ? (@.type != "text" && !(exists(@.source.variable)))))`;

/** A text with `%name` or a function's `%name` in it, or a picture by variable. */
const USES_VARIABLE =
  '$.pages[*].elements[*] ? (exists(@.** ? (@.type() == "string" && @ like_regex "%[A-Za-z]")) || exists(@.source.variable))';

/** A creation as the start page lists it. */
export interface RecentCreation {
  readonly id: string;
  readonly documentName: string;
  /** Its first file. */
  readonly file: { readonly id: string; readonly name: string; readonly edition: number; readonly state: 'pending' | 'ready' | 'failed' };
  readonly files: number;
  readonly pending: number;
  readonly failed: number;
  readonly createdAt: Date;
}

/** The newest creations, by their first files, which stand in an index in this order; those whose first file was put away are left out. */
export async function findRecentCreations(db: Db, scope: Scope, limit: number): Promise<readonly RecentCreation[]> {
  const { rows } = (await db.execute(sql`
    with newest as (
      select id, creation_id, version_id, name, edition, state, created_at from files
      where workspace_id = ${scope.workspaceId} and position = 0 and trashed_at is null and withdrawn_at is null
      order by created_at desc, creation_id desc, position limit ${limit}
    )
    select newest.creation_id as id, v.name as "documentName", newest.id as "fileId", newest.name, newest.edition, newest.state,
      newest.created_at as "createdAt", counted.files, counted.pending, counted.failed
    from newest
      join document_versions v on v.workspace_id = ${scope.workspaceId} and v.id = newest.version_id
      cross join lateral (
        select count(*)::int as files, count(*) filter (where f.state = 'pending')::int as pending,
          count(*) filter (where f.state = 'failed')::int as failed
        from files f where f.creation_id = newest.creation_id and f.workspace_id = ${scope.workspaceId}
      ) counted
    order by newest.created_at desc, newest.creation_id desc`)) as unknown as { rows: RecentRow[] };
  return rows.map(({ fileId, name, edition, state, createdAt, ...rest }) => ({
    ...rest,
    file: { id: fileId, name, edition, state },
    createdAt: new Date(createdAt),
  }));
}

interface RecentRow extends Omit<RecentCreation, 'file' | 'createdAt'> {
  readonly fileId: string;
  readonly name: string;
  readonly edition: number;
  readonly state: 'pending' | 'ready' | 'failed';
  /** The one client gives a text here, the other a date. */
  readonly createdAt: string | Date;
}

/** What went wrong since then and nobody has put away: files that could not be made, and letters that did not leave. */
export async function countTroubles(db: Db, scope: Scope, since: Date): Promise<{ readonly files: number; readonly letters: number }> {
  const [failedFiles, failedLetters] = await Promise.all([
    db.$count(
      files,
      and(
        eq(files.workspaceId, scope.workspaceId),
        gte(files.createdAt, since),
        eq(files.state, 'failed'),
        isNull(files.trashedAt),
        isNull(files.withdrawnAt),
      ),
    ),
    db.$count(letters, and(eq(letters.workspaceId, scope.workspaceId), gte(letters.createdAt, since), letterFailed)),
  ]);
  return { files: failedFiles, letters: failedLetters };
}
