import { desc, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { files } from '../schema';
import type { Scope } from '../scope';
import { filesOfDocument } from './recent-values';

/**
 * Names of the variables that a document's newest files were given values for, without `%`, those of the most files first; files in the
 * trash count for nothing.
 *
 * @param newest How many files are looked at.
 */
export async function sentVariables(
  db: Db,
  scope: Scope,
  documentId: string,
  { newest, limit }: { readonly newest: number; readonly limit: number },
): Promise<readonly string[]> {
  const recent = db
    .select({ variables: files.variables })
    .from(files)
    .where(filesOfDocument(db, scope, documentId))
    .orderBy(desc(files.createdAt), desc(files.creationId), desc(files.position))
    .limit(newest)
    .as('recent');
  const rows = await db
    .select({ name: sql<string>`given.key` })
    .from(recent)
    .innerJoin(sql`jsonb_each_text(${recent.variables}) as given(key, value)`, sql`given.value <> ''`)
    .groupBy(sql`given.key`)
    .orderBy(sql`count(*) desc, given.key`)
    .limit(limit);
  return rows.map(({ name }) => name);
}
