import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../errors';
import { once } from '../../once';
import type { CallLimits } from '../call-limits';
import { log } from '../log';
import type { CreateRow } from './create-request';
import type { ReadingAsk, ReadingReply } from './reading-messages';
import { tooLarge } from './too-large';
import type { SentCall, UnderstoodCall } from './understand-call';

/** A call of 50 MB as objects, and all that they are made from. */
const HEAP_MB = 1_200;
/** The same for one of 2 MB. */
const MEDIUM_HEAP_MB = 400;
/** Milliseconds for one answer. */
const PATIENCE = 60_000;
/** Bytes of calls after which a process is given up, since what it has once taken for its heap it keeps. */
const WORN_OUT = 16 * 1024 * 1024;
/** Bytes of a body handed over in one go. */
const PIECE = 512 * 1024;

interface Terms {
  readonly limits: CallLimits;
  readonly now: Date;
}

interface Asker {
  resolve(reply: ReadingReply): void;
  reject(error: Error): void;
}

/** Why there is no answer: the call took more memory or time than there is for one, or the process has ended otherwise. */
class ChildGone extends Error {
  readonly tooMuch: boolean;

  constructor(tooMuch: boolean) {
    super('the reading process is gone');
    this.tooMuch = tooMuch;
  }
}

/**
 * Reads large calls in a process beside, one after another: decoding, parsing and checking 50 MB takes seconds, in which this process
 * would answer nobody, and may take more memory than there is, of which a thread would take this process with it.
 */
export class ReadingChild {
  private readonly script: string;
  private readonly heapMb: number;
  private child: ChildProcess | undefined;
  private asker: Asker | undefined;
  private read = 0;
  private before: Promise<unknown> = Promise.resolve();

  constructor(script: string, heapMb = HEAP_MB) {
    this.script = script;
    this.heapMb = heapMb;
  }

  /**
   * As `understandCall`; a call that takes more memory or time than there is for one is refused as too large. Throws `unavailable` when the
   * process was ended by somebody.
   */
  understand(sent: SentCall, terms: Terms): Promise<UnderstoodCall> {
    const mine = this.before.then(() => this.readOne(sent, terms));
    this.before = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the process when what was asked before is done. */
  async close(): Promise<void> {
    await this.before;
    this.giveUp();
  }

  private async readOne(sent: SentCall, terms: Terms): Promise<UnderstoodCall> {
    this.read += sent.search.length + (sent.body?.length ?? 0);
    try {
      return await this.ask(sent, terms);
    } catch (error) {
      this.giveUp();
      if (!(error instanceof ChildGone)) throw error;
      if (!error.tooMuch || sent.body === undefined) throw new AppError('unavailable', {}, { cause: error });
      log.warn({ bytes: sent.body.length }, 'a call took too much to be read');
      const { code, details } = tooLarge('body', terms.limits);
      return await this.ask({ ...sent, body: undefined, refusal: { code, details } }, terms);
    } finally {
      if (this.read > WORN_OUT) this.giveUp();
    }
  }

  private async ask({ body, ...sent }: SentCall, terms: Terms): Promise<UnderstoodCall> {
    const child = (this.child ??= this.start());
    for (let start = 0; body && start < body.length; start += PIECE) {
      child.send({ kind: 'body', piece: body.subarray(start, start + PIECE) } satisfies ReadingAsk, ignoreEnd);
      await setImmediate();
    }
    const reply = await this.answerTo(child, { kind: 'call', sent: { ...sent, body: undefined }, ...terms });
    if (reply.kind !== 'call') throw new Error('the reading process answered another question');
    const { call } = reply;
    if ('refusal' in call.asked) return call;
    const rows: CreateRow[] = [];
    while (rows.length < reply.rows) await this.takeRows(child, rows);
    const { request, idempotencyKey } = call.asked.value;
    return { ...call, asked: { value: { request: { ...request, rows }, idempotencyKey } } };
  }

  private async takeRows(child: ChildProcess, rows: CreateRow[]): Promise<void> {
    const reply = await this.answerTo(child, { kind: 'more' });
    if (reply.kind !== 'rows' || reply.rows.length === 0) throw new Error('the reading process lost rows');
    for (const row of reply.rows) {
      // On the way an object gets the usual prototype, whose members no name from outside may reach.
      Object.setPrototypeOf(row.variables, null);
      rows.push(row);
    }
  }

  private async answerTo(child: ChildProcess, ask: ReadingAsk): Promise<ReadingReply> {
    let clock: NodeJS.Timeout | undefined;
    const reply = await new Promise<ReadingReply>((resolve, reject) => {
      if (this.child !== child) reject(new ChildGone(false));
      this.asker = { resolve, reject };
      clock = setTimeout(() => reject(new ChildGone(true)), PATIENCE);
      child.send(ask, ignoreEnd);
    }).finally(() => clearTimeout(clock));
    if (reply.kind === 'fault') throw new Error(`reading a call: ${reply.message}`);
    return reply;
  }

  private start(): ChildProcess {
    const child = fork(this.script, {
      execArgv: [`--max-old-space-size=${this.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Nothing of the server's settings or secrets is within reach of hostile bytes.
      env: { NODE_ENV: 'production' },
    });
    child.on('message', (reply) => this.asker?.resolve(reply as ReadingReply));
    child.on('error', () => this.lose(child, null));
    child.on('exit', (_, signal) => this.lose(child, signal));
    // The callers who wait keep this process alive; an idle child does not.
    child.unref();
    child.channel?.unref();
    this.read = 0;
    return child;
  }

  /** Of this process nothing more is to be expected. */
  private lose(child: ChildProcess, signal: NodeJS.Signals | null): void {
    if (this.child !== child) return;
    this.child = undefined;
    // So ends a process whose heap is full.
    this.asker?.reject(new ChildGone(signal === 'SIGABRT'));
  }

  private giveUp(): void {
    const { child } = this;
    this.child = undefined;
    child?.kill('SIGKILL');
  }
}

/** That nothing can be sent to a process is known by its end. */
const ignoreEnd = () => undefined;

/**
 * The reading processes of this server; each starts with its first call. Those that read in some milliseconds have one of their own, so
 * that none waits behind one that takes seconds.
 */
export function readingChild(size: 'medium' | 'large'): ReadingChild {
  const script = () => path.resolve(/* turbopackIgnore: true */ 'dist', 'reading-child.mjs');
  return once(`reading-child ${size}`, () => new ReadingChild(script(), size === 'large' ? HEAP_MB : MEDIUM_HEAP_MB));
}
