/** One call that is waited for: another takes its place. */
export class PendingCall {
  private timer: ReturnType<typeof setTimeout> | undefined;

  after(milliseconds: number, call: () => void): void {
    this.cancel();
    this.timer = setTimeout(call, milliseconds);
  }

  /** Bound, for effects. */
  readonly cancel = (): void => clearTimeout(this.timer);
}
