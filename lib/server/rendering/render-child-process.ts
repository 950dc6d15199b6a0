import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { FromChild, JobError, JobResult, RenderJob, ToChild } from './messages';

export interface ChildLimits {
  /** Milliseconds a child may take to say that it is ready. */
  readonly startMs: number;
  /** Resident bytes at which it is killed; not watched where there is no /proc. */
  readonly memoryBytes: number;
}

export interface Death {
  readonly reason: 'timed_out' | 'out_of_memory' | 'crashed';
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last of what it wrote to standard error. */
  readonly stderr: string;
}

export type JobOutcome =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'failed'; readonly error: JobError }
  | { readonly kind: 'died'; readonly death: Death };

export interface RenderChildProcess {
  /** Undefined: it could not even be started. */
  readonly pid: number | undefined;
  /** Resolves when it may be given work; false: it died before. */
  readonly started: Promise<boolean>;
  /** Resolves when it is gone. */
  readonly gone: Promise<Death>;
  /**
   * Gives it one job; the next one only after this has resolved.
   * @param limitMs Wall time until the next sign of life that counts; see `beat`.
   * @param onMessage Hears what comes before the end; may reply by `answer` and give more time by `beat`.
   */
  run(job: RenderJob, limitMs: number, onMessage: (message: FromChild) => void): Promise<JobOutcome>;
  answer(message: Extract<ToChild, { kind: 'answer' }>): void;
  /** Starts the job's clock anew; from now on it runs for `limitMs`, when given. */
  beat(limitMs?: number): void;
  /** Resident bytes; undefined where there is no /proc, or it is gone. */
  memory(): number | undefined;
  /** Lets it end by itself. */
  retire(): void;
  kill(): void;
}

const WATCH_MS = 25;
const RETIRE_MS = 5000;
const STDERR_BYTES = 4096;

/** Starts a render child and watches it: a job that takes too long or too much memory ends with the child's death. */
export function startRenderChild(script: string, args: readonly string[], limits: ChildLimits): RenderChildProcess {
  return new WatchedChild(script, args, limits);
}

interface RunningJob {
  readonly id: number;
  readonly limitMs: number;
  onMessage(message: FromChild): void;
  end(outcome: JobOutcome): void;
}

class WatchedChild implements RenderChildProcess {
  readonly started: Promise<boolean>;
  readonly gone: Promise<Death>;
  private readonly child: ChildProcess;
  private readonly limits: ChildLimits;
  private tellStarted: (started: boolean) => void = () => undefined;
  private job: RunningJob | undefined;
  private lastId = 0;
  private deadline = Infinity;
  private watch: NodeJS.Timeout | undefined;
  private killedFor: Death['reason'] | undefined;
  private stderr = '';

  constructor(script: string, args: readonly string[], limits: ChildLimits) {
    this.limits = limits;
    // An empty environment: nothing of the server's settings or secrets is within reach of hostile bytes.
    this.child = fork(script, args, {
      env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
      execArgv: ['--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.started = new Promise((resolve) => (this.tellStarted = resolve));
    this.gone = whenGone(this.child).then((exit) => this.mourn(exit));
    this.child.on('message', (message: FromChild) => this.hear(message));
    // A child that cannot be started or sent to is gone, and that is told there.
    this.child.on('error', () => undefined);
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_BYTES);
    });
    this.keepWatch(limits.startMs);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  run(job: RenderJob, limitMs: number, onMessage: (message: FromChild) => void): Promise<JobOutcome> {
    return new Promise((resolve) => {
      const id = ++this.lastId;
      const end = (outcome: JobOutcome) => {
        this.job = undefined;
        this.rest();
        resolve(outcome);
      };
      this.job = { id, limitMs, onMessage, end };
      this.keepWatch(limitMs);
      this.send({ kind: 'job', id, job });
    });
  }

  answer(message: Extract<ToChild, { kind: 'answer' }>): void {
    this.send(message);
  }

  beat(limitMs?: number): void {
    if (this.job !== undefined) this.deadline = Date.now() + (limitMs ?? this.job.limitMs);
  }

  memory(): number | undefined {
    return memoryOf(this.child);
  }

  retire(): void {
    if (this.child.connected) this.child.disconnect();
    setTimeout(() => this.kill(), RETIRE_MS).unref();
  }

  kill(reason?: Death['reason']): void {
    this.killedFor ??= reason;
    this.child.kill('SIGKILL');
  }

  private send(message: ToChild): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private hear(message: FromChild): void {
    if (message.kind === 'ready') {
      this.rest();
      this.tellStarted(true);
    } else if (message.kind === 'done' || message.kind === 'failed') {
      if (message.id === this.job?.id) this.job.end(message);
    } else {
      this.job?.onMessage(message);
    }
  }

  private mourn({ exitCode, signal }: Exit): Death {
    this.rest();
    const death: Death = { reason: this.killedFor ?? 'crashed', exitCode, signal, stderr: this.stderr };
    this.tellStarted(false);
    this.job?.end({ kind: 'died', death });
    return death;
  }

  private keepWatch(limitMs: number): void {
    this.deadline = Date.now() + limitMs;
    this.watch ??= setInterval(() => this.check(), WATCH_MS);
  }

  private check(): void {
    // A busy server may run this late and before messages that came in time: let those be heard first.
    if (Date.now() > this.deadline) setImmediate(() => Date.now() > this.deadline && this.kill('timed_out'));
    if ((this.memory() ?? 0) > this.limits.memoryBytes) this.kill('out_of_memory');
  }

  private rest(): void {
    clearInterval(this.watch);
    this.watch = undefined;
    this.deadline = Infinity;
  }
}

interface Exit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** An exit may be told before the last messages have been read; only after the channel's end too has everything been heard. */
async function whenGone(child: ChildProcess): Promise<Exit> {
  const disconnected = new Promise<void>((resolve) => {
    child.once('disconnect', resolve);
    child.once('error', () => resolve());
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    child.once('error', () => resolve({ exitCode: child.exitCode, signal: child.signalCode }));
  });
  await disconnected;
  return exited;
}

function memoryOf({ pid }: ChildProcess): number | undefined {
  if (pid === undefined) return undefined;
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
