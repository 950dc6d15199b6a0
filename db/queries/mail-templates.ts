import { and, asc, desc, eq, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { mailTemplates } from '../schema';
import type { Scope } from '../scope';

export interface ListedMailTemplate {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly trashedAt: Date | null;
}

/** A template with what was sent by it. */
export interface UsedMailTemplate extends ListedMailTemplate {
  /** Letters of calls that named it, sent or not. */
  readonly letters: number;
  /** The last of them; null: there was none. */
  readonly last: { readonly at: Date; readonly documentName: string } | null;
}

const LISTED = {
  id: mailTemplates.id,
  name: mailTemplates.name,
  subject: mailTemplates.subject,
  revision: mailTemplates.revision,
  updatedAt: mailTemplates.updatedAt,
  trashedAt: mailTemplates.trashedAt,
};

/** Templates outside the trash, last changed first. */
export async function listMailTemplates(db: Db, scope: Scope): Promise<readonly UsedMailTemplate[]> {
  const versions = sql`select version.id from mail_template_versions version
    where version.workspace_id = ${mailTemplates.workspaceId} and version.template_id = ${mailTemplates.id}`;
  const last = sql`(
    select json_build_object('at', letter.created_at, 'documentName', document.name)
    from letters letter
      join creations creation on creation.id = letter.creation_id
      join document_versions document on document.id = creation.version_id
    where letter.template_version_id in (${versions})
    order by letter.created_at desc limit 1)`;
  const rows = await db
    .select({
      ...LISTED,
      letters: sql<number>`(select count(*) from letters letter where letter.template_version_id in (${versions}))`.mapWith(Number),
      last: sql<{ at: string; documentName: string } | null>`${last}`,
    })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.workspaceId, scope.workspaceId), isNull(mailTemplates.trashedAt)))
    .orderBy(desc(mailTemplates.updatedAt), asc(mailTemplates.id));
  return rows.map((row) => ({ ...row, last: row.last && { ...row.last, at: new Date(row.last.at) } }));
}

/** What lies in the trash, last thrown away first. */
export async function listTrashedMailTemplates(db: Db, scope: Scope): Promise<readonly ListedMailTemplate[]> {
  return db
    .select(LISTED)
    .from(mailTemplates)
    .where(and(eq(mailTemplates.workspaceId, scope.workspaceId), isNotNull(mailTemplates.trashedAt)))
    .orderBy(desc(mailTemplates.trashedAt), asc(mailTemplates.id));
}

export interface MailTexts {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

export async function insertMailTemplate(db: Db, scope: Scope, template: MailTexts & { readonly id: string }): Promise<void> {
  await db.insert(mailTemplates).values({ workspaceId: scope.workspaceId, ...template });
}

/** Changes those texts that are given, when the template is still at the revision that the writer has read. Undefined: it is not, or there is none. */
export async function changeMailTemplate(
  db: Db,
  scope: Scope,
  id: string,
  { revision, ...texts }: { readonly revision: number } & { readonly [Text in keyof MailTexts]?: string | undefined },
): Promise<number | undefined> {
  const [changed] = await db
    .update(mailTemplates)
    .set({ ...texts, revision: revision + 1, updatedAt: sql`now()` })
    .where(and(own(scope, id), isNull(mailTemplates.trashedAt), eq(mailTemplates.revision, revision)))
    .returning({ revision: mailTemplates.revision });
  return changed?.revision;
}

/** Puts a template into the trash (the moment of the first time stays) or takes it out with null; false when there is none. */
export async function setMailTemplateTrashed(db: Db, scope: Scope, id: string, moment: Date | null): Promise<boolean> {
  const kept = moment === null ? null : sql`coalesce(${mailTemplates.trashedAt}, ${moment.toISOString()}::timestamptz)`;
  const changed = await db.update(mailTemplates).set({ trashedAt: kept }).where(own(scope, id)).returning({ id: mailTemplates.id });
  return changed.length > 0;
}

/** Deletes a template that lies in the trash; false when none does. Letters that wait have their texts in a version. */
export async function deleteTrashedMailTemplate(db: Db, scope: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(mailTemplates)
    .where(and(own(scope, id), isNotNull(mailTemplates.trashedAt)))
    .returning({ id: mailTemplates.id });
  return gone.length > 0;
}

/** Deletes the templates that came into the trash until `moment`. Letters that wait have their texts in a version. */
export async function deleteTrashedMailTemplates(db: Db, scope: Scope, moment: Date): Promise<void> {
  await db.delete(mailTemplates).where(and(eq(mailTemplates.workspaceId, scope.workspaceId), lte(mailTemplates.trashedAt, moment)));
}

/** Deletes every workspace's templates that came into the trash before `moment`; takes no scope, it is the server's own work. */
export async function deleteMailTemplatesTrashedBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(mailTemplates).where(lt(mailTemplates.trashedAt, moment));
}

function own(scope: Scope, id: string) {
  return and(eq(mailTemplates.workspaceId, scope.workspaceId), eq(mailTemplates.id, id));
}
