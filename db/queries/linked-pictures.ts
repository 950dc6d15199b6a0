import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { Db } from '../client';
import { creations, documentVersions, jobs, linkedPictures, type FileFailure } from '../schema';
import type { Scope } from '../scope';

/** A picture of a creation that is still to be fetched. */
export interface LinkToFetch {
  readonly link: string;
  /** Tries begun so far. */
  readonly attempts: number;
}

/** What has become of a link; neither: it is still to be fetched. */
export interface LinkedPicture {
  readonly assetKey: string | null;
  readonly failure: FileFailure | null;
}

/** Rows in one statement: few round trips, and no statement so large that parsing it holds everybody up. */
const CHUNK = 1_000;

/** SHA-256 of a link, by which its row is found. */
export const hashOf = (link: unknown) => sql`encode(sha256(convert_to(${link}::text, 'UTF8')), 'hex')`;

/** A link with the variables whose value it is. */
export interface NamedLink {
  readonly link: string;
  readonly variables: readonly string[];
}

/** Notes the different links that files of a creation want pictures from. To be called in the transaction that writes these files. */
export async function storeLinkedPictures(
  tx: Db,
  scope: Scope,
  { creationId, links }: { creationId: string; links: readonly NamedLink[] },
): Promise<void> {
  for (let start = 0; start < links.length; start += CHUNK) {
    const rows = JSON.stringify(links.slice(start, start + CHUNK));
    await tx.execute(sql`
      insert into linked_pictures (workspace_id, creation_id, link, link_hash, variables)
      select ${scope.workspaceId}::uuid, ${creationId}::uuid, link, ${hashOf(sql`link`)}, variables
      from json_to_recordset(${rows}::text::json) as given(link text, variables text[])
      on conflict (creation_id, link_hash) do update
      set variables = array(select distinct unnest(linked_pictures.variables || excluded.variables))
      where not linked_pictures.variables @> excluded.variables`);
  }
}

/** What fetching a creation's pictures has to know of it. */
export async function findCreationToFetchFor(
  db: Db,
  scope: Scope,
  creationId: string,
): Promise<{ readonly content: DesignDocument; readonly pages: readonly number[] } | undefined> {
  const [row] = await db
    .select({ content: documentVersions.content, pages: creations.pages })
    .from(creations)
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, creations.workspaceId), eq(documentVersions.id, creations.versionId)))
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creationId)));
  return row;
}

/** Whether another job that is being worked on fetches pictures of this creation. */
export async function isFetchedByAnother(
  db: Db,
  scope: Scope,
  { creationId, jobId }: { creationId: string; jobId: string },
): Promise<boolean> {
  const others = and(
    eq(jobs.kind, 'fetch-pictures'),
    eq(jobs.workspaceId, scope.workspaceId),
    sql`${jobs.payload} ->> 'creationId' = ${creationId}`,
    sql`${jobs.id} <> ${jobId}`,
    sql`${jobs.leaseUntil} > now()`,
  );
  return (await db.$count(jobs, others)) > 0;
}

/** Up to `limit` links still to be fetched: those tried least often, so that what hangs never holds up what was not tried yet. */
export async function nextLinks(
  db: Db,
  scope: Scope,
  { creationId, limit }: { creationId: string; limit: number },
): Promise<readonly LinkToFetch[]> {
  const { link, attempts, linkHash } = linkedPictures;
  const least = db.select({ attempts }).from(linkedPictures).where(openLinks(scope, creationId)).orderBy(attempts).limit(1);
  return db
    .select({ link, attempts })
    .from(linkedPictures)
    .where(and(openLinks(scope, creationId), sql`${attempts} = (${least})`))
    .orderBy(linkHash)
    .limit(limit);
}

/** Counts a try that begins; returns which it is, 1 the first time, undefined when the link is decided already. */
export async function beginLinkTry(tx: Db, scope: Scope, link: OneLink): Promise<number | undefined> {
  const [begun] = await tx
    .update(linkedPictures)
    .set({ attempts: sql`${linkedPictures.attempts} + 1` })
    .where(and(openLinks(scope, link.creationId), rowOf(link)))
    .returning({ attempts: linkedPictures.attempts });
  return begun?.attempts;
}

/** Takes back a try that ended for a reason that does not lie in the link. */
export async function putLinkBack(db: Db, scope: Scope, link: OneLink): Promise<void> {
  await db
    .update(linkedPictures)
    .set({ attempts: sql`greatest(${linkedPictures.attempts} - 1, 0)` })
    .where(and(openLinks(scope, link.creationId), rowOf(link)));
}

/** Gives up every link of a creation that is still to be fetched. */
export async function giveUpOpenLinks(
  tx: Db,
  scope: Scope,
  { creationId, failure }: { creationId: string; failure: FileFailure },
): Promise<void> {
  await tx.update(linkedPictures).set({ failure, awaited: true }).where(openLinks(scope, creationId));
}

/** Writes down what a link ended in, unless it is decided already. */
export async function decideLink(
  tx: Db,
  scope: Scope,
  link: OneLink,
  end: { readonly assetKey: string } | { readonly failure: FileFailure },
): Promise<void> {
  await tx
    .update(linkedPictures)
    .set({ ...end, awaited: true })
    .where(and(openLinks(scope, link.creationId), rowOf(link)));
}

/** What has become of these links of a creation; a link that it does not have is left out. */
export async function findLinkedPictures(
  db: Db,
  scope: Scope,
  { creationId, links }: { creationId: string; links: readonly string[] },
): Promise<ReadonlyMap<string, LinkedPicture>> {
  if (links.length === 0) return new Map();
  const { link, assetKey, failure } = linkedPictures;
  const rows = await db
    .select({ link, assetKey, failure })
    .from(linkedPictures)
    .where(and(ofCreation(scope, creationId), inArray(linkedPictures.linkHash, hashesOf(links))));
  return new Map(rows.map((row) => [row.link, row]));
}

/** Which variables have these links as their values, in any file of the creation. */
export async function variablesOfLinks(
  db: Db,
  scope: Scope,
  { creationId, links }: { creationId: string; links: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { link, variables } = linkedPictures;
  const rows = await db
    .select({ link, variables })
    .from(linkedPictures)
    .where(and(ofCreation(scope, creationId), inArray(linkedPictures.linkHash, hashesOf(links))));
  const unsaid = rows.filter((row) => row.variables === null).map((row) => row.link);
  const said = rows.flatMap((row) => (row.variables === null ? [] : [[row.link, row.variables] as const]));
  return new Map([...said, ...(await variablesOfFiles(db, scope, { creationId, links: unsaid }))]);
}

/** The same for links that an earlier version has noted: all files are looked through. */
async function variablesOfFiles(
  db: Db,
  scope: Scope,
  { creationId, links }: { creationId: string; links: readonly string[] },
): Promise<(readonly [link: string, variables: readonly string[]])[]> {
  if (links.length === 0) return [];
  const { rows } = (await db.execute(sql`
    select value as link, array_agg(distinct key) as variables
    from files, jsonb_each_text(files.variables)
    where workspace_id = ${scope.workspaceId} and creation_id = ${creationId}
      and value in (select jsonb_array_elements_text(${JSON.stringify(links)}::text::jsonb))
    group by value`)) as unknown as { rows: { link: string; variables: string[] }[] };
  return rows.map(({ link, variables }) => [link, variables]);
}

/** Opens links again that were given up, so that they are fetched anew; what was fetched stays. */
export async function reopenLinks(
  tx: Db,
  scope: Scope,
  { creationId, links }: { creationId: string; links: readonly string[] },
): Promise<number> {
  if (links.length === 0) return 0;
  const reopened = await tx
    .update(linkedPictures)
    .set({ attempts: 0, failure: null, awaited: false })
    .where(and(ofCreation(scope, creationId), isNotNull(linkedPictures.failure), inArray(linkedPictures.linkHash, hashesOf(links))))
    .returning({ link: linkedPictures.linkHash });
  return reopened.length;
}

/** Keeps the pictures of files that named them by links, in the transaction that finishes the files and before it does. */
export async function keepFilePictures(
  tx: Db,
  scope: Scope,
  { leaseToken, files: given }: { leaseToken: string; files: readonly { readonly id: string; readonly pictures: Pictures }[] },
): Promise<void> {
  if (given.length === 0) return;
  const rows = JSON.stringify(given.map(({ id, pictures }) => ({ id, pictures })));
  await tx.execute(sql`
    update files set pictures = r.pictures
    from json_to_recordset(${rows}::text::json) as r(id uuid, pictures jsonb)
    where files.id = r.id and files.workspace_id = ${scope.workspaceId} and files.state = 'pending' and files.lease_token = ${leaseToken}`);
}

type Pictures = Readonly<Record<string, string>>;

interface OneLink {
  readonly creationId: string;
  readonly link: string;
}

function hashesOf(links: readonly string[]) {
  return sql`(select ${hashOf(sql`value`)} from jsonb_array_elements_text(${JSON.stringify(links)}::text::jsonb))`;
}

function rowOf({ link }: OneLink) {
  return sql`${linkedPictures.linkHash} = ${hashOf(link)}`;
}

/** Links that the creation's files want pictures from. */
export function ofCreation(scope: Scope, creationId: string) {
  return and(eq(linkedPictures.workspaceId, scope.workspaceId), eq(linkedPictures.creationId, creationId));
}

/** Links of the creation that are still to be fetched. */
export function openLinks(scope: Scope, creationId: string) {
  return and(ofCreation(scope, creationId), isNull(linkedPictures.assetKey), isNull(linkedPictures.failure));
}
