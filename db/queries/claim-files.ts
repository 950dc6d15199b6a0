import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { FrozenFonts } from '../../lib/document/own-font';
import type { Draws } from '../../lib/document/file-values';
import type { Issue } from '../../lib/document/issues';
import type { Db } from '../client';
import { creations, creationSlices, documentVersions, files, fileTails, type FileFailure, type FilePart } from '../schema';
import type { Scope } from '../scope';
import { hasAwaitedLinks } from './awaited-links';
import { frozenFontsOf } from './own-fonts';

/** A file that is to be made, taken up under a lease. */
export interface ClaimedFile {
  readonly id: string;
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly draws: Draws;
  readonly pages: readonly number[];
  /** 1 the first time. */
  readonly attempt: number;
}

/** What a creation's files are made from. */
export interface VersionToMake {
  readonly id: string;
  readonly content: DesignDocument;
  readonly assetKeys: readonly string[];
  readonly fonts: FrozenFonts;
}

export interface MadeFile {
  readonly id: string;
  readonly parts: readonly FilePart[];
  readonly tail: Uint8Array;
  /** Bytes of the whole PDF. */
  readonly length: number;
  readonly digest: string;
  readonly engine: number;
  readonly issues: readonly Issue[];
}

export async function findVersionOfCreation(db: Db, scope: Scope, creationId: string): Promise<VersionToMake | undefined> {
  const [row] = await db
    .select({
      id: documentVersions.id,
      content: documentVersions.content,
      assetKeys: documentVersions.assetKeys,
      fonts: { keys: documentVersions.fontKeys, own: frozenFontsOf(documentVersions) },
    })
    .from(creations)
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, creations.workspaceId), eq(documentVersions.id, creations.versionId)))
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creationId)));
  return row;
}

/**
 * Takes up files of the creation that nobody works on under the lease of a job, which they share (`seconds` at first). Those with the
 * fewest attempts come first, in their order, and only such with equally many: `limits` says how many of files never tried, tried once,
 * tried more often. So a file that ends its worker every time is soon alone, and the others are made without it. The attempt is counted
 * now, so that such a file runs out of attempts.
 */
export async function claimFiles(
  db: Db,
  scope: Scope,
  { creationId, leaseToken, limits, seconds = 15 }: { creationId: string; leaseToken: string; limits: ClaimLimits; seconds?: number },
): Promise<readonly ClaimedFile[]> {
  const free = and(toMakeOf(scope, creationId), or(isNull(files.leaseUntil), lt(files.leaseUntil, sql`now()`)));
  const [first] = await db.select({ attempts: files.attempts }).from(files).where(free).orderBy(files.attempts, files.position).limit(1);
  if (first === undefined) return [];
  // What is one number to the planner lets it read these few by an index, however large the creation is.
  const most = limits[Math.min(first.attempts, 2)] ?? 1;
  const taken = await db
    .update(files)
    .set({ leaseToken, leaseUntil: sql`now() + make_interval(secs => ${seconds})`, attempts: sql`${files.attempts} + 1` })
    .where(
      sql`${files.id} in (
        select id from files where ${free} and attempts = ${first.attempts} order by position limit ${most} for update skip locked)`,
    )
    .returning({
      id: files.id,
      name: files.name,
      variables: files.variables,
      pictures: files.pictures,
      draws: files.draws,
      pages: files.pages,
      attempt: files.attempts,
      position: files.position,
    });
  taken.sort((a, b) => a.position - b.position);
  return taken.map(({ id, name, variables, pictures, draws, pages, attempt }) => ({
    id,
    name,
    variables,
    pictures,
    draws,
    pages,
    attempt,
  }));
}

/** How many files that were never tried, were tried once, were tried more often. */
export type ClaimLimits = readonly [fresh: number, tried: number, suspect: number];

/**
 * Marks files as ready with all that serving them needs, in one transaction with their tails. Only those still held under the lease are
 * written, and their ids returned; the others are somebody else's by now, and what was made for them is dropped.
 */
export async function finishFiles(
  tx: Db,
  scope: Scope,
  { leaseToken, made }: { leaseToken: string; made: readonly MadeFile[] },
): Promise<ReadonlySet<string>> {
  const rows = made.map(({ id, parts, length, digest, engine, issues }) => ({ id, parts, length, digest, engine, issues }));
  const { rows: written } = (await tx.execute(sql`
    update files set state = 'ready', lease_token = null, lease_until = null, failure = null, former = null, made_at = now(),
      parts = r.parts, length = r.length, digest = r.digest, engine = r.engine, issues = r.issues
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
      id uuid, parts jsonb, length bigint, digest text, engine int, issues jsonb)
    where files.id = r.id and files.workspace_id = ${scope.workspaceId} and files.state = 'pending' and files.lease_token = ${leaseToken}
    returning files.id`)) as unknown as { rows: { id: string }[] };
  const finished = new Set(written.map(({ id }) => id));
  const tails = made.filter(({ id }) => finished.has(id)).map(({ id, tail }) => ({ fileId: id, bytes: tail }));
  if (tails.length > 0) {
    await tx
      .insert(fileTails)
      .values(tails)
      .onConflictDoUpdate({ target: fileTails.fileId, set: { bytes: sql`excluded.bytes` } });
  }
  return finished;
}

/** Marks a file as failed for good, unless it is somebody else's by now. */
export async function failFile(
  db: Db,
  scope: Scope,
  { id, leaseToken, failure }: { id: string; leaseToken: string; failure: FileFailure },
): Promise<boolean> {
  const failed = await db
    .update(files)
    .set({ state: 'failed', leaseToken: null, leaseUntil: null, failure })
    .where(and(eq(files.workspaceId, scope.workspaceId), eq(files.id, id), eq(files.leaseToken, leaseToken), eq(files.state, 'pending')))
    .returning({ id: files.id });
  return failed.length > 0;
}

/** Puts files back for another attempt; `counted` tells whether this one counts. */
export async function releaseFiles(
  db: Db,
  scope: Scope,
  { ids, leaseToken, counted }: { ids: readonly string[]; leaseToken: string; counted: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(files)
    .set({ leaseToken: null, leaseUntil: null, ...(counted ? {} : { attempts: sql`greatest(${files.attempts} - 1, 0)` }) })
    .where(
      and(
        eq(files.workspaceId, scope.workspaceId),
        inArray(files.id, [...ids]),
        eq(files.leaseToken, leaseToken),
        eq(files.state, 'pending'),
      ),
    );
}

/** Marks every file of the creation that nobody works on as failed for good; returns their ids. */
export async function failPendingFiles(
  db: Db,
  scope: Scope,
  { creationId, failure }: { creationId: string; failure: FileFailure },
): Promise<readonly string[]> {
  const failed = await db
    .update(files)
    .set({ state: 'failed', leaseToken: null, leaseUntil: null, awaitsLink: null, failure })
    .where(and(pendingOf(scope, creationId), or(isNull(files.leaseUntil), lt(files.leaseUntil, sql`now()`))))
    .returning({ id: files.id });
  return failed.map(({ id }) => id);
}

/** Whether files of the creation are still to be made, those left out that await pictures to be fetched: whoever does so sees to them. */
export async function hasFilesToMake(db: Db, scope: Scope, creationId: string): Promise<boolean> {
  const [one] = await db
    .select({ id: files.id })
    .from(files)
    .where(toMakeOf(scope, creationId))
    .orderBy(files.attempts, files.position)
    .limit(1);
  return one !== undefined || hasAwaitedLinks(db, scope, creationId);
}

/**
 * Writes down that the creation's last file is made or failed, once; returns whether this call did so. To be called after the transaction
 * that finished files, not in it: of two that finish the last ones at once, neither sees the other's.
 */
export async function decideCreation(db: Db, scope: Scope, creationId: string): Promise<boolean> {
  const decided = await db
    .update(creations)
    .set({ decidedAt: sql`now()` })
    .where(
      and(
        eq(creations.workspaceId, scope.workspaceId),
        eq(creations.id, creationId),
        isNull(creations.decidedAt),
        sql`not exists (select 1 from ${files} where ${toMakeOf(scope, creationId)})`,
        sql`not exists (select 1 from ${files} where ${awaitingOf(scope, creationId)})`,
        sql`not exists (select 1 from ${creationSlices} where creation_id = ${creationId})`,
      ),
    )
    .returning({ id: creations.id });
  return decided.length > 0;
}

function pendingOf(scope: Scope, creationId: string) {
  return and(eq(files.workspaceId, scope.workspaceId), eq(files.creationId, creationId), eq(files.state, 'pending'));
}

/** Those that await no picture; they may name some all the same, see `awaitOpenLinks`. */
function toMakeOf(scope: Scope, creationId: string) {
  return and(pendingOf(scope, creationId), isNull(files.awaitsLink));
}

function awaitingOf(scope: Scope, creationId: string) {
  return and(eq(files.workspaceId, scope.workspaceId), eq(files.creationId, creationId), isNotNull(files.awaitsLink));
}
