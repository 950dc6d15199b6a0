import { OwnError } from '../lib/own-error';

/**
 * A statement that the database refused, the same for both databases. It carries no values: PostgreSQL puts them into `detail`, and they
 * may be a person's.
 */
export class DatabaseError extends OwnError {
  static override readonly errorName = 'DatabaseError';
  /** SQLSTATE, such as `23505`. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(message: string, code?: string, constraint?: string) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

/** Whether a row was refused because one like it exists; `constraint` narrows it to one index or constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = databaseError(error);
  return cause?.code === '23505' && (constraint === undefined || cause.constraint === constraint);
}

/** Whether a row was refused because what it refers to does not exist, or one removed because others refer to it. */
export function isReferenceViolation(error: unknown, constraint?: string): boolean {
  const cause = databaseError(error);
  return cause?.code === '23503' && (constraint === undefined || cause.constraint === constraint);
}

/** The refusal behind an error of the query builder, whose own message holds every parameter: what a log may show. */
export function databaseError(error: unknown): DatabaseError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof DatabaseError) return at;
    if ('code' in at && 'severity' in at) return fromDriver(at);
  }
  return undefined;
}

function fromDriver(error: Error & { code?: unknown; constraint?: unknown }): DatabaseError {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return new DatabaseError(error.message, text(error.code), text(error.constraint));
}
