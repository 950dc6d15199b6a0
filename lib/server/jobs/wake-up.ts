import { once } from '../../once';

/** A bell for one sleeper: what rings while nobody sleeps is not lost. */
export class WakeUp {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Resolves at the next ring, at once if it has rung since the last sleep, or after `milliseconds`. */
  async sleep(milliseconds: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    this.rung = false;
  }
}

/** The bell of this process's job loop; ringing it is harmless where none runs. */
export function jobBell(): WakeUp {
  return once('job-bell', () => new WakeUp());
}

/** Lets the job loop of this process look for work now instead of at its next round. */
export function wakeJobs(): void {
  jobBell().ring();
}
