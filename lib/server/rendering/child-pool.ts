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
  const children = new Set<Child>();
  const queue: Waiting[] = [];
  let failedStarts = 0;
  let closed = false;

  function start(): void {
    const process = startRenderChild(options.script, options.args, options);
    const child: Child = { process, state: 'starting', jobs: 0, version: undefined };
    children.add(child);
    void process.started.then((started) => {
      failedStarts = started ? 0 : failedStarts + 1;
      if (!started) return;
      child.state = 'idle';
      pump();
    });
    void process.gone.then((death) => {
      clearTimeout(child.spare);
      children.delete(child);
      if (child.state === 'retired') return;
      child.state = 'retired';
      options.onDeath(death);
      if (failedStarts >= MAX_FAILED_STARTS) refuseAll(new AppError('unavailable'));
      else if (!closed && (children.size === 0 || queue.length > 0)) start();
    });
  }

  function refuseAll(error: unknown): void {
    for (const waiting of queue.splice(0)) waiting.reject(error);
  }

  function pump(): void {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      const child = freeChild(versionOf(next.task.job));
      if (child === undefined) break;
      queue.shift();
      void give(child, next);
    }
    const starting = [...children].filter(({ state }) => state === 'starting').length;
    if (queue.length > starting && children.size < options.size) start();
  }

  /** Rather one that has this version compiled. */
  function freeChild(version: string | undefined): Child | undefined {
    const idle = [...children].filter(({ state }) => state === 'idle');
    return idle.find((child) => child.version === version) ?? idle[0];
  }

  async function give(child: Child, { task, resolve, reject }: Waiting): Promise<void> {
    child.state = 'busy';
    child.jobs++;
    child.version = versionOf(task.job) ?? child.version;
    clearTimeout(child.spare);
    let fault: { readonly error: unknown } | undefined;
    const outcome = await child.process.run(task.job, task.limitMs, (message) => {
      if (message.kind !== 'question') {
        if (task.hear(message)) child.process.beat();
        return;
      }
      task.answer(message.question).then(
        (answer) => child.process.answer({ kind: 'answer', id: message.id, answer }),
        (error: unknown) => {
          // Without its answer the child would wait for ever; what it makes of an empty one is thrown away.
          fault = { error };
          child.process.answer({ kind: 'answer', id: message.id, answer: undefined });
        },
      );
    });
    if (outcome.kind !== 'died') release(child);
    if (fault === undefined) resolve(outcome);
    else reject(fault.error);
    pump();
  }

  function release(child: Child): void {
    child.state = 'idle';
    const used = child.jobs >= options.recycleJobs || (child.process.memory() ?? 0) > options.recycleBytes;
    if (used || closed) retire(child);
    else child.spare = setTimeout(() => children.size > 1 && child.state === 'idle' && retire(child), SPARE_MS).unref();
    if (children.size === 0 && !closed) start();
  }

  function retire(child: Child): void {
    child.state = 'retired';
    children.delete(child);
    child.process.retire();
  }

  start();
  return {
    run: (task, urgent = false) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('unavailable'));
        // A new call is a new try, however the last children fared.
        if (failedStarts >= MAX_FAILED_STARTS && children.size === 0) failedStarts = 0;
        queue[urgent ? 'unshift' : 'push']({ task, resolve, reject });
        pump();
      }),
    pids: () => [...children].flatMap(({ process }) => process.pid ?? []),
    async close(graceMs) {
      closed = true;
      refuseAll(new AppError('unavailable'));
      const rest = [...children];
      for (const child of rest) if (child.state !== 'busy') retire(child);
      const late = setTimeout(() => rest.forEach(({ process }) => process.kill()), graceMs);
      await Promise.all(rest.map(({ process }) => process.gone));
      clearTimeout(late);
    },
  };
}

function versionOf(job: RenderJob): string | undefined {
  return 'version' in job ? job.version : undefined;
}
