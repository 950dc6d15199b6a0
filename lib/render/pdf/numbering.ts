/** Hands out object numbers in turn. */
export class Numbering {
  #next: number;

  constructor(first: number) {
    this.#next = first;
  }

  /** The first of `count` numbers that follow one another. */
  take(count = 1): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  /** The number that will be handed out next: one more than the highest in use. */
  get next(): number {
    return this.#next;
  }
}
