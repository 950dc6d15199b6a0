import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { Db } from '../client';
import { documents, documentStates, documentVersions, files, users } from '../schema';
import type { Scope } from '../scope';

/** How long one person's saves run on as one state, counted from its first. */
const LONGEST_STRETCH = sql`interval '10 minutes'`;

/** So many states are kept that nobody named and no file was made from; the oldest go first. */
export const KEPT_STATES = 200;

/** A document as it was before a save. */
interface Before {
  readonly content: DesignDocument;
  readonly revision: number;
  readonly updatedAt: Date;
}

/**
 * Takes a save into the document's history: into the state that is still growing, or as a new one. What the document was before its first
 * save ever is kept too. To be called in the transaction that has written the content.
 */
export async function keepState(
  tx: Db,
  scope: Scope,
  { documentId, before, content, revision }: { documentId: string; before: Before; content: DesignDocument; revision: number },
): Promise<void> {
  const of = { workspaceId: scope.workspaceId, documentId };
  const [last] = await tx
    .select({ revision: documentStates.revision })
    .from(documentStates)
    .where(ofDocument(scope, documentId))
    .orderBy(desc(documentStates.revision))
    .limit(1);
  if (last === undefined)
    await tx
      .insert(documentStates)
      .values({ ...of, content: before.content, revision: before.revision, begunAt: before.updatedAt, savedAt: before.updatedAt });
  const grown =
    last !== undefined &&
    (await tx
      .update(documentStates)
      .set({ content, revision, savedAt: sql`now()` })
      .where(
        and(
          ofDocument(scope, documentId),
          eq(documentStates.revision, last.revision),
          stillGrowing(scope),
          isNew(scope, documentId, content),
        ),
      )
      .returning({ revision: documentStates.revision }));
  if (grown !== false && grown.length > 0) return;
  await tx.insert(documentStates).values({ ...of, content, revision, savedBy: userId(scope), begunAt: sql`now()`, savedAt: sql`now()` });
  await dropOldest(tx, scope, documentId);
}

/** A document's history, the newest first; empty when it was never changed. Undefined when there is no such document outside the trash. */
export async function listStates(db: Db, scope: Scope, documentId: string) {
  const [document] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId), isNull(documents.trashedAt)));
  if (document === undefined) return undefined;
  return db
    .select({
      revision: documentStates.revision,
      name: documentStates.name,
      savedAt: documentStates.savedAt,
      author: sql<string | null>`nullif(${users.name}, '')`,
      authorEmail: users.email,
      files: sql<number>`(select count(*)::int from ${documentVersions} join ${files} on ${files.versionId} = ${documentVersions.id}
        where ${documentVersions.workspaceId} = ${documentStates.workspaceId} and ${documentVersions.documentId} = ${documentStates.documentId}
          and ${documentVersions.revision} = ${documentStates.revision})`,
    })
    .from(documentStates)
    .leftJoin(users, eq(users.id, documentStates.savedBy))
    .where(ofDocument(scope, documentId))
    .orderBy(desc(documentStates.revision));
}

/** One state's content as it lies in the database; undefined when there is none. */
export async function findState(db: Db, scope: Scope, documentId: string, revision: number): Promise<unknown> {
  const [row] = await db
    .select({ content: documentStates.content })
    .from(documentStates)
    .innerJoin(documents, and(eq(documents.workspaceId, documentStates.workspaceId), eq(documents.id, documentStates.documentId)))
    .where(and(ofDocument(scope, documentId), eq(documentStates.revision, revision), isNull(documents.trashedAt)));
  return row?.content;
}

/** Names a state, or takes its name away; false when there is none. */
export async function nameState(db: Db, scope: Scope, documentId: string, revision: number, name: string | null): Promise<boolean> {
  const named = await db
    .update(documentStates)
    .set({ name })
    .where(and(ofDocument(scope, documentId), eq(documentStates.revision, revision)))
    .returning({ revision: documentStates.revision });
  return named.length > 0;
}

/** Of this person, begun not long ago, nameless, and no file is made from it. */
function stillGrowing(scope: Scope): SQL | undefined {
  const user = userId(scope);
  return and(
    user === null ? isNull(documentStates.savedBy) : eq(documentStates.savedBy, user),
    sql`${documentStates.begunAt} > now() - ${LONGEST_STRETCH}`,
    isNull(documentStates.name),
    notFrozen(),
  );
}

/** What brings an earlier state back is a state of its own, so that what it takes the place of is not lost. */
function isNew(scope: Scope, documentId: string, content: DesignDocument): SQL {
  return sql`not exists (select from ${documentStates} earlier where earlier.workspace_id = ${scope.workspaceId}
    and earlier.document_id = ${documentId} and earlier.content = ${JSON.stringify(content)}::jsonb)`;
}

function notFrozen(): SQL {
  return sql`not exists (select from ${documentVersions} where ${documentVersions.workspaceId} = ${documentStates.workspaceId}
    and ${documentVersions.documentId} = ${documentStates.documentId} and ${documentVersions.revision} = ${documentStates.revision})`;
}

async function dropOldest(tx: Db, scope: Scope, documentId: string): Promise<void> {
  const [oldest] = await tx
    .select({ revision: documentStates.revision })
    .from(documentStates)
    .where(and(ofDocument(scope, documentId), isNull(documentStates.name), notFrozen()))
    .orderBy(desc(documentStates.revision))
    .offset(KEPT_STATES)
    .limit(1);
  if (oldest === undefined) return;
  await tx.delete(documentStates).where(and(ofDocument(scope, documentId), eq(documentStates.revision, oldest.revision)));
}

function ofDocument(scope: Scope, documentId: string): SQL | undefined {
  return and(eq(documentStates.workspaceId, scope.workspaceId), eq(documentStates.documentId, documentId));
}

function userId({ actor }: Scope): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}
