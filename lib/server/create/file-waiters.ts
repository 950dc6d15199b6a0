import { once } from '../../once';

/** More than these wait at once: the next ones are answered without waiting, for each holds a connection open. */
const MOST = 200;
const POLL_MS = 500;

/** Which of these files are decided: made, or failed for good. */
export type FindDecided = (fileIds: readonly string[]) => Promise<ReadonlySet<string>>;

interface Waiter {
  readonly find: FindDecided;
  readonly wake: () => void;
}

/**
 * Those who wait for a file to be made. All share one look at the database twice a second, which also sees what another process has made,
 * and a bell that the worker of this process rings. A waiter holds no connection to the database, and one that goes away stops nothing.
 */
export class FileWaiters {
  private readonly waiting = new Map<string, Set<Waiter>>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private count = 0;

  /** Resolves true when the file is decided; false after `milliseconds`, at once when too many wait, or when `signal` aborts. */
  async wait(fileId: string, find: FindDecided, milliseconds: number, signal: AbortSignal): Promise<boolean> {
    if (this.count >= MOST || signal.aborted) return false;
    const woken = new Promise<boolean>((resolve) => {
      const waiter: Waiter = { find, wake: () => end(true) };
      const patience = setTimeout(() => end(false), milliseconds);
      const leave = () => end(false);
      const end = (decided: boolean) => {
        clearTimeout(patience);
        signal.removeEventListener('abort', leave);
        this.remove(fileId, waiter);
        resolve(decided);
      };
      signal.addEventListener('abort', leave);
      this.add(fileId, waiter);
    });
    // It may have been made between the caller's commit and this line.
    this.look(find, [fileId]);
    return woken;
  }

  /** Tells that these files are decided. */
  ring(fileIds: Iterable<string>): void {
    for (const id of fileIds) for (const waiter of [...(this.waiting.get(id) ?? [])]) waiter.wake();
  }

  private add(fileId: string, waiter: Waiter): void {
    this.waiting.set(fileId, (this.waiting.get(fileId) ?? new Set()).add(waiter));
    this.count += 1;
    this.timer ??= setInterval(() => this.lookForAll(), POLL_MS);
  }

  private remove(fileId: string, waiter: Waiter): void {
    const waiters = this.waiting.get(fileId);
    if (waiters?.delete(waiter) !== true) return;
    this.count -= 1;
    if (waiters.size === 0) this.waiting.delete(fileId);
    if (this.count > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private lookForAll(): void {
    const [first] = [...this.waiting.values()].flatMap((waiters) => [...waiters]);
    if (first !== undefined) this.look(first.find, [...this.waiting.keys()]);
  }

  /** A look that fails is made up for by the next one. */
  private look(find: FindDecided, fileIds: readonly string[]): void {
    void find(fileIds).then(
      (decided) => this.ring(decided),
      () => undefined,
    );
  }
}

/** The waiters of this process. */
export function fileWaiters(): FileWaiters {
  return once('file-waiters', () => new FileWaiters());
}
