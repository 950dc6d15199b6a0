import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { linkedPictures } from '../schema';
import type { Scope } from '../scope';
import { hashOf, ofCreation, openLinks } from './linked-pictures';

/*
 * A file that names pictures which are still to be fetched awaits one of them at a time (`files.awaits_link`), so that claiming never visits
 * it. When that link is decided, it is free or awaits the next. A file that awaits none may name such a link all the same, since links are
 * opened again: whoever has claimed it finds out and has it wait.
 */

/** Links, and files that await them, seen to in one transaction: on PGlite everybody else waits so long. */
const LINKS = 50;
const FILES = 200;

/**
 * SQL of the hash of one link among these values (jsonb) whose picture is still to be fetched, null when there is none. The link cannot be
 * decided before the transaction ends: who decides it finds whatever awaits it by then.
 */
export function openLinkIn(scope: Scope, creationId: string, values: SQL): SQL {
  // Not looked up at all in a creation that has none; else value by value, which `for share` holds the planner to, and by the hash: what is
  // not said as the index of open links says it keeps the planner from going through them.
  return sql`(case when exists (select 1 from ${linkedPictures} where ${openLinks(scope, creationId)}) then (
    select picture.link_hash from jsonb_each_text(${values}) given, lateral (
      select link_hash from ${linkedPictures}
      where ${ofCreation(scope, creationId)} and link_hash = ${hashOf(sql`given.value`)} and num_nonnulls(asset_key, failure) = 0
      for share) picture
    where given.value ~* '^https?://' limit 1) end)`;
}

/** Puts claimed files back that name links still to be fetched: they are free again, with all their tries, once these are decided. */
export async function awaitOpenLinks(
  tx: Tx,
  scope: Scope,
  { creationId, ids, leaseToken }: { creationId: string; ids: readonly string[]; leaseToken: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update files set lease_token = null, lease_until = null, attempts = greatest(attempts - 1, 0),
      awaits_link = ${openLinkIn(scope, creationId, sql`variables`)}
    where workspace_id = ${scope.workspaceId} and id in ${[...ids]} and state = 'pending' and lease_token = ${leaseToken}`);
}

/** Whether links of the creation are decided that files may still await. */
export async function hasAwaitedLinks(db: Db, scope: Scope, creationId: string): Promise<boolean> {
  const [one] = await db.select({ link: linkedPictures.linkHash }).from(linkedPictures).where(awaited(scope, creationId)).limit(1);
  return one !== undefined;
}

/**
 * Lets some files go on that await links which are decided: each is free, or awaits another link. To be called until `hasAwaitedLinks` says
 * no. False: nothing was to be done that nobody else is about.
 */
export async function freeFiles(tx: Tx, scope: Scope, creationId: string): Promise<boolean> {
  const { linkHash } = linkedPictures;
  const links = await tx
    .select({ linkHash })
    .from(linkedPictures)
    .where(awaited(scope, creationId))
    .limit(LINKS)
    .for('update', { skipLocked: true });
  if (links.length === 0) return false;
  const hashes = links.map((link) => link.linkHash);
  await tx.execute(sql`
    update files set awaits_link = ${openLinkIn(scope, creationId, sql`variables`)}
    where id in (
      select id from files
      where workspace_id = ${scope.workspaceId} and creation_id = ${creationId} and awaits_link in ${hashes}
      limit ${FILES} for update skip locked)`);
  await tx.execute(sql`
    update linked_pictures set awaited = false
    where creation_id = ${creationId} and link_hash in ${hashes} and not exists (
      select 1 from files
      where files.creation_id = ${creationId} and files.awaits_link = linked_pictures.link_hash)`);
  return true;
}

function awaited(scope: Scope, creationId: string) {
  return and(ofCreation(scope, creationId), eq(linkedPictures.awaited, true));
}
