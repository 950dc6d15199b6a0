import type { Database, Tx } from '../../../db/client';
import { databaseError } from '../../../db/database-error';
import { grantScope } from '../../../db/scope';
import { inTime } from '../../in-time';
import { shortened } from '../../shortened';
import { isPassing } from '../passing-trouble';
import { JOB_KINDS, type HeldJob, type JobHandler, type JobHandlers, type JobKind } from './job-kinds';
import { crashPoint } from './crash-points';
import {
  claimJob,
  claimSpentJob,
  endAllLeases,
  failJob,
  finishJob,
  LeaseLostError,
  MAX_ATTEMPTS,
  nextDueIn,
  postponeJob,
  RENEW_EVERY_SECONDS,
  releaseJob,
  renewLeases,
  retryJob,
  type LeasedJob,
} from './lease';
import type { WakeUp } from './wake-up';

export interface JobLoopOptions {
  readonly database: Database;
  readonly handlers: JobHandlers;
  /** Jobs this process runs at once. One workspace has at most half of these places. */
  readonly concurrency: number;
  readonly bell: WakeUp;
  /** Seconds before the second and third attempt. */
  readonly retryDelays?: readonly number[];
  /** Told of everything that goes wrong; no value of a job is in it. */
  onTrouble(what: string, error: unknown, job?: { readonly id: string; readonly kind: string }): void;
}

/** Milliseconds between looks at the queue when nothing rings: on PostgreSQL another process may have enqueued, on PGlite only a lease can have run out. */
const LOOK_EVERY = { pg: 500, pglite: 5_000 } as const;
const AFTER_TROUBLE = 1_000;
/** A loop turns every few seconds, whatever goes wrong; one that has not for so long hangs in something that never ends. */
const STUCK_AFTER = 60_000;
const RETRY_DELAYS = [1, 5];
/** Seconds before the next look at what is away. */
const POSTPONED = 5;

interface Running {
  readonly job: LeasedJob;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** Takes jobs from the queue and runs them, several at once, until it is stopped. One loop a process. */
export class JobLoop {
  private readonly options: JobLoopOptions;
  private readonly kinds: readonly JobKind[];
  private readonly tireless: readonly JobKind[];
  private readonly running = new Map<string, Running>();
  private stopping = false;
  private turnedAt = performance.now();
  private looping: Promise<void> | undefined;
  private upkeepTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: JobLoopOptions) {
    this.options = options;
    this.kinds = Object.keys(options.handlers) as JobKind[];
    this.tireless = this.kinds.filter((kind) => options.handlers[kind]?.tireless === true);
  }

  async start(): Promise<void> {
    const { database } = this.options;
    if (database.kind === 'pglite') await endAllLeases(database.db);
    this.upkeepTimer = setInterval(() => void this.upkeep(), RENEW_EVERY_SECONDS * 1000);
    this.looping = this.loop();
  }

  /** Takes no more jobs, gives the running ones `graceMs` to finish, and puts the rest back for others. */
  async stop(graceMs = 10_000): Promise<void> {
    this.stopping = true;
    this.options.bell.ring();
    await this.looping;
    const left = () => [...this.running.values()];
    await finishedWithin(left(), graceMs);
    for (const { abort } of left()) abort.abort(new Error('the server stops'));
    await finishedWithin(left(), 1_000);
    clearInterval(this.upkeepTimer);
    for (const { job } of left()) await releaseJob(this.options.database.db, job);
  }

  /** Whether it has stopped turning, and will not by itself go on. */
  isStuck(): boolean {
    return !this.stopping && performance.now() - this.turnedAt > STUCK_AFTER;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      let pause: number;
      try {
        pause = await this.takeWhatIsDue();
      } catch (error) {
        // The database is away or restarting: nothing is lost by asking again.
        this.options.onTrouble('looking for jobs', error);
        pause = AFTER_TROUBLE;
      }
      this.turnedAt = performance.now();
      if (!this.stopping) await this.options.bell.sleep(pause);
    }
  }

  /** Fills the free places; returns how long to sleep unless something rings. */
  private async takeWhatIsDue(): Promise<number> {
    const { database, concurrency } = this.options;
    const { kinds, tireless } = this;
    while (this.running.size < concurrency && !this.stopping) {
      const job = await claimJob(database.db, { kinds, tireless, passedOver: this.withTheirHalf() });
      if (job === undefined) {
        const due = await nextDueIn(database.db, this.kinds);
        return Math.min(LOOK_EVERY[database.kind], due === undefined ? Infinity : Math.ceil(due) + 1);
      }
      crashPoint('job:claimed');
      this.begin(job);
    }
    return LOOK_EVERY[database.kind];
  }

  /**
   * Workspaces that hold half of this process's places. What other processes do for them does not count: more workers do more, and what
   * a dead one held keeps nobody waiting.
   */
  private withTheirHalf(): string[] {
    const half = Math.max(1, Math.floor(this.options.concurrency / 2));
    const held = new Map<string, number>();
    for (const { job } of this.running.values()) {
      if (job.workspaceId !== null) held.set(job.workspaceId, (held.get(job.workspaceId) ?? 0) + 1);
    }
    return [...held].flatMap(([id, count]) => (count >= half ? [id] : []));
  }

  private begin(job: LeasedJob): void {
    const abort = new AbortController();
    const done = this.work(job, abort.signal).finally(() => {
      this.running.delete(job.leaseToken);
      this.options.bell.ring();
    });
    this.running.set(job.leaseToken, { job, abort, done });
  }

  /** Danger zone: whatever happens in here, it must not throw, and the job must be finished, put back or given up. */
  private async work(job: LeasedJob, signal: AbortSignal): Promise<void> {
    try {
      await handlerOf(this.options.handlers, job.kind).run(toHeldJob(job, signal));
      crashPoint('job:done');
      await finishJob(this.options.database.db, job);
      crashPoint('job:finished');
    } catch (error) {
      await this.settle(job, signal, error);
    }
  }

  /** Writes the failure down, as often as it takes: the database may be what failed. Ends at the latest when the lease is lost. */
  private async settle(job: LeasedJob, signal: AbortSignal, error: unknown): Promise<void> {
    for (;;) {
      try {
        return await this.settleFailure(job, signal, error);
      } catch (second) {
        this.options.onTrouble('writing down a failure', second, job);
        if (signal.aborted || this.stopping) return;
        await new Promise((resolve) => setTimeout(resolve, AFTER_TROUBLE));
      }
    }
  }

  private async settleFailure(job: LeasedJob, signal: AbortSignal, error: unknown): Promise<void> {
    const { database } = this.options;
    if (error instanceof LeaseLostError) return;
    if (signal.aborted) return releaseJob(database.db, job);
    this.options.onTrouble('running a job', error, job);
    const reason = reasonOf(error);
    if (isPassing(error)) await postponeJob(database.db, job, reason, POSTPONED);
    else if (job.attempts >= MAX_ATTEMPTS) await this.giveUp(job, reason);
    else await retryJob(database.db, job, reason, (this.options.retryDelays ?? RETRY_DELAYS)[job.attempts - 1] ?? 0);
  }

  private async giveUp(job: LeasedJob, reason: string): Promise<void> {
    const { db } = this.options.database;
    this.options.onTrouble('giving a job up', new Error(reason), job);
    try {
      await db.transaction(async (tx) => {
        if (await failJob(tx, job, reason)) await tellOwner(this.options.handlers, tx, job, reason);
      });
    } catch (error) {
      this.options.onTrouble('telling that a job is given up', error, job);
      if (isPassing(error)) throw error;
      await failJob(db as Tx, job, reason);
    }
  }

  /** Renews what is held, stops what is lost, and gives up jobs whose worker died each time. Happens every few seconds by itself. */
  async upkeep(): Promise<void> {
    const { db } = this.options.database;
    try {
      const tokens = [...this.running.keys()];
      const kept = await renewLeases(db, tokens);
      for (const token of tokens) {
        if (!kept.has(token)) this.running.get(token)?.abort.abort(new LeaseLostError('the lease ran out'));
      }
      for (;;) {
        const kinds = this.kinds.filter((kind) => !this.tireless.includes(kind));
        const spent = this.stopping || kinds.length === 0 ? undefined : await claimSpentJob(db, kinds);
        if (spent === undefined) break;
        await this.giveUp(spent, `its worker ended ${MAX_ATTEMPTS} times before it was done`);
      }
    } catch (error) {
      this.options.onTrouble('renewing leases', error);
    }
  }
}

function toHeldJob(job: LeasedJob, signal: AbortSignal): HeldJob<never> {
  return { ...toOwnedJob(job), kind: job.kind, attempt: job.attempts, leaseToken: job.leaseToken, signal } as unknown as HeldJob<never>;
}

function toOwnedJob(job: LeasedJob): Pick<HeldJob, 'id' | 'scope' | 'payload'> {
  const { owner, payload } = JOB_KINDS[job.kind as JobKind];
  if (owner === 'workspace' && job.workspaceId === null) throw new Error(`a job of kind ${job.kind} without a workspace`);
  const scope = job.workspaceId === null ? null : grantScope(job.workspaceId, { kind: 'job' });
  return { id: job.id, scope, payload: payload.parse(job.payload) } as Pick<HeldJob, 'id' | 'scope' | 'payload'>;
}

/** Only kinds with a handler are taken, and each kind's handler takes that kind's payload, which the compiler cannot follow through the table. */
function handlerOf(handlers: JobHandlers, kind: string): JobHandler<never> {
  return handlers[kind as JobKind] as unknown as JobHandler<never>;
}

async function tellOwner(handlers: JobHandlers, tx: Tx, job: LeasedJob, reason: string): Promise<void> {
  await handlerOf(handlers, job.kind).giveUp?.(tx, toOwnedJob(job) as Pick<HeldJob<never>, 'id' | 'scope' | 'payload'>, reason);
}

/** One line for the queue's own record; a database error without the values it was given. */
function reasonOf(error: unknown): string {
  const cause = databaseError(error) ?? error;
  return shortened(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), 500);
}

async function finishedWithin(running: readonly Running[], milliseconds: number): Promise<void> {
  await inTime(Promise.all(running.map(({ done }) => done)), milliseconds);
}
