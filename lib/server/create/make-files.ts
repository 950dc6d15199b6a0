import type { Db } from '../../../db/client';
import {
  claimFiles,
  countPendingFiles,
  decideCreation,
  failFile,
  findVersionOfCreation,
  finishFiles,
  releaseFiles,
  type ClaimedFile,
  type VersionToMake,
} from '../../../db/queries/claim-files';
import { enqueue } from '../jobs/enqueue';
import type { HeldJob, JobHandler } from '../jobs/job-kinds';
import { holdLease } from '../jobs/lease';
import type { MadeFile, MadeFileResult } from '../rendering/messages';
import type { RenderingPool } from '../rendering/start-rendering-pool';

/** Files of one job: enough to be worth the way, few enough that workspaces take turns. */
const CHUNK = 50;
/** A file that could not be made is tried so often before it fails for good. */
const MAX_FAILURES = 3;
/** A file taken up so often without any answer: its worker was killed each time, or Storage was away all the while. */
const MAX_CLAIMS = 10;
/** Seconds before the next look when nothing could be done: doubled each time up to five minutes. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 300;

export interface MakeFilesServices {
  readonly db: Db;
  /** Started with the first file. */
  pool(): Pick<RenderingPool, 'makePdf'>;
  /** Told of files that are made or failed for good. */
  decided(fileIds: readonly string[]): void;
  /** Told when making failed for a reason that lies in no file, such as a full disk; it is tried again. */
  onTrouble(error: unknown): void;
}

/**
 * Makes the next files of a creation and enqueues itself for the rest. Each step may be cut off anywhere and run again: what was claimed
 * is free again when the lease ends, and what was made is written only while the lease holds.
 */
export function makeFilesHandler(services: MakeFilesServices): JobHandler<'make-files'> {
  return {
    run: (job) => makeFiles(services, job),
    // Whatever ended the job did not lie in a file, or that file would have failed by itself: the work stays and is taken up later.
    giveUp: (tx, { scope, payload }) =>
      enqueue(tx, scope, { kind: 'make-files', key: payload.creationId, payload, runAt: secondsFromNow(30) }),
  };
}

type Job = HeldJob<'make-files'>;

async function makeFiles(services: MakeFilesServices, job: Job): Promise<void> {
  const { creationId } = job.payload;
  const version = await findVersionOfCreation(services.db, job.scope, creationId);
  // The creation was deleted meanwhile.
  if (version === undefined) return;
  const claimed = await claimFiles(services.db, job.scope, { creationId, leaseToken: job.leaseToken, limit: CHUNK });
  const results = await makeClaimed(services, job, version, claimed);
  const decided = await writeResults(services, job, claimed, results);
  await decideCreation(services.db, job.scope, creationId);
  services.decided(decided);
}

/** One result a file; none at all when making itself was not possible. */
async function makeClaimed(
  services: MakeFilesServices,
  job: Job,
  version: VersionToMake,
  claimed: readonly ClaimedFile[],
): Promise<readonly MadeFileResult[]> {
  const files = claimed.filter((file) => file.attempt <= MAX_CLAIMS);
  if (files.length === 0) return [];
  try {
    return await services.pool().makePdf(
      version,
      files.map(({ id, name, variables, pictures, draws, pages }) => ({ id, title: name, pages, values: { variables, pictures, draws } })),
    );
  } catch (error) {
    job.signal.throwIfAborted();
    services.onTrouble(error);
    return [];
  }
}

/** One transaction: what is made, what failed for good, what is tried again, and the job for what is left. */
async function writeResults(
  services: MakeFilesServices,
  job: Job,
  claimed: readonly ClaimedFile[],
  results: readonly MadeFileResult[],
): Promise<readonly string[]> {
  const { scope, leaseToken, payload } = job;
  const made = results.filter((result): result is MadeFile => !('failure' in result));
  const failures = new Map(results.flatMap((result) => ('failure' in result ? [[result.id, result.failure] as const] : [])));
  return services.db.transaction(async (tx) => {
    await holdLease(tx, job);
    const decided = [...(await finishFiles(tx, scope, { leaseToken, made }))];
    const again: ClaimedFile[] = [];
    for (const file of claimed) {
      if (made.some(({ id }) => id === file.id)) continue;
      const failure = failures.get(file.id) ?? { code: 'gave_up', details: {} };
      const lost = file.attempt >= (failures.has(file.id) ? MAX_FAILURES : MAX_CLAIMS);
      if (!lost) again.push(file);
      else if (await failFile(tx, scope, { id: file.id, leaseToken, failure })) decided.push(file.id);
    }
    await releaseFiles(tx, scope, { ids: again.map(({ id }) => id), leaseToken });
    if ((await countPendingFiles(tx, scope, payload.creationId)) > 0) {
      // Progress goes on at once; otherwise the files are another worker's, or the fault needs time to pass.
      const runAt = decided.length > 0 ? {} : { runAt: secondsFromNow(pauseAfter(Math.max(1, ...again.map((file) => file.attempt)))) };
      await enqueue(tx, scope, { kind: 'make-files', key: payload.creationId, payload, ...runAt });
    }
    return decided;
  });
}

function pauseAfter(attempt: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE);
}

function secondsFromNow(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}
