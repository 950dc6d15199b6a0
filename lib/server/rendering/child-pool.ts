import { AppError } from '../../errors';
import type { Answers, FromChild, Question, RenderJob } from './messages';
import { startRenderChild, type Death, type JobOutcome, type RenderChildProcess } from './render-child-process';

export interface ChildPoolOptions {
  /** The bundled render child. */
  readonly script: string;
  readonly args: readonly string[];
  /** Most children at a time, at least 1. */
  readonly size: number;
  readonly startMs: number;
  /** Resident bytes at which a child is killed in the middle of a job. */
  readonly memoryBytes: number;
  /** Resident bytes and number of jobs after which a child is replaced between two jobs. */
  readonly recycleBytes: number;
  readonly recycleJobs: number;
  onDeath(death: Death): void;
}

export interface Task {
  readonly job: RenderJob;
  readonly limitMs: number;
  /** What the clock is set to when it starts anew; absent: `limitMs`. */
  readonly beatMs?: number;
  /** Answers what the child asks meanwhile. */
  answer(question: Question): Promise<Answers[Question['kind']]>;
  /** Hears the rest. @returns whether the job's clock starts anew */
  hear(message: FromChild): boolean;
}

export interface ChildPool {
  /**
   * Waits for a free child and runs the job in it. Rejects when answering it failed, and with `unavailable` when the pool is closed or
   * children do not start. `urgent`: before all that wait.
   */
  run(task: Task, urgent?: boolean): Promise<JobOutcome>;
  /** Process ids of the living children, for tests and health. */
  pids(): number[];
  /** Takes no more work, lets what runs end for so many milliseconds, then kills. */
  close(graceMs: number): Promise<void>;
}

interface Child {
  readonly process: RenderChildProcess;
  state: 'starting' | 'idle' | 'busy' | 'retired';
  jobs: number;
  /** Version it worked on last, and so has compiled. */
  version: string | undefined;
  spare?: NodeJS.Timeout;
}

interface Waiting {
  readonly task: Task;
  resolve(outcome: JobOutcome): void;
  reject(error: unknown): void;
}

/** After so many children in a row that died before they were ready, starting more would only burn the machine. */
const MAX_FAILED_STARTS = 3;
const SPARE_MS = 60_000;

/**
 * Render children, each with one job at a time. One is always warm; more are started when work waits, and stopped when idle for a
 * minute. A child that dies is replaced, and so is one that has grown or has done its share.
 */
export function childPool(options: ChildPoolOptions): ChildPool {
  return new RenderChildren(options);
}

class RenderChildren implements ChildPool {
  private readonly options: ChildPoolOptions;
  private readonly children = new Set<Child>();
  private readonly queue: Waiting[] = [];
  private failedStarts = 0;
  private closed = false;

  constructor(options: ChildPoolOptions) {
    this.options = options;
    this.start();
  }

  run(task: Task, urgent = false): Promise<JobOutcome> {
    if (this.closed) return Promise.reject(new AppError('unavailable'));
    return new Promise((resolve, reject) => {
      // A new call is a new try, however the last children fared.
      if (this.failedStarts >= MAX_FAILED_STARTS && this.children.size === 0) this.failedStarts = 0;
      this.queue[urgent ? 'unshift' : 'push']({ task, resolve, reject });
      this.pump();
    });
  }

  pids(): number[] {
    return [...this.children].flatMap(({ process }) => process.pid ?? []);
  }

  async close(graceMs: number): Promise<void> {
    this.closed = true;
    this.refuseAll(new AppError('unavailable'));
    const rest = [...this.children];
    for (const child of rest) if (child.state !== 'busy') this.retire(child);
    const late = setTimeout(() => rest.forEach(({ process }) => process.kill()), graceMs);
    await Promise.all(rest.map(({ process }) => process.gone));
    clearTimeout(late);
  }

  private start(): void {
    const process = startRenderChild(this.options.script, this.options.args, this.options);
    const child: Child = { process, state: 'starting', jobs: 0, version: undefined };
    this.children.add(child);
    void process.started.then((started) => {
      this.failedStarts = started ? 0 : this.failedStarts + 1;
      if (!started || child.state !== 'starting') return;
      child.state = 'idle';
      this.pump();
    });
    void process.gone.then((death) => this.bury(child, death));
  }

  private bury(child: Child, death: Death): void {
    clearTimeout(child.spare);
    this.children.delete(child);
    if (child.state === 'retired') return;
    child.state = 'retired';
    this.options.onDeath(death);
    if (this.failedStarts >= MAX_FAILED_STARTS) this.refuseAll(new AppError('unavailable'));
    else if (!this.closed && (this.children.size === 0 || this.queue.length > 0)) this.start();
  }

  private refuseAll(error: unknown): void {
    for (const waiting of this.queue.splice(0)) waiting.reject(error);
  }

  private pump(): void {
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) {
      const child = this.freeChild(versionOf(next.task.job));
      if (child === undefined) break;
      this.queue.shift();
      void this.give(child, next);
    }
    const starting = [...this.children].filter(({ state }) => state === 'starting').length;
    if (this.queue.length > starting && this.children.size < this.options.size) this.start();
  }

  /** Rather one that has this version compiled. */
  private freeChild(version: string | undefined): Child | undefined {
    const idle = [...this.children].filter(({ state }) => state === 'idle');
    return idle.find((child) => child.version === version) ?? idle[0];
  }

  private async give(child: Child, { task, resolve, reject }: Waiting): Promise<void> {
    child.state = 'busy';
    child.jobs++;
    child.version = versionOf(task.job) ?? child.version;
    clearTimeout(child.spare);
    let fault: { readonly error: unknown } | undefined;
    const outcome = await child.process.run(task.job, task.limitMs, (message) => {
      if (message.kind !== 'question') {
        if (task.hear(message)) child.process.beat(task.beatMs);
        return;
      }
      const answer = (value: Answers[Question['kind']]) => child.process.answer({ kind: 'answer', id: message.id, answer: value });
      task.answer(message.question).then(answer, (error: unknown) => {
        // Without its answer the child would wait for ever; what it makes of an empty one is thrown away.
        fault = { error };
        answer(undefined);
      });
    });
    if (outcome.kind !== 'died') this.release(child);
    if (fault === undefined) resolve(outcome);
    else reject(fault.error);
    this.pump();
  }

  private release(child: Child): void {
    child.state = 'idle';
    const { recycleBytes, recycleJobs } = this.options;
    const used = child.jobs >= recycleJobs || (child.process.memory() ?? 0) > recycleBytes;
    if (used || this.closed) this.retire(child);
    else child.spare = setTimeout(() => this.children.size > 1 && child.state === 'idle' && this.retire(child), SPARE_MS).unref();
    if (this.children.size === 0 && !this.closed) this.start();
  }

  private retire(child: Child): void {
    clearTimeout(child.spare);
    child.state = 'retired';
    this.children.delete(child);
    child.process.retire();
  }
}

function versionOf(job: RenderJob): string | undefined {
  return 'version' in job ? job.version : undefined;
}
