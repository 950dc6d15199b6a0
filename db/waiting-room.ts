import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between looks whether the database is back. */
const LOOK_EVERY = 100;

/** Where queries wait while the database is away. One look in short intervals serves them all. */
export class WaitingRoom {
  private readonly look: () => Promise<boolean>;
  private readonly places: number;
  private waiting = 0;
  private back: Promise<void> | undefined;

  /** `look` tells whether the database is back. Whoever waits holds what it works on in memory, so only so many find a place. */
  constructor(look: () => Promise<boolean>, places: number) {
    this.look = look;
    this.places = places;
  }

  /** Resolves with true when the database is back, with false when it is not until then, by `performance.now()`, or no place is left. */
  async wait(until: number): Promise<boolean> {
    const left = until - performance.now();
    if (left <= 0 || this.waiting >= this.places) return false;
    this.waiting += 1;
    const over = new AbortController();
    try {
      this.back ??= this.lookUntilBack();
      return await Promise.race([this.back.then(() => true), pause(left, false, { signal: over.signal })]);
    } finally {
      this.waiting -= 1;
      over.abort();
    }
  }

  private async lookUntilBack(): Promise<void> {
    do await pause(LOOK_EVERY);
    while (this.waiting > 0 && !(await this.look()));
    this.back = undefined;
  }
}
