import type { Db, Tx } from '../../../db/client';
import { awaitOpenLinks, freeFiles, hasAwaitedLinks } from '../../../db/queries/awaited-links';
import {
  claimFiles,
  failFile,
  failPendingFiles,
  findVersionOfCreation,
  finishFiles,
  hasFilesToMake,
  releaseFiles,
  type ClaimedFile,
  type VersionToMake,
} from '../../../db/queries/claim-files';
import { keepFilePictures } from '../../../db/queries/linked-pictures';
import { crashPoint } from '../jobs/crash-points';
import { enqueue } from '../jobs/enqueue';
import type { HeldJob, JobHandler } from '../jobs/job-kinds';
import { holdLease } from '../jobs/lease';
import { settleCreation } from '../mail/release-letters';
import type { MadeFile, MadeFileResult } from '../rendering/messages';
import type { RenderingPool } from '../rendering/start-rendering-pool';
import { withLinkedPictures, type FilesWithPictures } from './pictures-of-files';

/**
 * Files of one job: enough to be worth the way, few enough that workspaces take turns. Those that were tried before come in small groups,
 * then alone.
 */
const CHUNK = [50, 7, 1] as const;
/** A file that could not be made is tried so often before it fails for good. */
const MAX_FAILURES = 3;
/**
 * A file taken up so often without any answer: its worker was killed each time, mostly with no other file in hand. Many, since files are made in
 * processes of their own, so the death of a worker says little against them: of workers killed five hundred times, five times in a row was
 * met by three files that nothing was wrong with.
 */
const MAX_CLAIMS = 10;
/** Seconds before the next look when no file was decided: what is left has failed or is another worker's; Storage is away or full. */
const PAUSE = { noProgress: 2, trouble: 5 } as const;

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
    // Files count their own tries: of those that a killed worker had in hand only one can be to blame.
    tireless: true,
    giveUp: giveUpFiles,
  };
}

/** The job failed again and again for a reason that lies in none of its files and does not pass: those concerned are told so. */
async function giveUpFiles(tx: Tx, { scope, payload }: Pick<Job, 'scope' | 'payload'>): Promise<void> {
  const { creationId } = payload;
  const failed = await failPendingFiles(tx, scope, { creationId, failure: { code: 'gave_up', details: {} } });
  // Files that another job has in hand are its own affair; the creation is decided when they are.
  if (failed.length > 0) await enqueue(tx, scope, { kind: 'make-files', key: creationId, payload });
}

type Job = HeldJob<'make-files'>;

async function makeFiles(services: MakeFilesServices, job: Job): Promise<void> {
  const { creationId } = job.payload;
  const version = await findVersionOfCreation(services.db, job.scope, creationId);
  // The creation was deleted meanwhile.
  if (version === undefined) return;
  const freed = await freeSome(services, job);
  const claimed = await claimFiles(services.db, job.scope, { creationId, leaseToken: job.leaseToken, limits: CHUNK });
  crashPoint('files:claimed');
  const linked = await withLinkedPictures(services.db, job.scope, { creationId, version }, claimed);
  const results = await makeClaimed(services, job, version, linked.files);
  crashPoint('files:made');
  const decided = await writeResults(services, job, { freed, claimed, results, linked });
  crashPoint('files:finished');
  // Whoever was killed before this place did not say what it had decided.
  await settleCreation(services.db, job.scope, { creationId, fileIds: job.attempt > 1 ? undefined : decided });
  crashPoint('creation:decided');
  services.decided(decided);
}

/** Files that awaited pictures come to be claimed, some at a time; whether there were any. */
async function freeSome({ db }: MakeFilesServices, { scope, payload }: Job): Promise<boolean> {
  if (!(await hasAwaitedLinks(db, scope, payload.creationId))) return false;
  return db.transaction(async (tx) => {
    const freed = await freeFiles(tx, scope, payload.creationId);
    crashPoint('link:freed');
    return freed;
  });
}

/** One result a file that is tried; undefined when making itself was not possible. */
async function makeClaimed(
  services: MakeFilesServices,
  job: Job,
  version: VersionToMake,
  claimed: readonly ClaimedFile[],
): Promise<readonly MadeFileResult[] | undefined> {
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
    return undefined;
  }
}

interface Outcome {
  readonly freed: boolean;
  readonly claimed: readonly ClaimedFile[];
  readonly results: readonly MadeFileResult[] | undefined;
  readonly linked: FilesWithPictures;
}

/** One transaction: what is made, what failed for good, what is tried again, and the job for what is left. */
async function writeResults(
  services: MakeFilesServices,
  job: Job,
  { freed, claimed, results, linked }: Outcome,
): Promise<readonly string[]> {
  const { scope, leaseToken, payload } = job;
  const made = (results ?? []).filter((result): result is MadeFile => !('failure' in result));
  const failures = new Map((results ?? []).flatMap((result) => ('failure' in result ? [[result.id, result.failure] as const] : [])));
  return services.db.transaction(async (tx) => {
    await holdLease(tx, job);
    await keepFilePictures(tx, scope, { leaseToken, files: linked.linked });
    const decided = [...(await finishFiles(tx, scope, { leaseToken, made }))];
    crashPoint('files:written');
    const again: ClaimedFile[] = [];
    for (const file of claimed) {
      if (linked.waiting.has(file.id) || made.some(({ id }) => id === file.id)) continue;
      const noPicture = linked.failures.get(file.id);
      const failure = noPicture ?? failures.get(file.id) ?? { code: 'gave_up', details: {} };
      const lost = noPicture !== undefined || file.attempt >= (failures.has(file.id) ? MAX_FAILURES : MAX_CLAIMS + 1);
      if (!lost) again.push(file);
      else if (await failFile(tx, scope, { id: file.id, leaseToken, failure })) decided.push(file.id);
    }
    await releaseFiles(tx, scope, { ids: again.map(({ id }) => id), leaseToken, counted: results !== undefined });
    await awaitOpenLinks(tx, scope, { creationId: payload.creationId, ids: [...linked.waiting], leaseToken });
    if (await hasFilesToMake(tx, scope, payload.creationId)) {
      const pause = results === undefined ? PAUSE.trouble : PAUSE.noProgress;
      const progress = freed || decided.length > 0 || linked.waiting.size > 0;
      const runAt = progress ? {} : { runAt: new Date(Date.now() + pause * 1000) };
      await enqueue(tx, scope, { kind: 'make-files', key: payload.creationId, payload, ...runAt });
    }
    return decided;
  });
}
