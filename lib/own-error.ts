/**
 * An error of ours that `instanceof` knows by its name. Inside one Next process a module stands several times, and what exists once (the
 * database, the drawing pool, Storage) throws the class of its own copy: by identity, a route would not know it.
 */
export class OwnError extends Error {
  /** The same in every copy; each class has its own. */
  static readonly errorName: string = 'OwnError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.errorName;
  }

  static override [Symbol.hasInstance](this: { readonly errorName: string }, value: unknown): boolean {
    return value instanceof Error && value.name === this.errorName;
  }
}
