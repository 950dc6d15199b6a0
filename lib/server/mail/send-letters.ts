import {
  claimLetter,
  markLastByte,
  putLetterBack,
  settleLetter,
  type ClaimedLetter,
  type LetterOutcome,
} from '../../../db/queries/claim-letters';
import type { Db } from '../../../db/client';
import { mailHeldSince } from '../../../db/queries/hold-mail';
import { noteLeftOut, waitForFiles } from '../../../db/queries/left-out-files';
import { findLetterToSend, type StoredLetter } from '../../../db/queries/letter-to-send';
import { crashPoint } from '../jobs/crash-points';
import { enqueue } from '../jobs/enqueue';
import type { HeldJob, JobHandler } from '../jobs/job-kinds';
import { composeLetter, type ComposeOptions } from './compose-letter';
import { enqueueLetters } from './enqueue-letters';
import { FileChangedError } from './find-edition';
import type { MailTransport, SendResult } from './mail-transport';
import { releaseCreationLetters } from './release-letters';
import { MAX_TRIES, retryDelay } from './retry-delay';

/** Letters of one job: enough to be worth the way, few enough that workspaces take turns. */
const CHUNK = 20;
/** Letters at once in one job: most of the time goes into waiting for the mail server. */
const LANES = 4;
/** Attempts after which a letter is given up that its workers did not survive. */
const MAX_CLAIMS = MAX_TRIES + 4;
/** Seconds before the next look while mail is held. */
const HELD_PAUSE = 60;
/** Milliseconds between attempts to write an outcome down: a database that restarts is back by then. */
const SETTLE_PAUSES = [200, 1_000, 3_000, 8_000];

export interface SendLettersServices {
  readonly db: Db;
  /** Opened with the first letter. */
  transport(): MailTransport;
  readonly compose: ComposeOptions;
  /** Told of a fault of our own; the letter is tried again. */
  onTrouble(error: unknown, letterId: string): void;
}

/**
 * Sends the due letters of a creation, some at a time, and enqueues itself for the rest.
 *
 * No letter is sent twice and none is lost without a word. Its state is written before anybody is asked: `sending` under the job's lease.
 * A worker that dies then has not let the last byte out, so another takes the letter up when the lease ends. Just before the last byte the
 * row becomes `unknown`, and after the server's answer there is one UPDATE. Whoever dies between those two, some milliseconds, leaves
 * `unknown`: a person decides, for a second diploma in the post is worse than a question. A frozen worker that wakes up late is refused at
 * that same point, before its last byte. Servers that know a letter by its id (Resend, the outbox) are simply asked again.
 */
export function sendLettersHandler(services: SendLettersServices): JobHandler<'send-letters'> {
  return {
    run: (job) => sendLetters(services, job),
    tireless: true,
    // Whatever ended the job did not lie in a letter, or that letter would have failed by itself.
    giveUp: (tx, { scope, payload }) =>
      enqueue(tx, scope, { kind: 'send-letters', payload, key: `${payload.creationId} again`, runAt: new Date(Date.now() + 30_000) }),
  };
}

type Job = HeldJob<'send-letters'>;

async function sendLetters(services: SendLettersServices, job: Job): Promise<void> {
  const { db } = services;
  const { scope, payload } = job;
  if ((await mailHeldSince(db)) !== undefined) {
    const runAt = new Date(Date.now() + HELD_PAUSE * 1000);
    return enqueue(db, scope, { kind: 'send-letters', payload, key: `${payload.creationId} held`, runAt });
  }
  let left = CHUNK;
  const lane = async () => {
    while (left > 0 && !job.signal.aborted) {
      left -= 1;
      const letter = await claimLetter(db, scope, { creationId: payload.creationId, leaseToken: job.leaseToken });
      if (letter === undefined) return;
      crashPoint('letter:claimed');
      await sendLetter(services, job, letter);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  job.signal.throwIfAborted();
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  await enqueueLetters(db, scope, payload.creationId);
}

async function sendLetter(services: SendLettersServices, job: Job, claimed: ClaimedLetter): Promise<void> {
  const held = { id: claimed.id, leaseToken: job.leaseToken };
  const attempt = await attemptLetter(services, job, claimed);
  if (attempt === 'lost') return;
  if (attempt === 'stopped') return putLetterBack(services.db, job.scope, held);
  crashPoint('letter:answered');
  await settleSurely(() => settleLetter(services.db, job.scope, held, attempt.outcome));
  crashPoint('letter:settled');
  // A file that it went without may have been made meanwhile, when nobody could say yet that this letter does not bring it.
  if (attempt.leftOut) await releaseCreationLetters(services.db, job.scope, job.payload.creationId);
}

interface Attempt {
  readonly outcome: LetterOutcome;
  /** Whether it went without a file that could not be made. */
  readonly leftOut: boolean;
}

/** `lost`: it is not this worker's any more; `stopped`: the server ends, and the letter has not left. */
async function attemptLetter(services: SendLettersServices, job: Job, claimed: ClaimedLetter): Promise<Attempt | 'lost' | 'stopped'> {
  const { db } = services;
  let lastByteLeft = false;
  let leftOut = false;
  const settled = (outcome: LetterOutcome): Attempt => ({ outcome, leftOut });
  try {
    const transport = services.transport();
    if (claimed.age > (transport.knowsLettersFor ?? Infinity))
      return settled({ state: 'unknown', failure: { code: 'too_late', details: {} } });
    if (claimed.attempt > MAX_CLAIMS) return settled({ state: 'failed', failure: { code: 'gave_up', details: {} } });
    const stored = await findDecidedLetter(db, job, claimed);
    if (stored === 'waits') return 'lost';
    leftOut = stored !== undefined && stored.failed > 0;
    const letter = stored && (await composeLetter(stored, services.compose));
    if (letter === undefined) return settled({ state: 'failed', failure: { code: 'no_file', details: {} } });
    const result = await transport.send(letter, {
      signal: job.signal,
      beforeLastByte: async () => {
        if (!(await markLastByte(db, job.scope, { id: claimed.id, leaseToken: job.leaseToken }))) throw new LetterLostError();
        lastByteLeft = true;
      },
    });
    return result.state === 'later' && job.signal.aborted ? 'stopped' : settled(toOutcome(result, claimed));
  } catch (error) {
    if (error instanceof LetterLostError) return 'lost';
    // A file was made again while it was read: the letter is composed of what is there now, or waits for it.
    if (error instanceof FileChangedError) return attemptLetter(services, job, claimed);
    services.onTrouble(error, claimed.id);
    return settled(toOutcome(lastByteLeft ? { state: 'unknown', code: 'cut_off' } : { state: 'later', code: 'internal' }, claimed));
  }
}

/** The letter once each of its files is made or failed, which of them it goes without written down; `waits`: it was put back to wait for one. */
async function findDecidedLetter(db: Db, job: Job, { id }: ClaimedLetter): Promise<StoredLetter | 'waits' | undefined> {
  for (;;) {
    const stored = await findLetterToSend(db, job.scope, id);
    if (stored === undefined || stored.pending === 0) {
      if (stored?.leftOutChanged) await noteLeftOut(db, job.scope, id);
      return stored;
    }
    if (await waitForFiles(db, job.scope, { id, leaseToken: job.leaseToken })) return 'waits';
  }
}

class LetterLostError extends Error {
  override readonly name = 'LetterLostError';
}

/** What is written of a result: a letter that may go later is tried again until its attempts are used up. */
function toOutcome(result: SendResult, { attempt, since }: ClaimedLetter): LetterOutcome {
  if (result.state === 'sent' || result.state === 'kept') return result;
  const answer = result.answer === undefined ? {} : { answer: result.answer };
  const failure = { code: result.code, details: { ...answer, since: Math.floor(since) } };
  if (result.state === 'unknown') return { state: 'unknown', failure, ...answer };
  const delay = result.state === 'later' ? retryDelay(attempt, Math.random()) : undefined;
  return delay === undefined ? { state: 'failed', failure, ...answer } : { state: 'due', delay, failure, ...answer };
}

/** Writes an outcome down though the database may be away for a moment: what the server said is known only here. */
async function settleSurely(settle: () => Promise<boolean>): Promise<void> {
  for (const pause of SETTLE_PAUSES) {
    try {
      await settle();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await settle();
}
