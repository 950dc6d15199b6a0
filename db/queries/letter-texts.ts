import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { mailTemplates } from '../schema';
import type { Scope } from '../scope';

/** Subject and body of a mail template that is not in the trash; undefined when the workspace has none of this id. */
export async function findLetterTexts(db: Db, scope: Scope, id: string): Promise<readonly string[] | undefined> {
  const [row] = await db
    .select({ subject: mailTemplates.subject, body: mailTemplates.body })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.workspaceId, scope.workspaceId), eq(mailTemplates.id, id), isNull(mailTemplates.trashedAt)));
  return row && [row.subject, row.body];
}
