import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from './database-error';
import { Turns } from './turns';

/** What a statement gave; `rows` are arrays or objects as asked for. */
export interface PgliteResult {
  readonly rows: unknown[];
  readonly affectedRows?: number;
}

/** The part of PGlite's interface that the query builder uses. */
export interface PgliteQueries {
  query(text: string, params?: unknown[], options?: { rowMode?: 'array' | 'object' }): Promise<PgliteResult>;
}

/** Where the database lies; neither: in memory, and gone with the thread. */
export interface PgliteSource {
  /** Absolute path of the data folder. Made when missing. */
  readonly folder?: string;
  /** File with a dump to begin from. */
  readonly template?: string;
}

type Ask =
  | { ask: 'query'; text: string; params: unknown[]; rowMode: 'array' | 'object' }
  | { ask: 'exec'; text: string }
  | { ask: 'dump' }
  | { ask: 'close' };
type Reply = { id: number; result: unknown } | { id: number; error: { message: string; code?: string; constraint?: string } };

/**
 * PGlite in a thread of its own, spoken to by messages. PGlite has one connection: a statement or a transaction has its turn when those
 * before it are done, so concurrent requests queue and never see each other's transaction.
 */
export class PgliteClient implements PgliteQueries {
  private readonly turns = new Turns();
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private readonly worker: Worker;
  private lastId = 0;
  private stopped: Error | undefined;
  private lose: (reason: Error) => void = () => undefined;

  /** Resolves with the reason when the thread has ended without being told to: nothing brings this database back in this process. */
  readonly lost: Promise<Error>;

  private constructor(worker: Worker) {
    this.worker = worker;
    this.lost = new Promise((resolve) => (this.lose = resolve));
    worker.on('message', (reply: Reply) => this.settle(reply));
    worker.on('error', (error) => this.stop(error));
    worker.on('exit', () => this.stop(new Error('the database thread has ended')));
  }

  static async open(source: PgliteSource): Promise<PgliteClient> {
    if (source.folder !== undefined) await ensureFolder(source.folder);
    const worker = new Worker(/* turbopackIgnore: true */ projectFile('db/pglite-worker.mjs'), { workerData: source });
    const client = new PgliteClient(worker);
    await client.reply(0);
    return client;
  }

  async query(text: string, params: unknown[] = [], options: { rowMode?: 'array' | 'object' } = {}): Promise<PgliteResult> {
    return this.turns.take(() => this.run(text, params, options));
  }

  /** Runs `work` between BEGIN and COMMIT; what it throws rolls back and comes out. */
  async transaction<T>(work: (queries: PgliteQueries) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      await this.send({ ask: 'exec', text: 'begin' });
      let open = true;
      const queries: PgliteQueries = {
        query: async (text, params = [], options = {}) => {
          if (!open) throw new Error('this transaction has ended; await every query made in it');
          return this.run(text, params, options);
        },
      };
      try {
        const result = await work(queries);
        open = false;
        await this.send({ ask: 'exec', text: 'commit' });
        return result;
      } catch (error) {
        open = false;
        if (this.stopped === undefined) await this.send({ ask: 'exec', text: 'rollback' });
        throw error;
      }
    });
  }

  /** The whole database as a tar file, for {@link PgliteSource.template}. */
  async dump(): Promise<Uint8Array> {
    return (await this.turns.take(() => this.send({ ask: 'dump' }))) as Uint8Array;
  }

  async close(): Promise<void> {
    await this.turns.take(async () => {
      if (this.stopped !== undefined) return;
      await this.send({ ask: 'close' });
      this.stopped = new Error('the database is closed');
      await this.worker.terminate();
    });
  }

  private async run(text: string, params: unknown[], options: { rowMode?: 'array' | 'object' }): Promise<PgliteResult> {
    return (await this.send({ ask: 'query', text, params, rowMode: options.rowMode ?? 'object' })) as PgliteResult;
  }

  private async send(ask: Ask): Promise<unknown> {
    if (this.stopped !== undefined) throw this.stopped;
    const id = (this.lastId += 1);
    this.worker.postMessage({ id, ...ask });
    return this.reply(id);
  }

  private reply(id: number): Promise<unknown> {
    // An answer that is awaited keeps the process alive; an idle database does not.
    this.worker.ref();
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private settle(reply: Reply): void {
    const asker = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('error' in reply) asker?.reject(new DatabaseError(reply.error.message, reply.error.code, reply.error.constraint));
    else asker?.resolve(reply.result);
  }

  private stop(error: Error): void {
    if (this.stopped === undefined) this.lose(error);
    this.stopped ??= error;
    for (const asker of this.waiting.values()) asker.reject(error);
    this.waiting.clear();
  }
}

/**
 * Makes the first database beside its place and moves it there, so that a start that is cut short leaves none that is half made. Each
 * start has a draft of its own: the child of one that was killed may still be writing into its.
 */
async function ensureFolder(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    await mkdir(path.dirname(folder), { recursive: true });
    const draft = await mkdtemp(`${folder}${DRAFT}`);
    await promisify(execFile)(process.execPath, [projectFile('db/pglite-init.mjs'), draft]);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
  await removeDrafts(folder);
}

const DRAFT = '.new-';

/** What starts that were cut short have left; one that is still written to goes at the next start. */
async function removeDrafts(folder: string): Promise<void> {
  const [home, name] = [path.dirname(folder), path.basename(folder)];
  const drafts = (await readdir(home)).filter((entry) => entry.startsWith(`${name}${DRAFT}`));
  await Promise.allSettled(drafts.map((draft) => rm(path.join(home, draft), { recursive: true, force: true })));
}

/** These two run as they are, unbundled: the server is started in the project's folder. */
function projectFile(name: string): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), name);
}
