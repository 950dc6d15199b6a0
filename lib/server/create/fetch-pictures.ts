import type { Db, Tx } from '../../../db/client';
import { hasAwaitedLinks } from '../../../db/queries/awaited-links';
import { keepAssets } from '../../../db/queries/keep-assets';
import {
  beginLinkTry,
  decideLink,
  findCreationToFetchFor,
  giveUpOpenLinks,
  isFetchedByAnother,
  nextLinks,
  putLinkBack,
  variablesOfLinks,
  type LinkToFetch,
} from '../../../db/queries/linked-pictures';
import { pictureBoxes, type PictureBox } from '../../document/picture-boxes';
import { crashPoint } from '../jobs/crash-points';
import { enqueue } from '../jobs/enqueue';
import type { HeldJob, JobHandler } from '../jobs/job-kinds';
import { holdLease } from '../jobs/lease';
import type { TakenPicture } from '../rendering/taken-picture';
import { onlyPages } from './choose-pages';
import { HangingHosts } from './hanging-hosts';
import { LINK_GIVEN_UP, linkFailure } from './link-failure';

/** Links of one job, and how many of them are fetched at once. */
const ROUND = 64;
const AT_ONCE = 8;
/** Milliseconds after which a job begins no more links: others of the workspace want its place. */
const ROUND_MS = 5_000;
/** A link whose server does not give a picture is tried so often. */
const MAX_FAILURES = 3;
/** A link begun so often without any answer: its worker was killed each time. */
const MAX_TRIES = 5;
/** Seconds before the second, third … try. */
const PAUSES = [2, 10];

export interface FetchPicturesServices {
  readonly db: Db;
  /** @throws FetchError */
  fetch(link: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Checks and cleans a picture for these boxes. Throws `bad_image`. */
  takeInPicture(bytes: Uint8Array, boxes: readonly PictureBox[]): Promise<TakenPicture>;
  /** Keeps a picture's bytes under its key; they are on disk when it resolves. */
  keepPicture(picture: TakenPicture): Promise<void>;
  /** Seconds before the second, third … try; tests want none. */
  readonly pauses?: readonly number[];
}

/**
 * Fetches pictures that a creation's files name by links, each once for all of them, and has those files made whose pictures are there:
 * a host that hangs holds up only the files that want something of it. May be cut off anywhere and run again.
 */
export function fetchPicturesHandler(services: FetchPicturesServices): JobHandler<'fetch-pictures'> {
  return {
    run: (job) => fetchRound(services, job),
    // Links count their own tries: of those that a killed worker had in hand only one can be to blame.
    tireless: true,
    giveUp: giveUpLinks,
  };
}

/** The job failed again and again for a reason that lies in none of its links and does not pass: those concerned are told so. */
async function giveUpLinks(tx: Tx, { scope, payload }: Pick<Job, 'scope' | 'payload'>): Promise<void> {
  await giveUpOpenLinks(tx, scope, { creationId: payload.creationId, failure: LINK_GIVEN_UP });
  await enqueue(tx, scope, { kind: 'make-files', key: payload.creationId, payload });
}

type Job = HeldJob<'fetch-pictures'>;

interface Round {
  readonly services: FetchPicturesServices;
  readonly job: Job;
  readonly hosts: HangingHosts;
  boxesOf(link: string): readonly PictureBox[];
}

async function fetchRound(services: FetchPicturesServices, job: Job): Promise<void> {
  const { db, pauses = PAUSES } = services;
  const { scope, payload } = job;
  const { creationId } = payload;
  const again = (tx: Db, seconds: number) =>
    enqueue(tx as Tx, scope, { kind: 'fetch-pictures', key: creationId, payload, ...(seconds > 0 && { runAt: secondsFromNow(seconds) }) });
  if (await isFetchedByAnother(db, scope, { creationId, jobId: job.id })) return again(db, 1);
  const links = await nextLinks(db, scope, { creationId, limit: ROUND });
  if (links.length > 0) {
    const boxesOf = await boxesOfLinks(db, job, links);
    await fetchSome({ services, job, hosts: new HangingHosts(), boxesOf }, links);
  }
  await db.transaction(async (tx) => {
    await holdLease(tx, job);
    // The job that a link found in the queue when it was decided may have begun before that could be seen.
    if (await hasAwaitedLinks(tx, scope, creationId)) await enqueue(tx, scope, { kind: 'make-files', key: creationId, payload });
    const [next] = await nextLinks(tx, scope, { creationId, limit: 1 });
    if (next === undefined) return;
    const { attempts } = links[0] ?? next;
    await again(tx, next.attempts > attempts ? (pauses[Math.min(next.attempts, pauses.length) - 1] ?? 0) : 0);
  });
}

/** The boxes that show a link's picture, whichever variables have it. */
async function boxesOfLinks(db: Db, { scope, payload }: Job, links: readonly LinkToFetch[]): Promise<Round['boxesOf']> {
  const { creationId } = payload;
  const creation = await findCreationToFetchFor(db, scope, creationId);
  const variables = await variablesOfLinks(db, scope, { creationId, links: links.map(({ link }) => link) });
  const shown = creation && onlyPages(creation.content, creation.pages);
  return (link) => (shown ? pictureBoxes(shown, variables.get(link) ?? []) : []);
}

/** Several at once, and none begun when the time of this job is over. */
async function fetchSome(round: Round, links: readonly LinkToFetch[]): Promise<void> {
  const end = performance.now() + ROUND_MS;
  const left = [...links];
  const work = async () => {
    for (let next = left.shift(); next !== undefined && performance.now() < end; next = left.shift()) await fetchOne(round, next.link);
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = workers.find((worker) => worker.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** One try at one link; what comes of it is written down at once, so that its files are made while others are still fetched. */
async function fetchOne(round: Round, link: string): Promise<void> {
  const { services, job, hosts } = round;
  const { creationId } = job.payload;
  const attempt = await services.db.transaction(async (tx) => {
    await holdLease(tx, job);
    return beginLinkTry(tx, job.scope, { creationId, link });
  });
  if (attempt === undefined) return;
  if (attempt > MAX_TRIES) return decide(round, link, { failure: LINK_GIVEN_UP });
  crashPoint('link:begun');
  try {
    const bytes = await hosts.ask(link, () => services.fetch(link, job.signal));
    crashPoint('link:fetched');
    const picture = await services.takeInPicture(bytes, round.boxesOf(link));
    // On disk before a row refers to it.
    await services.keepPicture(picture);
    crashPoint('link:kept');
    await decide(round, link, { assetKey: picture.key }, picture);
  } catch (error) {
    job.signal.throwIfAborted();
    const found = linkFailure(error);
    if (found === undefined) return putBack(round, link, error);
    if (found.final || attempt >= MAX_FAILURES) await decide(round, link, { failure: found.failure });
  }
}

/** Storage, database or the children are away: that is no try of this link, and the whole job is put off. */
async function putBack({ services, job }: Round, link: string, trouble: unknown): Promise<never> {
  await services.db.transaction(async (tx) => {
    await holdLease(tx, job);
    await putLinkBack(tx, job.scope, { creationId: job.payload.creationId, link });
  });
  throw trouble;
}

/** One transaction: the picture, what the link ended in, and the job that makes the files that waited for it. */
async function decide(
  { services, job }: Round,
  link: string,
  end: Parameters<typeof decideLink>[3],
  picture?: TakenPicture,
): Promise<void> {
  const { scope, payload } = job;
  await services.db.transaction(async (tx) => {
    await holdLease(tx, job);
    if (picture) await keepAssets(tx, scope, [picture]);
    await decideLink(tx, scope, { creationId: payload.creationId, link }, end);
    await enqueue(tx, scope, { kind: 'make-files', key: payload.creationId, payload });
    crashPoint('link:decided');
  });
}

function secondsFromNow(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}
