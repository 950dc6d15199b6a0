import { AppError } from '../../errors';

interface Waiting {
  readonly bytes: number;
  enter(): void;
}

/** What one caller may hold of a room: so the second one never waits for all of the first one's bodies. */
const SHARES = 2;

/**
 * Room for bodies that are held at once, in bytes. Who finds none waits, with a body that is not read yet and so lies at the sender's:
 * the calls of one caller in their order, and callers in turns, so that one's many hold up nobody else's.
 */
export class BodyRoom {
  private readonly bytes: number;
  private readonly waiting = new Map<string, readonly Waiting[]>();
  private readonly heldBy = new Map<string, number>();
  private held = 0;

  constructor(bytes: number) {
    this.bytes = bytes;
  }

  /**
   * Takes so many bytes for this caller, or as many as one may have at all, and resolves with what gives them back. Throws `rate_limited`
   * when there was no room for `patience` milliseconds; without it waits as long as it takes.
   */
  enter(caller: string, bytes: number, patience?: number): Promise<() => void> {
    return new Promise((resolve, reject) => {
      let clock: NodeJS.Timeout | undefined;
      const wanted = Math.min(bytes, this.share());
      const waiting: Waiting = {
        bytes: wanted,
        enter: () => {
          clearTimeout(clock);
          this.take(caller, wanted);
          resolve(() => {
            this.take(caller, -wanted);
            this.letIn();
          });
        },
      };
      if (patience !== undefined)
        clock = setTimeout(() => {
          this.forget(caller, waiting);
          reject(new AppError('rate_limited', { reason: 'busy', seconds: Math.ceil(patience / 1000) }));
        }, patience);
      this.waiting.set(caller, [...(this.waiting.get(caller) ?? []), waiting]);
      this.letIn();
    });
  }

  private share(): number {
    return this.bytes / SHARES;
  }

  private take(caller: string, bytes: number): void {
    this.held += bytes;
    const held = (this.heldBy.get(caller) ?? 0) + bytes;
    if (held > 0) this.heldBy.set(caller, held);
    else this.heldBy.delete(caller);
  }

  /** Lets in those whose turn it is, as long as there is room. */
  private letIn(): void {
    for (const [caller, [next]] of this.waiting) {
      if (next === undefined || (this.heldBy.get(caller) ?? 0) + next.bytes > this.share()) continue;
      // Nobody smaller passes: a large body would wait for ever.
      if (this.held + next.bytes > this.bytes) return;
      const others = this.forget(caller, next);
      this.waiting.delete(caller);
      // To the end of the line; it is met once more in this very round.
      if (others.length > 0) this.waiting.set(caller, others);
      next.enter();
    }
  }

  private forget(caller: string, gone: Waiting): readonly Waiting[] {
    const others = (this.waiting.get(caller) ?? []).filter((waiting) => waiting !== gone);
    if (others.length > 0) this.waiting.set(caller, others);
    else this.waiting.delete(caller);
    return others;
  }
}
