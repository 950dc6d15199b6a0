import { and, asc, eq, isNull } from 'drizzle-orm';
import { newId } from '../../lib/ids';
import type { Db } from '../client';
import { mailTemplates, mailTemplateVersions } from '../schema';
import type { Scope } from '../scope';

/** A mail template's last saved state. */
export interface SavedMailTemplate {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly subject: string;
  readonly body: string;
}

/** A mail template that is not in the trash; undefined when the workspace has none of this id. */
export async function findMailTemplate(db: Db, scope: Scope, id: string): Promise<SavedMailTemplate | undefined> {
  const [row] = await db
    .select()
    .from(mailTemplates)
    .where(and(eq(mailTemplates.workspaceId, scope.workspaceId), eq(mailTemplates.id, id)));
  if (row === undefined || row.trashedAt !== null) return undefined;
  return { id: row.id, name: row.name, revision: row.revision, subject: row.subject, body: row.body };
}

/** Mail templates outside the trash, by name, at most `limit`. */
export async function listMailTemplates(db: Db, scope: Scope, limit: number): Promise<readonly SavedMailTemplate[]> {
  return db
    .select({
      id: mailTemplates.id,
      name: mailTemplates.name,
      revision: mailTemplates.revision,
      subject: mailTemplates.subject,
      body: mailTemplates.body,
    })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.workspaceId, scope.workspaceId), isNull(mailTemplates.trashedAt)))
    .orderBy(asc(mailTemplates.name), asc(mailTemplates.id))
    .limit(limit);
}

/** The frozen version of this revision, made by the first creation that mails with it. */
export async function freezeMailTemplate(tx: Db, scope: Scope, template: SavedMailTemplate): Promise<string> {
  const found = await findVersionId(tx, scope, template);
  if (found !== undefined) return found;
  const { id: templateId, ...content } = template;
  const [made] = await tx
    .insert(mailTemplateVersions)
    .values({ ...content, id: newId(), workspaceId: scope.workspaceId, templateId })
    .onConflictDoNothing()
    .returning({ id: mailTemplateVersions.id });
  const id = made?.id ?? (await findVersionId(tx, scope, template));
  if (id === undefined) throw new Error('a version that another transaction made has vanished');
  return id;
}

async function findVersionId(db: Db, scope: Scope, { id, revision }: SavedMailTemplate): Promise<string | undefined> {
  const [row] = await db
    .select({ id: mailTemplateVersions.id })
    .from(mailTemplateVersions)
    .where(
      and(
        eq(mailTemplateVersions.workspaceId, scope.workspaceId),
        eq(mailTemplateVersions.templateId, id),
        eq(mailTemplateVersions.revision, revision),
      ),
    );
  return row?.id;
}
