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
  /** Starts the job's clock anew. */
  beat(): void;
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
  // An empty environment: nothing of the server's settings or secrets is within reach of hostile bytes.
  const child = fork(script, args, {
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let killedFor: Death['reason'] | undefined;
  let deadline = Date.now() + limits.startMs;
  let current: { readonly id: number; end(outcome: JobOutcome): void; onMessage(message: FromChild): void; limitMs: number } | undefined;
  let lastId = 0;
  let stderr = '';

  const kill = (reason?: Death['reason']) => {
    killedFor ??= reason;
    child.kill('SIGKILL');
  };
  const check = () => {
    // A busy server may run this late and before messages that came in time: let those be heard first.
    if (Date.now() > deadline) setImmediate(() => Date.now() > deadline && kill('timed_out'));
    if ((memoryOf(child) ?? 0) > limits.memoryBytes) kill('out_of_memory');
  };
  let watch: NodeJS.Timeout | undefined = setInterval(check, WATCH_MS);
  const rest = () => {
    clearInterval(watch);
    watch = undefined;
    deadline = Infinity;
  };

  child.on('error', () => undefined);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_BYTES);
  });
  let tellStarted: (started: boolean) => void = () => undefined;
  const started = new Promise<boolean>((resolve) => {
    tellStarted = resolve;
  });
  const gone = whenGone(child).then(({ exitCode, signal }): Death => {
    rest();
    const death = { reason: killedFor ?? ('crashed' as const), exitCode, signal, stderr };
    tellStarted(false);
    current?.end({ kind: 'died', death });
    return death;
  });
  child.on('message', (message: FromChild) => {
    if (message.kind === 'ready') {
      rest();
      tellStarted(true);
    } else if (message.kind === 'done' || message.kind === 'failed') {
      if (message.id === current?.id) current.end(message);
    } else {
      current?.onMessage(message);
    }
  });
  const send = (message: ToChild) => {
    // Sending to one that has just died fails; its death is told by `gone`.
    if (child.connected) child.send(message, () => undefined);
  };

  return {
    pid: child.pid,
    started,
    gone,
    run: (job, limitMs, onMessage) =>
      new Promise((resolve) => {
        const id = ++lastId;
        deadline = Date.now() + limitMs;
        watch ??= setInterval(check, WATCH_MS);
        const end = (outcome: JobOutcome) => {
          current = undefined;
          rest();
          resolve(outcome);
        };
        current = { id, limitMs, onMessage, end };
        send({ kind: 'job', id, job });
      }),
    answer: send,
    beat: () => {
      if (current !== undefined) deadline = Date.now() + current.limitMs;
    },
    memory: () => memoryOf(child),
    retire: () => {
      if (child.connected) child.disconnect();
      setTimeout(() => kill(), RETIRE_MS).unref();
    },
    kill: () => kill(),
  };
}

/** An exit may be told before the last messages have been read; only after the channel's end too has everything been heard. */
async function whenGone(child: ChildProcess): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  const disconnected = new Promise<void>((resolve) => {
    child.once('disconnect', resolve);
    child.once('error', () => resolve());
  });
  const exited = new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>((resolve) => {
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
